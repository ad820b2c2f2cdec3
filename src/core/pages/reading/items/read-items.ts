import { recordsOf } from '../../../platforms/index.ts';
import { ATTRIBUTE } from '../../html/index.ts';
import { resolveAddress } from '../links.ts';
import { openPageReader, type Page } from '../page.ts';
import { captionedPictures } from './captioned-pictures.ts';
import { type DatedLink, datedRows } from './dated-rows.ts';
import { withDateless } from './dateless-rows.ts';
import { hiddenPanels, shownMarkup } from './hidden-panels.ts';
import { inlineItems } from './inline-items.ts';
import { listScriptsOf } from '../script-texts.ts';
import type { Item } from '../../../model/page-facts.ts';
import { linkTitle } from './link-title.ts';
import { pageLinks, type PageLinks } from './page-links.ts';
import { withYear } from './row-year.ts';
import { scriptedDays } from './scripted-days.ts';
import { shownInLink } from './shown-in-link.ts';
import { sideLists } from './side-lists.ts';
import { topicLinks } from './topic-links.ts';
import { undatedRows } from './undated-rows.ts';
import { yearlyLinks } from './yearly-links.ts';

/** More items of one page are left out. */
const MOST_ITEMS = 5000;

export interface ItemContext {
  /** The address that links are written against; null leaves them as they are. */
  base: string | null;
  /** Of an article the lines with dates that belong to it and to no list; null of other pages. */
  article: ReadonlySet<number> | null;
}

export interface ReadItems {
  items: Item[];
  /** A script draws them from markup or data in the page: no element need lead to them. */
  areDrawn: boolean;
}

/**
 * The entries of the lists of a page, in order, each once: links with a date beside them, and others
 * in lists of such, also of tabs that are not open; else those that a script makes from
 * markup or data in the page; else, unless the page is an article, links that stand in a list and are as long as titles.
 */
export function readItems(page: Page, { base, article }: ItemContext): ReadItems {
  const links = pageLinks(page);
  const dated = datedItems(page, links, { base, article });
  if (dated.length > 0) return { items: dated, areDrawn: false };
  const drawn = drawnItems(page, base);
  if (drawn.length > 0) return { items: drawn, areDrawn: true };
  if (article !== null) return { items: [], areDrawn: false };
  const found = [undatedRows, yearlyLinks, captionedPictures, topicLinks].flatMap((linksOf) => linksOf(page, links));
  const undated = mainLinks(page, found).slice(0, MOST_ITEMS);
  const days = scriptedDays(page, undated);
  const items = distinct(
    undated.map((link) => itemAt(page, { link, date: days.get(link) ?? null, line: -1, year: null }, base)),
  );
  return { items, areDrawn: false };
}

/** What scripts draw from markup or data in the page. */
function drawnItems(page: Page, base: string | null): Item[] {
  const scripts = listScriptsOf(page);
  const stored = storedItems(scripts, base);
  if (stored.length > 0) return stored;
  const inline = inlineItems(scripts).slice(0, MOST_ITEMS);
  return distinct(inline.map((item) => ({ ...item, url: resolveAddress(item.url ?? '', base) })));
}

function datedItems(page: Page, links: PageLinks, { base, article }: ItemContext): Item[] {
  const rows = datedRowsOf(page, links, article);
  const items = rows.map((row) => itemAt(page, row, base));
  const hidden = article === null ? hiddenPanels(page, links, rows) : [];
  if (hidden.length === 0) return distinct(items);
  const read = openPageReader();
  const panels = hidden.map((node) => {
    const own = rowsOfMarkup(shownMarkup(page, node), { base, read }).filter(({ date }) => date !== null);
    return { at: node, items: own };
  });
  const shown = items.map((item, at) => ({ at: rows[at]?.link ?? 0, items: [item] }));
  const all = [...shown, ...panels].toSorted((one, other) => one.at - other.at);
  return distinct(all.flatMap((each) => each.items)).slice(0, MOST_ITEMS);
}

function datedRowsOf(page: Page, links: PageLinks, article: ItemContext['article']) {
  const dated = datedRows(page, links, article ?? new Set()).slice(0, MOST_ITEMS);
  // In an article lists are few, and links of its text stand in some.
  return article === null ? withDateless(page, links, mainRows(page, dated)) : dated;
}

/** The rows with dates, and others of their lists, of markup that is read as a page of its own. */
function rowsOfMarkup(
  markup: string,
  { base, read }: { base: string | null; read: ReturnType<typeof openPageReader> },
): Item[] {
  const inner = read(new TextEncoder().encode(markup));
  return datedRowsOf(inner, pageLinks(inner), null).map((row) => itemAt(inner, row, base));
}

/** Without those in lists beside what the page is about, which come behind the first list. */
function mainRows(page: Page, rows: readonly DatedLink[]): readonly DatedLink[] {
  const isSide = sideLists(page, rows[0]?.link);
  return rows.filter(({ link }) => !isSide(link));
}

/** The same of links, in order. */
function mainLinks(page: Page, links: readonly number[]): number[] {
  const isSide = sideLists(page);
  const found = links.filter((link) => !isSide(link));
  return [...new Set(found)].toSorted((one, other) => one - other);
}

/** Rows whose markup lies in a script, which draws them. They are read as a page of their own. */
function storedItems(scripts: readonly string[], base: string | null): Item[] {
  const items: Item[] = [];
  for (const script of scripts) {
    const rows = recordsOf(script);
    if (rows === null || rows === '') continue;
    items.push(...rowsOfMarkup(rows, { base, read: openPageReader() }));
  }
  return distinct(items).slice(0, MOST_ITEMS);
}

interface Row {
  link: number;
  date: string | null;
  /** Index of the line of the date, -1 for none. */
  line: number;
  year: string | null;
}

function itemAt(page: Page, { link, date, line, year }: Row, base: string | null): Item {
  const url = resolveAddress(page.attribute(link, ATTRIBUTE.href) ?? '', base);
  const title = linkTitle(page, link, shownInLink(page, link, { date, line }));
  if (date === null) return { title, url, date };
  const dated = withYear(date, url);
  return { title, url, date: dated.length === MONTH_DAY_LETTERS && year !== null ? `${year}-${dated}` : dated };
}

const MONTH_DAY_LETTERS = 5;

/** Without those of no title. Those without an address are never the same. */
function distinct(items: readonly Item[]): Item[] {
  const seen = new Map<string, Item | Set<string>>();
  return items.filter((item) => {
    if (item.title === '') return false;
    if (item.url === null) return true;
    const alike = seen.get(item.url);
    if (alike === undefined) {
      seen.set(item.url, item);
      return true;
    }
    const keys = alike instanceof Set ? alike : new Set([keyOf(alike)]);
    seen.set(item.url, keys);
    return keys.size < keys.add(keyOf(item)).size;
  });
}

const keyOf = ({ title, date }: Item) => `${title}\n${date}`;
