import { pageAddress } from '../../../core/model/catalogue-address.ts';
import { isColumn } from './catalogues.ts';
import type { CrawlContext } from './crawl-context.ts';
import { LED_TO } from './frontier.ts';

/**
 * Addresses with those that stand for the same page: pages are read at the spelling that the home page has, and the other spellings
 * that lead there are only asked for. Columns of catalogues come with the page on which they stand.
 */
export function withTwins({ table, frontier, site }: CrawlContext, met: Int32Array): Int32Array {
  for (const id of met) {
    if (!frontier.is(id, LED_TO)) continue;
    const url = table.get(id);
    const twin = site.twinOf(url);
    if (twin !== null) frontier.meet(table.intern(twin), LED_TO);
    if (!isColumn(url)) continue;
    for (const each of [url, ...(twin === null ? [] : [twin])]) frontier.meet(table.intern(pageAddress(each)), LED_TO);
  }
  const twins = frontier.takeMet();
  const all = new Int32Array(met.length + twins.length);
  all.set(met);
  all.set(twins, met.length);
  return all;
}
