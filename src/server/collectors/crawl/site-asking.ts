import { isFailure } from '../../runtime/http/index.ts';
import { askFile, askHead } from './ask-target.ts';
import type { CrawlContext } from './crawl-context.ts';
import { ASKED } from './frontier.ts';
import { type Holding, isSilent } from './holding.ts';
import type { PageAnswers } from './page-answers.ts';
import type { Refusals } from './refusals.ts';

/** Asks the site for single addresses and writes down the answers. */
export interface SiteAsking {
  askPage(id: number, depth: number): Promise<void>;
  askTarget(id: number): Promise<void>;
  /** Answers that are still to come are no longer written down. */
  stop(): void;
}

/** Downloads by their names: for them the first bytes say whether they are what they are called. */
const FILE =
  /^[^?#]*\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|csv|txt|rtf|zip|rar|7z|t?gz|tar|apk|exe|iso)(?:[?#]|$)/iu;

/** What is noticed beside the answers: silence and refusals. */
export interface SiteNotices {
  holding: Holding;
  refusals: Refusals;
}

export function openSiteAsking(
  context: CrawlContext,
  answers: PageAnswers,
  { holding, refusals }: SiteNotices,
): SiteAsking {
  const { options, table, frontier } = context;
  let isOver = false;
  return {
    async askPage(id, depth) {
      frontier.mark(id, ASKED);
      const followed = await options.door.fetch({ url: table.get(id), method: 'GET' });
      if (isOver) return;
      const { outcome } = followed;
      if (isFailure(outcome) && isSilent(outcome.failure)) {
        await holding.hold(() => answers.takeFailure(id, followed));
      } else {
        holding.release();
        await answers.takePage({ id, depth, followed });
        await refusals.see(outcome);
      }
      context.onAnswer();
    },
    async askTarget(id) {
      const url = table.get(id);
      const facts = await (FILE.test(url) ? askFile(options.door, url) : askHead(options.door, url));
      if (isOver) return;
      if (isSilent(facts.reach.failure)) await holding.hold(() => answers.takeTarget(id, facts));
      else {
        holding.release();
        answers.takeTarget(id, facts);
        await refusals.see(facts.reach);
      }
      context.onAnswer();
    },
    stop() {
      isOver = true;
    },
  };
}
