import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/core/checks/index.ts';
import { chooseMutations } from './choose-mutations.ts';
import { KINDS } from './kinds.ts';
import { makeCase } from './make-case.ts';
import { markVerdicts, remarksOf } from './mark-verdicts.ts';
import { INNOCENT } from './mutations/index.ts';
import { crawlLab, judgeLab } from './run-lab.ts';
import { type LabServer, openLabServer } from './serve.ts';
import { planSite } from './site/plan-site.ts';
import { renderSite } from './site/render-site.ts';
import { TEMPLATE_NAMES } from './site/templates/index.ts';
import { turned } from './turn-log.ts';

let server: LabServer;
beforeAll(async () => {
  server = await openLabServer();
});
afterAll(async () => server.close());

const IDS = CHECKS.map(({ id }) => id);

describe('a sound portal', () => {
  it.each(TEMPLATE_NAMES)('of the template %s raises nothing', async (template) => {
    const { plan, key } = makeCase({ seed: 11, articles: 5, port: server.port, template }, []);
    const verdicts = judgeLab(plan, await crawlLab(server, plan, renderSite(plan)));
    expect(remarksOf(markVerdicts(verdicts, key, IDS))).toEqual([]);
  });

  it('is the same for the same seed', () => {
    const pagesOf = (seed: number) => {
      const plan = planSite({ seed, articles: 5, port: 8080 });
      const site = renderSite(plan);
      return site.paths.map((path) => Buffer.from(site.answer(plan.host, path)?.body ?? []).toString('latin1'));
    };
    expect(pagesOf(5)).toEqual(pagesOf(5));
    expect(pagesOf(5)).not.toEqual(pagesOf(6));
  });
});

it.each([101, 102, 103])('planted faults are found, and nothing else: seed %i', async (seed) => {
  const { plan, key } = makeCase({ seed, articles: 6, port: server.port }, chooseMutations(seed));
  const records = await crawlLab(server, plan, renderSite(plan));
  const verdicts = judgeLab(plan, records);
  expect(key.faults.length).toBeGreaterThan(0);
  expect(remarksOf(markVerdicts(verdicts, key, IDS))).toEqual([]);
  // The order in which answers came changes nothing.
  expect(judgeLab(plan, turned(records, seed))).toEqual(verdicts);
});

/** Seeds within which everything has to be planted that can be. */
const SEEDS = 400;

it('plants every kind of fault of every check, and no other', () => {
  const planted = new Map(IDS.map((id) => [id, new Set<string>()]));
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { key } = makeCase({ seed, articles: 6, port: 8080 }, chooseMutations(seed));
    for (const { check, kind } of key.faults) planted.get(check)?.add(kind);
  }
  const kinds = Object.fromEntries([...planted].map(([id, all]) => [id, [...all].toSorted()]));
  expect(kinds).toEqual(Object.fromEntries(Object.entries(KINDS).map(([id, known]) => [id, known.kinds.toSorted()])));
});

it.each(CHECKS.map(({ id, version }) => [id, version] as const))(
  'the kinds of %s were listed for its version %i',
  (id, version) => {
    expect(KINDS[id]?.version).toBe(version);
  },
);

it('plants nothing with what is no fault', () => {
  for (const mutation of INNOCENT)
    expect(makeCase({ seed: 1, articles: 6, port: 8080 }, [mutation]).key.faults).toEqual([]);
});
