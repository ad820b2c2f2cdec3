import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHECKS } from '../../src/core/checks/index.ts';
import { type LabServer, openLabServer } from '../lab/serve.ts';
import { type Counts, countsOfSites, countsOfVariants } from './counts.ts';
import { inspectMadeSite } from './inspect-made-site.ts';
import { KNOWN } from './known.ts';
import { groundOf } from './parts/made-site.ts';
import { heldAgainst, type Remark, remarksOf } from './remarks.ts';
import { SITES } from './sites.ts';

/** Keys were made for this day, from which all days of a site are told. */
const AT = '2026-11-28';

let server: LabServer;
beforeAll(async () => {
  server = await openLabServer();
});
afterAll(async () => server.close());

const lineOf = ({ check, is, address }: Remark) => `${check}: ${is}: ${address}`;

it.each(SITES)('$name: what is planted is found, and nothing else but what is known', async ({ name, make, key }) => {
  const ground = groundOf(name, { at: AT, port: server.port });
  const remarks = remarksOf(await inspectMadeSite(server, make, ground), key, ground);
  const known = KNOWN.filter(({ sites }) => sites.includes(name));
  const { unknown, mended } = heldAgainst(known, remarks);
  expect(
    { unknown: unknown.map(lineOf), mended: mended.map(lineOf) },
    `unknown: neither in the key of ${name} nor in known.ts; mended: take it off known.ts, or ${name} off its sites`,
  ).toEqual({ unknown: [], mended: [] });
});

it('keys and the list of what is known name checks and sites that exist', () => {
  const checks = CHECKS.map(({ id }): string => id);
  const keyed = SITES.flatMap(({ key }) => [...Object.keys(key.failed), ...Object.keys(key.arguable ?? {})]);
  expect([...keyed, ...KNOWN.map(({ check }) => check)].filter((check) => !checks.includes(check))).toEqual([]);
  const names = SITES.map(({ name }) => name);
  expect(KNOWN.flatMap(({ sites }) => sites).filter((name) => !names.includes(name))).toEqual([]);
});

it.each([
  ['whole sites', countsOfSites()],
  ['variants', countsOfVariants()],
] as const)(
  'docs/accuracy.md tells what is found now: %s',
  (name, { planted, found, falseAlarms, needlessDoubts }: Counts) => {
    const page = readFileSync(new URL('../../docs/accuracy.md', import.meta.url), 'utf8');
    const row = new RegExp(`^\\| ${name} now .*$`, 'mu').exec(page)?.[0] ?? '';
    expect(row.replaceAll(/\s+/gu, ' ')).toBe(
      `| ${name} now | ${planted} | ${found} | ${falseAlarms} | ${needlessDoubts} |`,
    );
  },
);
