import { CHECKS, type RunVerdict } from '../../src/core/checks/index.ts';
import { evaluateInspection } from '../../src/core/inspection/index.ts';
import type { References } from '../../src/core/model/check.ts';
import type { Inspection } from '../../src/core/model/inspection.ts';
import type { LogRecord } from '../../src/core/model/observation/index.ts';
import { crawlSite, type ReadEarlierVisit } from '../../src/server/collectors/crawl/index.ts';
import { openDoor } from '../../src/server/runtime/http/index.ts';
import { loadWorkingDays } from '../../src/server/usecases/load-working-days.ts';
import type { LabServer } from './serve.ts';
import { type LabSite, renderSite } from './site/render-site.ts';
import type { LabAnswer, SitePlan } from './site/site-plan.ts';

/** What is known of a site beside its answers. */
export type LabVisit = Pick<SitePlan, 'host' | 'at' | 'target' | 'hostFacts' | 'probes' | 'answers' | 'earlier'> &
  Partial<Pick<SitePlan, 'begin' | 'patience'>>;

const USUAL_PATIENCE = 20_000;
const PACE = { rate: Infinity, connections: 16 };

/** Looks at a site of the lab through the door and the crawl of the product; what loopback cannot show is told by the plan. */
export async function crawlLab(server: LabServer, plan: LabVisit, site: LabSite): Promise<LogRecord[]> {
  return crawlWith(server, plan, { site });
}

/** The same for a site that was looked at before. */
export async function crawlLabAgain(
  server: LabServer,
  plan: SitePlan,
  lastVisit: ReadEarlierVisit,
): Promise<LogRecord[]> {
  return crawlWith(server, plan, { site: renderSite(plan), lastVisit });
}

async function crawlWith(
  server: LabServer,
  plan: LabVisit,
  { site, lastVisit }: { site: LabSite; lastVisit?: ReadEarlierVisit },
): Promise<LogRecord[]> {
  server.show(site);
  const { begin, patience = USUAL_PATIENCE } = plan;
  const records: LogRecord[] = [...plan.probes];
  const door = openDoor({
    userAgent: 'Kaoping/lab',
    allow: ['127.0.0.0/8'],
    perHost: PACE,
    perAddress: PACE,
    retries: [],
    limits: { connect: 5000, response: patience, total: 2 * patience },
    resolve: server.resolve,
    // The site is in this process as well: what holds us up holds it up, and is told apart in `withoutOurDelay`.
    now: () => performance.now(),
  });
  try {
    await crawlSite({
      home: begin ?? plan.target.home,
      door,
      budget: { pages: 100_000, depth: 100, seconds: 600 },
      robots: 'obey',
      clock: { now: () => performance.now(), moment: () => momentOf(plan) },
      write: (record) => records.push(withoutOurDelay(record, plan)),
      reading: 'all',
      hostFacts: async () => plan.hostFacts,
      ...(lastVisit === undefined ? {} : { lastVisit }),
    });
  } finally {
    await door.close();
  }
  return records;
}

const MILLISECONDS_OF_ALL = 1000;

/** What a busy machine adds is no slowness of the site: pages take what it keeps them back on purpose, and a second more at most. */
function withoutOurDelay(record: LogRecord, { answers, host }: LabVisit): LogRecord {
  if (record.kind !== 'page') return record;
  const planned = answers.get(record.url.replace(`http://${host}`, ''));
  const { delay = 0 } = (typeof planned === 'function' ? planned(NOTHING) : planned) ?? {};
  const total = Math.min(record.reach.total, delay + MILLISECONDS_OF_ALL);
  return { ...record, reach: { ...record.reach, total } };
}

const NOTHING: LabAnswer = { status: 200, headers: {}, body: new Uint8Array() };

const momentOf = ({ at }: LabVisit) => `${at}T10:00:00+08:00`;

/** All checks with their usual thresholds. Throws what a check throws: in the lab that is a fault of ours. */
export function judgeLab(plan: LabVisit, records: Iterable<LogRecord>): RunVerdict[] {
  const inspection: Inspection = {
    target: plan.target,
    at: plan.at,
    moment: momentOf(plan),
    program: 'lab',
    budget: { pages: 100_000, depth: 100, seconds: 600 },
    robots: 'obey',
    reading: 'all',
  };
  const { verdicts } = evaluateInspection({
    inspection,
    records,
    runs: CHECKS.map((check) => ({ check, params: {}, only: {} })),
    references: { calendar: loadWorkingDays(), earlier: earlierOf(plan) },
    onBug(check, error) {
      throw new Error(`${check} broke down`, { cause: error });
    },
  });
  return [...verdicts];
}

function earlierOf({ earlier, host }: LabVisit): References['earlier'] {
  const origin = `http://${host}`;
  return {
    firstSeen: (url) => earlier?.firstSeen.get(url.replace(origin, '')) ?? null,
    since: earlier?.since ?? null,
  };
}
