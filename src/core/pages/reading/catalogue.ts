import { catalogueEntriesPage, entriesAddress } from '../../model/catalogue-address.ts';
import type { SeenPage } from '../../model/observation/index.ts';
import type { Item, PageFacts } from '../../model/page-facts.ts';
import { type CatalogueAnswer, catalogueAnswer } from '../../platforms/index.ts';
import { decodeBytes } from '../charset/index.ts';
import type { CrawlOrigin, ReadPage } from './crawl-origin.ts';
import { withDrawnLinks } from './drawn-links.ts';
import { resolveAddress } from './links.ts';
import { maskFacts } from './mask-facts.ts';
import { nothingRead } from './nothing-read.ts';
import type { Page } from './page.ts';
import { maskPersonalData } from './personal-data.ts';
import { eachRecord } from './script-data.ts';
import { listScriptsOf } from './script-texts.ts';

/** Pages of the entries of one column that are read: the newest come first, and what is old is led to by other lists as well. */
const MOST_PAGES = 5;
/** The platform tells so many at once. A shorter page is the last one, but for the first, which may be as short as a site wants it. */
const FULL_PAGE = 100;

/** What a catalogue answered for entries of a column; null where it is no such answer. `url`: where it was asked. */
export function readCatalogueAnswer(bytes: Uint8Array, url: string): CatalogueAnswer | null {
  if (catalogueEntriesPage(url) === null) return null;
  const answer = catalogueAnswer(decodeBytes(bytes, 'utf-8').replace(/^\uFEFF/u, ''));
  if (answer === null) return null;
  return {
    ...answer,
    entries: answer.entries.map((entry) => ({ ...entry, url: resolveAddress(entry.url ?? '', url) })),
  };
}

/**
 * The page of a crawl that such an answer stands for: what a visitor sees of the column, and what it leads to, the next page of its
 * entries too. Null for any other page.
 */
export function readCataloguePage(bytes: Uint8Array, { url, resolveLink }: CrawlOrigin): ReadPage | null {
  const answer = readCatalogueAnswer(bytes, url);
  if (answer === null) return null;
  const { entries } = answer;
  const next = nextPage(url, answer);
  const links = next === null ? entries : [...entries, { title: '', url: next, date: null }];
  return {
    facts: maskFacts({ ...nothingRead('utf-8'), kind: 'section', items: entries }),
    text: maskPersonalData(entries.map(({ title, date }) => `${title}\n${date ?? ''}`).join('\n')),
    links: withDrawnLinks(links, { base: url, links: [], resolveLink }),
    scripted: false,
  };
}

function nextPage(url: string, { entries, total }: CatalogueAnswer): string | null {
  const asked = catalogueEntriesPage(url);
  if (asked === null || asked.page >= MOST_PAGES || entries.length * asked.page >= total) return null;
  if (entries.length === 0 || (asked.page > 1 && entries.length < FULL_PAGE)) return null;
  return entriesAddress({ ...asked, page: asked.page + 1 });
}

/** The facts of the page of a catalogue with the entries of one of its columns, as a visitor sees them there. */
export function withEntries(facts: PageFacts, entries: readonly Item[]): PageFacts {
  const links = entries.flatMap(({ url }) => (url === null ? [] : [{ url, kind: 'page' as const }]));
  const known = new Set(facts.links.map(({ url }) => url));
  return {
    ...facts,
    kind: 'section',
    items: [...entries],
    links: [...facts.links, ...links.filter(({ url }) => !known.has(url) && known.add(url))],
  };
}

/** More columns, and more letters of a name, are not kept. */
const MOST_COLUMNS = 2000;
const MOST_LETTERS = 60;
const NUMBER = /^\d{1,9}$/u;

/** What a catalogue calls its columns in the menu that a script draws from data in its page. */
export function columnTexts(page: Page, root: string): NonNullable<SeenPage['facts']['linkTexts']> {
  const texts = new Map<string, string>();
  eachRecord(listScriptsOf(page), /"id"\s*:/u, (record) => {
    const id = record.get('id');
    const name = record.get('name');
    const isColumn = (typeof id === 'number' || typeof id === 'string') && NUMBER.test(String(id));
    if (!isColumn || typeof name !== 'string' || name.trim() === '' || texts.size >= MOST_COLUMNS) return false;
    const url = `${root}/index#${id}`;
    if (!texts.has(url)) texts.set(url, Array.from(name.trim()).slice(0, MOST_LETTERS).join(''));
    return false;
  });
  return Array.from(texts, ([url, text]) => ({ url, text }));
}
