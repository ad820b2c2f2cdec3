import type { CrawlContext } from './crawl-context.ts';
import { LED_TO } from './frontier.ts';

/**
 * Addresses with those that stand for the same page: pages are read at the spelling that the home page has, and the other spellings
 * that lead there are only asked for.
 */
export function withTwins({ table, frontier, site }: CrawlContext, met: Int32Array): Int32Array {
  for (const id of met) {
    const twin = frontier.is(id, LED_TO) ? site.twinOf(table.get(id)) : null;
    if (twin !== null) frontier.meet(table.intern(twin), LED_TO);
  }
  const twins = frontier.takeMet();
  const all = new Int32Array(met.length + twins.length);
  all.set(met);
  all.set(twins, met.length);
  return all;
}
