import type { CrawlContext } from './crawl-context.ts';
import { behindRedirect } from './behind-redirect.ts';
import type { EarlierCrawl, EarlierTarget } from './earlier-crawl.ts';
import { ASKED } from './frontier.ts';
import { isDead } from './is-dead.ts';
import type { PageAnswers } from './page-answers.ts';
import { countShutOut } from './shut-out.ts';

/** Goes the way of an interrupted crawl again, without asking for what it has seen. */
export interface Replay {
  /** Follows pages that were read; gives those that have to be asked for. */
  readPages(ids: readonly number[]): number[];
  /** Whether an address that is not read was asked for already. */
  hasTarget(id: number): boolean;
}

export function openReplay(context: CrawlContext, answers: PageAnswers, earlier: EarlierCrawl): Replay {
  const { frontier, counts } = context;

  const read = (id: number): boolean => {
    const links = earlier.linksOf(id);
    if (links === null) return false;
    frontier.mark(id, ASKED);
    answers.follow(id, () => earlier.printOf(id), links);
    counts.seenPages++;
    return true;
  };

  const count = (id: number, { reach, shutOut }: EarlierTarget): void => {
    if (shutOut !== null) countShutOut(context, shutOut);
    counts.targets++;
    counts.seenTargets++;
    if (isDead(context, context.table.get(id), reach)) counts.dead++;
  };

  context.followSeen = read;
  return {
    readPages(ids) {
      const unseen: number[] = [];
      for (const id of ids) {
        if (frontier.is(id, ASKED) || read(id)) continue;
        const target = earlier.targetOf(id);
        if (target === null || target.isUnreadPage) {
          unseen.push(id);
          continue;
        }
        frontier.mark(id, ASKED);
        count(id, target);
        const behind = target.leadsTo === null ? null : behindRedirect(context, target.leadsTo);
        if (behind !== null && !read(behind)) unseen.push(behind);
      }
      return unseen;
    },
    hasTarget(id) {
      const target = earlier.targetOf(id);
      if (target === null) return false;
      frontier.meetLinks(earlier.sheets.get(id) ?? []);
      count(id, target);
      return true;
    },
  };
}
