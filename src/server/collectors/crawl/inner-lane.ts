import type { CrawlContext } from './crawl-context.ts';
import { type LeavePlace, openCrew } from './crew.ts';
import { ASKED } from './frontier.ts';
import { openHolding } from './holding.ts';
import { openRefusals } from './refusals.ts';
import { openIdQueue } from './id-queue.ts';
import type { PageAnswers } from './page-answers.ts';
import { openSiteAsking } from './site-asking.ts';

/** Asks for what belongs to the site. */
export interface InnerLane {
  addTarget(id: number): void;
  /** Reads pages, so many steps from the home page; waits until all are read, not for targets. */
  readPages(ids: readonly number[], depth: number): Promise<void>;
  /** Waits for everything. */
  finish(): Promise<void>;
  stop(): void;
  readonly waiting: number;
}

const CONNECTIONS = 16;

/** `end`: for a site that stops answering, or refuses everything. */
export function openInnerLane(
  context: CrawlContext,
  answers: PageAnswers,
  end: (reason: 'lost' | 'blocked') => void,
): InnerLane {
  const { options, frontier, home } = context;
  const pages = openIdQueue();
  const targets = openIdQueue();
  const askHome = async () => options.door.fetch({ url: home, method: 'GET' });
  const holding = openHolding(askHome, () => end('lost'));
  const refusals = openRefusals(askHome, () => end('blocked'));
  const asking = openSiteAsking(context, answers, { holding, refusals });
  let pagesOpen = 0;
  let depth = 0;
  let isTargetNext = false;
  let isStopped = false;

  const readPage = async (id: number, leave: LeavePlace): Promise<void> => {
    await asking.askPage(id, depth, leave);
    pagesOpen--;
  };

  const nextPage = (leave: LeavePlace): Promise<void> | null => {
    for (let id = pages.take(); id !== null; id = pages.take()) {
      if (!frontier.is(id, ASKED)) return readPage(id, leave);
      // It was read from an answer that led to it.
      pagesOpen--;
    }
    return null;
  };

  const nextTarget = (): Promise<void> | null => {
    const id = targets.take();
    return id === null ? null : asking.askTarget(id);
  };

  const crew = openCrew(options.connections ?? CONNECTIONS, (leave) => {
    // In turn, so that neither waits for the end of the other.
    isTargetNext = !isTargetNext;
    return isTargetNext ? (nextTarget() ?? nextPage(leave)) : (nextPage(leave) ?? nextTarget());
  });

  return {
    get waiting() {
      return pages.length + targets.length;
    },
    addTarget: (id) => targets.add(id),
    async readPages(ids, steps) {
      depth = steps;
      pagesOpen = ids.length;
      for (const id of ids) pages.add(id);
      await crew.until(() => pagesOpen === 0);
    },
    async finish() {
      await crew.until(() => crew.busy === 0 && targets.length === 0);
      if (!isStopped) await holding.settle();
    },
    stop() {
      isStopped = true;
      asking.stop();
      crew.stop();
    },
  };
}
