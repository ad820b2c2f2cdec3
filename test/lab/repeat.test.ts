import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHECKS, type RunVerdict } from '../../src/core/checks/index.ts';
import type { LogRecord } from '../../src/core/model/observation/index.ts';
import { chooseMutations } from './choose-mutations.ts';
import { loggedVisit } from './log-of.ts';
import { makeCase } from './make-case.ts';
import { markVerdicts, remarksOf } from './mark-verdicts.ts';
import { forgedDate } from './mutations/forged-date.ts';
import { crawlLab, crawlLabAgain, judgeLab } from './run-lab.ts';
import { type LabServer, openLabServer } from './serve.ts';
import { renderSite } from './site/render-site.ts';
import type { SitePlan } from './site/site-plan.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-lab-repeat-'));
let server: LabServer;
beforeAll(async () => {
  server = await openLabServer();
});
afterAll(async () => {
  await server.close();
  rmSync(work, { recursive: true });
});

const unchangedIn = (records: readonly LogRecord[]) =>
  records.filter((each) => each.kind === 'page' && each.unchangedSince !== undefined).length;

/** A first visit does not know since when an address is there. */
const asFirst = (records: readonly LogRecord[]): LogRecord[] =>
  records.map((record) => {
    if (record.kind !== 'address') return record;
    const { firstSeen: _firstSeen, ...rest } = record;
    return rest;
  });

/** How long pages take that were not sent again is not known. */
const isUntimed = ({ check, outcome }: RunVerdict) => check === 'slow-pages' && outcome === 'untested';

/** Without how long a page took, which is never twice the same. */
const comparable = (verdicts: readonly RunVerdict[]) =>
  verdicts.map((verdict) => {
    if (verdict.check !== 'slow-pages') return verdict;
    const { check, outcome, problem } = verdict;
    return { check, outcome: isUntimed(verdict) ? 'passed' : outcome, problem };
  });

it.each([307, 308, 310])('a repeat finds what a first visit finds, nothing changed: seed %i', async (seed) => {
  const { plan, key } = makeCase({ seed, articles: 6, port: server.port }, chooseMutations(seed));
  const first = await crawlLab(server, plan, renderSite(plan));
  const again = await crawlLabAgain(server, plan, await loggedVisit(work, plan, first));
  expect(unchangedIn(again)).toBeGreaterThan(20);
  const verdicts = judgeLab(plan, asFirst(again));
  expect(comparable(verdicts)).toEqual(comparable(judgeLab(plan, first)));
  expect(
    remarksOf(
      markVerdicts(
        verdicts.filter((verdict) => !isUntimed(verdict)),
        key,
        CHECKS.map(({ id }) => id),
      ),
    ),
  ).toEqual([]);
});

it.each([311, 312, 313, 314])('a repeat finds what was planted since a first visit: seed %i', async (seed) => {
  const options = { seed, articles: 6, port: server.port };
  const before = makeCase(options, []);
  const seen = await crawlLab(server, before.plan, renderSite(before.plan));
  const { plan } = makeCase(options, chooseMutations(seed));
  const again = await crawlLabAgain(server, plan, await loggedVisit(work, before.plan, seen));
  const fresh = await crawlLab(server, plan, renderSite(plan));
  expect(comparable(judgeLab(plan, asFirst(again)))).toEqual(comparable(judgeLab(plan, fresh)));
});

/** As if inspections had been there ever since: each article was first seen on its day. */
function seenEverSince(records: readonly LogRecord[], { columns, host }: SitePlan): LogRecord[] {
  const days = new Map(
    columns.flatMap(({ articles }) => articles.map(({ path, day }) => [`http://${host}${encodeURI(path)}`, day])),
  );
  return records.map((record) => {
    const day = record.kind === 'address' ? days.get(record.url) : undefined;
    return record.kind === 'address' && day !== undefined ? { ...record, firstSeen: day } : record;
  });
}

it.each([321, 322])('a forged date is known by the day on which the article was first seen: seed %i', async (seed) => {
  const options = { seed, articles: 8, port: server.port };
  const before = makeCase(options, []);
  const seen = await crawlLab(server, before.plan, renderSite(before.plan));
  const { plan, key } = makeCase(options, [forgedDate]);
  // What is known of earlier inspections stands in the log alone.
  plan.earlier = null;
  const visit = await loggedVisit(work, before.plan, seenEverSince(seen, before.plan));
  const verdicts = judgeLab(plan, await crawlLabAgain(server, plan, visit));
  expect(
    remarksOf(
      markVerdicts(
        verdicts,
        key,
        CHECKS.map(({ id }) => id),
      ),
    ),
  ).toEqual([]);
  const forged = verdicts.filter(({ check, outcome }) => check === 'forged-dates' && outcome === 'failed');
  expect(forged.map(({ message }) => message.zh)).toEqual([expect.stringContaining('监测已见到该地址')]);
});
