import { AppError } from '../../../core/model/app-error.ts';
import { reachOf } from '../../runtime/http/index.ts';
import { askingAgain } from './ask-again.ts';
import type { CrawlEnd, CrawlOptions } from './crawl-options.ts';
import { normaliseUrl } from './normalise-url.ts';
import { openReadingDesk, type ReadingDesk } from './reading/index.ts';
import { readSite } from './read-site.ts';
import { orStopped } from './or-stopped.ts';
import { startCrawl, type StartedCrawl } from './start-crawl.ts';
import { watchEnd } from './watch-end.ts';

/**
 * Looks at a whole site, step by step from its home page, and writes down what it sees. What is written does not depend on the
 * order in which answers come. Trouble of the site is what is written; rejects only with an error of ours, or with
 * `address-malformed` for a home page that is no address. Nothing is written after it has ended.
 */
export async function crawlSite(options: CrawlOptions): Promise<CrawlEnd> {
  const home = normaliseUrl(options.home, options.home);
  if (home === null) throw new AppError('address-malformed', { address: options.home });
  const state = { isOver: false };
  const watched: CrawlOptions = {
    ...options,
    door: askingAgain(options.door),
    write(record, json) {
      if (!state.isOver) options.write(record, json);
    },
  };
  const desk = options.desk ?? (await openReadingDesk({ reading: options.reading, spool: null }, options.threads ?? 0));
  try {
    return await crawlFrom(watched, home, desk);
  } finally {
    state.isOver = true;
    await desk.close();
  }
}

async function crawlFrom(options: CrawlOptions, home: string, desk: ReadingDesk): Promise<CrawlEnd> {
  const begun = options.clock.now();
  const { started, reason: early } = await startInTime(options, home, desk);
  if (started === null) {
    options.write({ kind: 'limit', at: options.clock.moment(), reason: early, url: home, count: 1 });
    const elapsed = options.clock.now() - begun;
    return { reason: early, home: null, homeReach: null, pages: 0, targets: 0, dead: 0, unchanged: 0, elapsed };
  }
  const { context, found, earlier, hostWritten } = started;
  const reason = await readSite(started, home, options.clock.now() - begun);
  await hostWritten();
  // A log ends with what was left out.
  for (const limit of context.tally.limits(options.clock.moment())) context.write(limit);
  const { pages, targets, dead, unchanged } = context.counts;
  const homeReach = found.followed === null ? (earlier?.home?.reach ?? null) : reachOf(found.followed);
  return {
    reason,
    home: (homeReach?.status ?? null) === null ? null : context.home,
    homeReach,
    pages,
    targets,
    dead,
    unchanged,
    elapsed: options.clock.now() - begun,
  };
}

/** Milliseconds that the first answers may take whatever the budget is: without a home page nothing is known of a site. */
const FIRST_ANSWERS = 5000;

/** The first answers of a site, which may come byte by byte; null when the time is up or the signal says so. */
async function startInTime(
  options: CrawlOptions,
  home: string,
  desk: ReadingDesk,
): Promise<{ started: StartedCrawl | null; reason: 'time' | 'stopped' }> {
  const stopping = new AbortController();
  const why: { reason: 'time' | 'stopped' } = { reason: 'stopped' };
  const seconds = Math.max(options.budget.seconds, FIRST_ANSWERS / 1000);
  const unwatch = watchEnd({ ...options, budget: { ...options.budget, seconds } }, 0, (reason) => {
    why.reason = reason;
    stopping.abort();
  });
  try {
    return { started: await orStopped(startCrawl(options, home, desk), stopping.signal), ...why };
  } finally {
    unwatch();
  }
}
