import { inOrder } from './address-order.ts';
import { isColumn } from './catalogues.ts';
import type { CrawlContext } from './crawl-context.ts';
import { AS_PAGE, AS_TARGET, LED_TO, SHOWN } from './frontier.ts';
import { isShutOut, isTrapped } from './shut-out.ts';
import { withTwins } from './with-twins.ts';

/** Where addresses go that were met. */
export interface Admission {
  /**
   * Sorts out addresses that were met, `depth` steps from the home page: gives those that are to be read as pages, and hands on
   * the others. The order of meeting changes nothing.
   */
  admit(met: Int32Array, depth: number): number[];
  /** What was read of pages with a query in their addresses bears on which of them are admitted next. */
  settle(prints: ReadonlyMap<number, string>): void;
}

export interface Queues {
  addTarget(id: number): void;
  addOutside(id: number): void;
}

/** No page of a site is so many steps away, but one that leads on to the next without end is. */
const MAX_DEPTH = 1000;

/** Names of what no browser shows as a page of the site. */
const NO_PAGE =
  /^[^?#]*\/[^/?#]*\.(?:jpe?g|png|gif|bmp|webp|ico|svg|css|js|json|pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|csv|txt|rtf|zip|rar|7z|t?gz|tar|iso|apk|exe|mp[34]|m4[av]|wav|wm[av]|flv|avi|mov|mpe?g|rm(?:vb)?|swf|woff2?|ttf|eot|xml|rss)(?:[?#]|$)/iu;

export function openAdmission(context: CrawlContext, { addTarget, addOutside }: Queues): Admission {
  const { table, frontier, site, traps, tally, options } = context;
  let admitted = 1;

  /** Why a page is not read; null for one that is. */
  const bound = (depth: number): 'trap' | 'depth' | 'page-budget' | null => {
    if (depth > MAX_DEPTH) return 'trap';
    if (depth > options.budget.depth) return 'depth';
    return admitted >= options.budget.pages ? 'page-budget' : null;
  };

  const asTarget = (id: number): void => {
    if (frontier.is(id, AS_TARGET | AS_PAGE)) return;
    frontier.mark(id, AS_TARGET);
    addTarget(id);
  };

  const admitInside = (id: number, url: string, depth: number): boolean => {
    if (isShutOut(context, url) || isTrapped(context, url)) return false;
    if (!frontier.is(id, LED_TO) || NO_PAGE.test(url)) {
      asTarget(id);
      return false;
    }
    if (frontier.is(id, AS_PAGE)) return false;
    if (site.twinOf(url) !== null) {
      asTarget(id);
      return false;
    }
    const reason = bound(depth);
    if (reason !== null) {
      tally.add(reason, url);
      if (frontier.is(id, SHOWN)) asTarget(id);
      return false;
    }
    admitted++;
    frontier.mark(id, AS_PAGE);
    return true;
  };

  return {
    admit(met, depth) {
      const pages: number[] = [];
      for (const id of inOrder(withTwins(context, met), (each) => table.get(each))) {
        const url = table.get(id);
        // Nobody reads it, and its page answers for it.
        if (isColumn(url) && (!site.includes(url) || site.twinOf(url) !== null)) continue;
        if (!site.includes(url)) {
          if (!frontier.is(id, AS_TARGET)) addOutside(id);
          frontier.mark(id, AS_TARGET);
        } else if (admitInside(id, url, depth)) pages.push(id);
      }
      return pages;
    },
    settle(prints) {
      const urlOf = (id: number) => table.get(id);
      for (const id of inOrder(Int32Array.from(prints.keys()), urlOf)) traps.sawPage(urlOf(id), prints.get(id) ?? '');
    },
  };
}
