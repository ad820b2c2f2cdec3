import type { Host, LogRecord } from '../../../core/model/observation/index.ts';
import { type HttpResponse, isFailure } from '../../runtime/http/index.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { chinaMoment } from './china-moment.ts';
import { contradicts, etagOf, type PageVersion } from './conditions.ts';
import type { CrawlContext } from './crawl-context.ts';
import { openCrawlLog } from './crawl-log.ts';
import type { CrawlOptions } from './crawl-options.ts';
import type { EarlierCrawl } from './earlier-crawl.ts';
import { findHome, type FoundHome, foundEarlier } from './find-home.ts';
import { askNowhere, nowhereUrl } from './first-questions.ts';
import { openFrontier } from './frontier.ts';
import type { LastVisit } from './last-visit.ts';
import { openHostRules } from './host-rules.ts';
import { openLimitTally } from './limit-tally.ts';
import { nowherePrintOf } from './nowhere-print.ts';
import { openProgress } from './progress.ts';
import { openAnswerReader, type ReadingDesk } from './reading/index.ts';
import { hostOf, siteHosts } from './site-hosts.ts';
import { NO_RULES, obeyingDoor, openSiteRobots } from './site-robots.ts';
import { openTrapFilter } from './traps/index.ts';
import { openUrlTable, type UrlTable } from './url-table.ts';

/** A crawl of which the home page is known. */
export interface StartedCrawl {
  context: CrawlContext;
  found: FoundHome;
  earlier: EarlierCrawl | null;
  /** Waits until what is told of the host stands in the log. */
  hostWritten(): Promise<void>;
}

/** Everything from which a crawl goes on, with the first answers of the site. */
export async function startCrawl(options: CrawlOptions, home: string, desk: ReadingDesk): Promise<StartedCrawl> {
  const table = openUrlTable();
  const earlier = options.earlier === undefined ? null : await earlierCrawl(options.earlier, table);
  const lastVisit = await lastVisitOf(options, table);
  const log = openCrawlLog(table, options.write, lastVisit?.firstSeen);
  const read = openAnswerReader(table, desk);
  const known = earlier?.home ?? null;
  const rules = options.rules ?? openHostRules(options.door);
  const found = known === null ? await findHome(options, home, rules) : await foundEarlier(table.get(known.id), rules);
  options.onHome?.(found.url);
  distrustIfUntrue(lastVisit, found, known);
  const { hosts = [] } = options;
  const site = siteHosts(found.url, hosts);
  const robots = options.robots === 'obey' ? openSiteRobots({ found, site, hosts, rules }) : NO_RULES;
  const context: CrawlContext = {
    options: { ...options, door: obeyingDoor(options.door, robots) },
    home: found.url,
    table,
    frontier: openFrontier(),
    site,
    robots,
    traps: openTrapFilter(),
    tally: openLimitTally(),
    read,
    readsElsewhere: desk.isElsewhere,
    closeReaders: async () => desk.close(),
    write: log.write,
    lastVisit,
    counts: { pages: 0, targets: 0, dead: 0, unchanged: 0, seenPages: 0, seenTargets: 0 },
    state: { depth: 0, queued: () => 0 },
    nowherePrint: earlier?.nowherePrint ?? null,
    followSeen: () => false,
    onMet: () => undefined,
    onAnswer: () => undefined,
  };
  context.onAnswer = openProgress(context);
  if (earlier?.hasHost === true) return { context, found, earlier, hostWritten: async () => undefined };
  const nowhere = await nowhereOf(context, found);
  context.nowherePrint = nowherePrintOf(nowhere);
  // It takes its time beside the crawl, and trouble with it is told at the end.
  const settled = Promise.allSettled([writeHost(context, found, nowhere)]);
  const hostWritten = async (): Promise<void> => {
    const [written] = await settled;
    if (written.status === 'rejected') throw written.reason;
  };
  return { context, found, earlier, hostWritten };
}

/** Most crawls have none, and what reads it is loaded only for those that do. */
async function earlierCrawl(records: Iterable<LogRecord>, table: UrlTable): Promise<EarlierCrawl> {
  const { readEarlierCrawl } = await import('./earlier-crawl.ts');
  return readEarlierCrawl(records, table);
}

/** Most visits are the first, and what reads an earlier one is loaded only for the others. */
async function lastVisitOf({ lastVisit }: CrawlOptions, table: UrlTable): Promise<LastVisit | null> {
  if (lastVisit === undefined) return null;
  const { openLastVisit } = await import('./last-visit.ts');
  return openLastVisit(table, lastVisit);
}

/** The home page is always asked for without conditions: where it has changed and the site would deny it, it is not asked again. */
function distrustIfUntrue(lastVisit: LastVisit | null, { url, followed }: FoundHome, known: PageVersion | null): void {
  const then = lastVisit?.find(url)?.record;
  if (then?.kind !== 'page') return;
  const now = followed === null || isFailure(followed.outcome) ? known : pageVersion(followed.outcome);
  if (now !== null && contradicts(then, now)) lastVisit?.distrust();
}

function pageVersion({ headers, body }: HttpResponse): PageVersion {
  return { ...etagOf(headers), lastModified: chinaMoment(headers['last-modified']), sha256: sha256(body) };
}

async function nowhereOf(
  { options, read, home, robots }: CrawlContext,
  { reason }: FoundHome,
): Promise<Host['nowhere']> {
  if (reason !== null) return null;
  const url = nowhereUrl(home);
  return robots.shutBy(url) !== null ? null : askNowhere(options.door, url, read);
}

const UNKNOWN = { overIpv6: 'not-measurable', https: null, leadsToHttps: null } as const;

async function writeHost(
  { options, home, write }: CrawlContext,
  { robots, reason }: FoundHome,
  nowhere: Host['nowhere'],
): Promise<void> {
  const at = options.clock.moment();
  // Whoever looks at the host asks for the home page.
  const facts = reason === 'robots' ? {} : await options.hostFacts?.(home);
  write({
    kind: 'host',
    at,
    host: hostOf(home),
    ...UNKNOWN,
    ipv4: [],
    ipv6: [],
    ...facts,
    nowhere,
    robots: robots === null ? null : [...robots.disallowed],
  });
}
