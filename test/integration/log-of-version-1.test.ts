import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runKaoping } from './run-kaoping.test-support.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-v1-'));
afterAll(() => rmSync(work, { recursive: true }));

interface Found {
  seen: { pages: number; targets: number };
  findings: readonly { check: string; outcome: string; problem: string }[];
}

/** The problems of a check that fail, by their paths. */
const failures = ({ findings }: Found, check: string): string[] =>
  findings
    .filter((finding) => finding.check === check && finding.outcome === 'failed')
    .map(({ problem }) => problem.replace(/^http:\/\/127\.0\.0\.1:\d+/u, ''))
    .toSorted();

/**
 * The log was written on 28 November 2026 by the first program that wrote logs, of a portal with twelve articles and a few faults. It is never
 * written anew: whatever the program becomes, it reads what inspections have seen.
 */
test('a log of version 1 is judged by the program of today, and to the byte again', async () => {
  cpSync(new URL('../fixtures/logs/2026-11-28', import.meta.url), join(work, 'then'), { recursive: true });
  for (const out of ['one', 'other'])
    expect(await runKaoping(work, ['recheck', 'then', '--out', out])).toMatchObject({ code: 0, stderr: '' });
  const [one, other] = ['one', 'other'].map((out) => readFileSync(join(work, out, 'findings.json'), 'utf8'));
  expect(other).toBe(one);
  const found = JSON.parse(one ?? '') as Found;
  expect(found.seen).toMatchObject({ pages: 16, targets: 2 });
  expect(failures(found, 'broken-links')).toEqual(['/a.pdf', '/dead.html']);
  expect(failures(found, 'blank-sections')).toEqual(['/gg/']);
  expect(failures(found, 'missing-page-tags')).toHaveLength(14);
});
