import { type SeenPage, stateOf } from '../../model/observation/index.ts';
import type { Item } from '../../model/page-facts.ts';
import type { Website } from '../../model/website.ts';
import { aliasKey } from '../address-alias.ts';
import { openNumberList } from '../../model/memory/index.ts';
import { isReadArticle } from '../page-titles.ts';
import { proseLines } from '../prose.ts';
import type { Site } from '../site.ts';
import { columnNameOf } from './column-name.ts';
import { type Candidate, candidateOf, mayBeColumn } from './candidate.ts';
import { type CatalogueNames, openCatalogueNames } from './catalogue-names.ts';
import { type EntryList, openEntryList } from './entry-list.ts';
import { linesOf, openOwnLines, type OwnLines } from './own-lines.ts';
import { placeholderOf } from './placeholder.ts';

/** What sections are made from, as it comes. */
export interface Candidates {
  add(page: SeenPage, number: number): void;
  readonly all: readonly Candidate[];
  readonly entries: EntryList;
  readonly ownLines: OwnLines;
  /** Whether a page says that there is nothing on it. */
  isBlank(page: number): boolean;
  /** Whether the home page leads to an address by this name. */
  isNamedAtHome(url: string, name: string): boolean;
  isArticle(page: number): boolean;
  /** An article or a guide. */
  isText(page: number): boolean;
  readonly catalogueNames: CatalogueNames;
}

/** More entries of a page are only counted: longer lists are no columns, and a hostile site could fill the memory. */
const MOST_ENTRIES = 300;

export function openCandidates({ book, pages }: Site, { sections }: Website): Candidates {
  const registered = new Set(sections.map(({ url }) => aliasKey(url)));
  const all: Candidate[] = [];
  const entries = openEntryList(book);
  const blank = openNumberList(8);
  /** 1 for an article, 2 for a guide. */
  const texts = openNumberList(8);
  const ownLines = openOwnLines();
  const namesAtHome = new Set<string>();
  const catalogueNames = openCatalogueNames();
  return {
    add(page, number) {
      if (saysNothing(page)) blank.set(number, 1);
      if (isReadArticle(page)) texts.set(number, 1);
      else if (isReadGuide(page)) texts.set(number, 2);
      catalogueNames.see(page, pages.isHome(number));
      if (pages.isHome(number)) {
        ownLines.see(linesOf(page.text, ''), true);
        for (const { url, text } of page.facts.linkTexts ?? []) namesAtHome.add(nameAt(url, text));
      }
      if (!mayBeColumn(page, registered.has(aliasKey(page.url)))) return;
      const lines = linesOf(page.text, columnNameOf(page));
      ownLines.see(lines, false);
      const from = entries.length;
      for (const item of keptEntries(page.facts.items)) entries.add(item);
      all.push(candidateOf(page, { number, entries: { from, to: entries.length }, lines }));
    },
    all,
    entries,
    ownLines,
    isNamedAtHome: (url, name) => namesAtHome.has(nameAt(url, name)),
    isBlank: (page) => blank.get(page) === 1,
    isArticle: (page) => texts.get(page) === 1,
    isText: (page) => texts.get(page) > 0,
    catalogueNames,
  };
}

const nameAt = (url: string, name: string) => `${aliasKey(url)} ${name.replaceAll(/\s/gu, '')}`;

/** The first ones, and the newest one by its displayed day wherever it stands. */
function keptEntries(items: readonly Item[]): readonly Item[] {
  if (items.length <= MOST_ENTRIES) return items;
  let newest: Item | null = null;
  for (const item of items.slice(MOST_ENTRIES)) {
    const isFull = item.date !== null && item.date.length > 'MM-DD'.length;
    if (isFull && (newest === null || (item.date ?? '') > (newest.date ?? ''))) newest = item;
  }
  return [...items.slice(0, MOST_ENTRIES), ...(newest === null ? [] : [newest])];
}

const isReadGuide = ({ facts, scripted, reach }: SeenPage) =>
  facts.kind === 'guide' && !scripted && stateOf(reach) === 'open';

function saysNothing({ facts, text, scripted }: SeenPage): boolean {
  if (scripted || facts.items.length > 0 || facts.messages.length > 0) return false;
  return placeholderOf(text) !== null && proseLines(text).length === 0;
}
