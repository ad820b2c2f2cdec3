import { ATTRIBUTE } from '../../html/index.ts';
import { resolveAddress } from '../links.ts';
import type { Page } from '../page.ts';
import { datedRows } from './dated-rows.ts';
import { inlineItems } from './inline-items.ts';
import type { Item } from '../../../model/page-facts.ts';
import { linkTitle } from './link-title.ts';
import { pageLinks } from './page-links.ts';
import { withYear } from './row-date.ts';
import { undatedRows } from './undated-rows.ts';

/** More items of one page are left out. */
const MOST_ITEMS = 5000;

export interface ItemContext {
  /** The address that links are written against; null leaves them as they are. */
  base: string | null;
  /** Of an article the lines with dates that belong to it and to no list; null of other pages. */
  article: ReadonlySet<number> | null;
}

/**
 * The entries of the lists of a page, in order, each once: links with a date beside them; else those that a script makes from
 * data in the page; else, unless the page is an article, links that stand in a list and are as long as titles.
 */
export function readItems(page: Page, { base, article }: ItemContext): Item[] {
  const links = pageLinks(page);
  const dated = datedRows(page, links, article ?? new Set()).slice(0, MOST_ITEMS);
  if (dated.length > 0) return distinct(dated.map(({ link, date }) => itemAt(page, link, { base, date })));
  const inline = inlineItems(page).map((item) => ({ ...item, url: resolveAddress(item.url ?? '', base) }));
  if (inline.length > 0) return distinct(inline.slice(0, MOST_ITEMS));
  if (article !== null) return [];
  const undated = undatedRows(page, links).slice(0, MOST_ITEMS);
  return distinct(undated.map((link) => itemAt(page, link, { base, date: null })));
}

function itemAt(page: Page, link: number, { base, date }: { base: string | null; date: string | null }): Item {
  const url = resolveAddress(page.attribute(link, ATTRIBUTE.href) ?? '', base);
  return { title: linkTitle(page, link, date), url, date: date === null ? null : withYear(date, url) };
}

function distinct(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter(({ title, url, date }) => {
    if (title === '') return false;
    if (url === null) return true;
    const key = `${url}\n${title}\n${date}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
