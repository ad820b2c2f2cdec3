import type { CrawlContext } from './crawl-context.ts';
import { AS_PAGE, ASKED, LED_TO } from './frontier.ts';
import { normaliseUrl } from './normalise-url.ts';
import { isShutOut } from './shut-out.ts';
import { isEndlessPath } from './traps/index.ts';

/**
 * The number of the page to which an address led, if it is to be read from the answer that is there, and then it counts as asked
 * for; null where it is not of the site, may not be read, or is asked for by itself.
 */
export function behindRedirect(context: CrawlContext, to: string): number | null {
  const { table, frontier, site } = context;
  const url = normaliseUrl(to, to);
  if (url === null || !site.includes(url)) return null;
  const twin = site.twinOf(url);
  const id = table.intern(twin ?? url);
  if (frontier.is(id, ASKED)) return null;
  if (twin !== null) {
    frontier.meet(id, LED_TO);
    return null;
  }
  if (!frontier.is(id, AS_PAGE)) {
    if (isShutOut(context, url)) return null;
    // Whether it is one too many is told when all addresses of this step are known.
    if (url.includes('?') || isEndlessPath(url)) {
      frontier.meet(id, LED_TO);
      return null;
    }
  }
  frontier.mark(id, AS_PAGE | ASKED);
  return id;
}
