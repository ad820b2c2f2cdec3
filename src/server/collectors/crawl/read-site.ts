import { openAdmission } from './admission.ts';
import { targetFacts } from './ask-target.ts';
import { inTurns } from './catalogues.ts';
import type { CrawlContext } from './crawl-context.ts';
import type { CrawlEndReason } from './crawl-options.ts';
import { AS_PAGE, ASKED, LED_TO } from './frontier.ts';
import { openInnerLane } from './inner-lane.ts';
import { normaliseUrl } from './normalise-url.ts';
import { askFolders } from './nowhere-folders.ts';
import { openOuterLane } from './outer-lane.ts';
import { openPageAnswers, type PageAnswers } from './page-answers.ts';
import { openReplay, type Replay } from './replay.ts';
import { collectSitemaps } from './sitemap/index.ts';
import { isSheet, openSheetLane } from './sheet-lane.ts';
import type { StartedCrawl } from './start-crawl.ts';
import { watchEnd } from './watch-end.ts';

/** Reads a site from its home page on, and tells why it ended. `home`: the address that was given; `spent`: milliseconds. */
export async function readSite(started: StartedCrawl, home: string, spent: number): Promise<CrawlEndReason> {
  const { context, found, earlier } = started;
  const answers = openPageAnswers(context);
  const replay = earlier === null ? null : openReplay(context, answers, earlier);
  await takeHome(started, { answers, replay, home });
  if (found.reason === 'robots') context.tally.add('robots', found.url);
  if (found.reason !== null) return found.reason;

  const state: { ended: CrawlEndReason | null } = { ended: null };
  const over = Promise.withResolvers<void>();
  const end = (reason: CrawlEndReason): void => {
    state.ended ??= reason;
    over.resolve();
    inner.stop();
    outer.stop();
  };
  const { inner, outer, sheets, admission } = openLanes(started, { answers, replay, end });

  const readOn = async (first: number): Promise<void> => {
    for (let depth = first; state.ended === null && context.frontier.met > 0; depth++) {
      context.state.depth = depth;
      await Promise.race([context.robots.meet(metAddresses(context)), over.promise]);
      if (state.ended !== null) return;
      const ids = admission.admit(context.frontier.takeMet(), depth);
      for (const turn of inTurns(replay?.readPages(ids) ?? ids, (id) => context.table.get(id)))
        await inner.readPages(turn, depth);
      admission.settle(answers.takePrints());
    }
  };

  const unwatch = watchEnd(context.options, spent, end);
  try {
    await readOn(1);
    if (state.ended === null) await Promise.race([meetSitemaps(started, () => state.ended !== null), over.promise]);
    // The home page leads to none of these: whoever finds another way takes two steps at least.
    await readOn(2);
    while (state.ended === null && sheets.waiting > 0) {
      await Promise.race([sheets.read(() => state.ended !== null), over.promise]);
      // Pictures, fonts and further sheets; nothing of it is a page.
      admission.admit(context.frontier.takeMet(), context.state.depth);
    }
    const lastReading = async (): Promise<void> => {
      await askFolders(context, earlier?.nowheres ?? new Set(), () => state.ended !== null);
      // The rest is only asked for, and may be long: what the readers hold is given back.
      await context.closeReaders();
    };
    await Promise.all([inner.finish(), outer.finish(), Promise.race([lastReading(), over.promise])]);
  } finally {
    unwatch();
    inner.stop();
    outer.stop();
  }
  return endOf(context, state.ended);
}

interface Lanes {
  answers: PageAnswers;
  replay: Replay | null;
  end(reason: CrawlEndReason): void;
}

/** What asks for pages and files of the site, for addresses of others, and for style sheets; and what sorts addresses to them. */
function openLanes({ context, earlier }: StartedCrawl, { answers, replay, end }: Lanes) {
  const inner = openInnerLane(context, answers, end);
  const outer = openOuterLane(context, answers);
  const sheets = openSheetLane(context, answers, {
    known: earlier?.sheets.size ?? 0,
    asTarget: (id) => inner.addTarget(id),
  });
  const isUnseen = (id: number) => (earlier?.targetOf(id) ?? null) === null;
  context.onMet = () => outer.scout(context.frontier.lookAtNew().filter(isUnseen));
  context.state.queued = () => inner.waiting + outer.waiting + sheets.waiting + context.frontier.met;
  const addTarget = (id: number): void => (isSheet(context, id) ? sheets.add(id) : inner.addTarget(id));
  const admission = openAdmission(context, {
    addTarget: (id) => replay?.hasTarget(id) !== true && addTarget(id),
    addOutside: (id) => replay?.hasTarget(id) !== true && outer.add(id),
  });
  return { inner, outer, sheets, admission };
}

interface Home {
  answers: PageAnswers;
  replay: Replay | null;
  home: string;
}

/** The home page is where its redirects lead; the address that was given is one that leads there. */
async function takeHome({ context, found }: StartedCrawl, { answers, replay, home }: Home): Promise<void> {
  const { table, frontier } = context;
  const id = table.intern(found.url);
  const given = table.intern(home);
  for (const each of [id, given]) frontier.mark(each, LED_TO | AS_PAGE);
  if (found.followed === null) {
    replay?.readPages([id, given]);
    return;
  }
  frontier.mark(id, ASKED);
  frontier.mark(given, ASKED);
  if (id === given) return answers.takePage({ id, depth: 0, followed: found.followed });
  const { outcome } = found.followed;
  const redirect = targetFacts(found.followed, 'GET');
  await answers.takePage({ id, depth: 0, followed: { redirects: [], outcome } });
  answers.takeTarget(given, redirect);
}

/** Pages that nothing leads to but a sitemap count as one step from the home page, and come last. */
async function meetSitemaps(
  { context: { options, home, robots, site, table, frontier, tally }, found }: StartedCrawl,
  isOver: () => boolean,
): Promise<void> {
  await collectSitemaps({
    door: options.door,
    from: [...(found.robots?.sitemaps ?? []), new URL('/sitemap.xml', home).href],
    mayAsk: async (url) => site.includes(url) && (await robots.mayAsk(url)),
    isOver,
    found(address) {
      const url = normaliseUrl(address, home);
      if (url !== null && site.includes(url)) frontier.meet(table.intern(url), LED_TO);
    },
    unread(url) {
      if (!isOver()) tally.add('sitemap', url);
    },
  });
}

function metAddresses({ table, frontier }: CrawlContext): () => Iterable<string> {
  return function* urls() {
    for (const id of frontier.seeMet()) yield table.get(id);
  };
}

/** What waits when a crawl ends too early was left out. */
function endOf({ state, tally, home }: CrawlContext, ended: CrawlEndReason | null): CrawlEndReason {
  if (ended === null) return 'finished';
  const reason = ended === 'time' ? 'time' : 'stopped';
  tally.add(reason, home, { place: 'the end', count: Math.max(1, state.queued()) });
  return ended;
}
