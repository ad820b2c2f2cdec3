import { AppError } from '../../../core/model/app-error.ts';
import { reachOf } from '../../runtime/http/index.ts';
import { askingAgain } from './ask-again.ts';
import type { CrawlEnd, CrawlOptions } from './crawl-options.ts';
import { normaliseUrl } from './normalise-url.ts';
import { openReadingDesk, type ReadingDesk } from './reading/index.ts';
import { readSite } from './read-site.ts';
import { orStopped } from './or-stopped.ts';
import { startCrawl } from './start-crawl.ts';

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
  const desk = await openReadingDesk(options.reading, options.threads ?? 0);
  try {
    return await crawlFrom(watched, home, desk);
  } finally {
    state.isOver = true;
    await desk.close();
  }
}

async function crawlFrom(options: CrawlOptions, home: string, desk: ReadingDesk): Promise<CrawlEnd> {
  const begun = options.clock.now();
  const started = await orStopped(startCrawl(options, home, desk), options.signal);
  if (started === null) {
    options.write({ kind: 'limit', at: options.clock.moment(), reason: 'stopped', url: home, count: 1 });
    const elapsed = options.clock.now() - begun;
    return { reason: 'stopped', home: null, homeReach: null, pages: 0, targets: 0, unchanged: 0, elapsed };
  }
  const { context, found, earlier, hostWritten } = started;
  const reason = await readSite(started, home, options.clock.now() - begun);
  await hostWritten();
  // A log ends with what was left out.
  for (const limit of context.tally.limits(options.clock.moment())) context.write(limit);
  const homeReach = found.followed === null ? (earlier?.home?.reach ?? null) : reachOf(found.followed);
  return {
    reason,
    home: (homeReach?.status ?? null) === null ? null : context.home,
    homeReach,
    ...context.counts,
    elapsed: options.clock.now() - begun,
  };
}
