import type { Target } from '../../../core/model/observation/index.ts';
import { isFailure } from '../../runtime/http/index.ts';
import { askFile, askHead } from './ask-target.ts';
import { openCatalogues } from './catalogues.ts';
import type { CrawlContext } from './crawl-context.ts';
import type { LeavePlace } from './crew.ts';
import { conditionsOf, isNotModified } from './conditions.ts';
import { ASKED } from './frontier.ts';
import { type Holding, isSilent } from './holding.ts';
import { isHtmlType } from './is-page.ts';
import type { SeenThen } from './last-visit.ts';
import type { PageAnswers } from './page-answers.ts';
import type { Refusals } from './refusals.ts';
import { openUnreadPages } from './unread-pages.ts';

/** Asks the site for single addresses and writes down the answers. */
export interface SiteAsking {
  /** `leave`: told when the answer is there and has only to be read, unless too much waits for that already. */
  askPage(id: number, depth: number, leave: LeavePlace): Promise<void>;
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
  const seenAt = (url: string): SeenThen | null => context.lastVisit?.find(url) ?? null;
  const targetAt = (url: string): Target | null => {
    const record = seenAt(url)?.record;
    return record?.kind === 'target' ? record : null;
  };
  /** Not how a page answered that nobody read then, because nothing led to it as to a page. */
  const readAt = (url: string): SeenThen | null => {
    const seen = seenAt(url);
    return seen?.record.kind === 'target' && isHtmlType(seen.record.contentType ?? '') ? null : seen;
  };
  const takePage = openUnreadPages(context, answers);
  const catalogues = openCatalogues(context);
  return {
    async askPage(id, depth, leave) {
      frontier.mark(id, ASKED);
      const url = table.get(id);
      const seen = readAt(url);
      const conditions = seen === null ? null : conditionsOf(seen.record);
      const asked = await catalogues.ask(url, conditions);
      if (isOver || asked === null) return;
      const { followed, entries } = asked;
      const { outcome } = followed;
      if (isFailure(outcome) && isSilent(outcome.failure)) {
        await holding.hold(() => answers.takeFailure(id, followed));
      } else {
        holding.release();
        const isAsThen = seen !== null && isNotModified(followed, conditions);
        if (isAsThen) answers.takeUnchanged({ id, depth, followed }, seen);
        else await takePage({ id, depth, followed, entries }, leave);
        await refusals.see(outcome);
      }
      context.onAnswer();
    },
    async askTarget(id) {
      const url = table.get(id);
      const facts = await (FILE.test(url) ? askFile(options.door, url, targetAt(url)) : askHead(options.door, url));
      if (isOver) return;
      const { failure, redirects } = facts.reach;
      // Not asked for is no sign of life.
      if (failure === 'shut-out' && redirects === 0) answers.takeTarget(id, facts);
      else if (isSilent(failure)) await holding.hold(() => answers.takeTarget(id, facts));
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
