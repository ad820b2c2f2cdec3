import type { Item } from '../../model/page-facts.ts';
import type { PagePlace, SeenPage } from '../../model/observation/index.ts';
import type { Evidence } from '../../model/verdict.ts';
import { evidenceOf } from '../evidence.ts';
import { shownDay } from '../shown-day.ts';
import type { HomeFrame } from './home-frames.ts';

/** What the home page shows or leads to, with its day. */
export interface HomeEntry {
  day: string;
  evidence: Evidence;
}

export interface HomeEntries {
  dated: HomeEntry[];
  /** Entries that were read and have no date anywhere: count as not updated. */
  undated: number;
  /** Headlines without a date whose pages were not read: nobody knows. */
  open: Evidence[];
}

/** What is kept of a page to which the home page leads: there may be thousands. */
export interface LinkedPage {
  place: PagePlace;
  title: string | null;
  /** Of an article. */
  published: string | null;
  isArticle: boolean;
  isScripted: boolean;
}

export function linkedPage({ url, sha256, at, facts, scripted }: SeenPage): LinkedPage {
  const isArticle = facts.kind === 'article' && !scripted;
  const published = isArticle ? (facts.published?.date ?? null) : null;
  return { place: { url, sha256, at }, title: facts.title, published, isArticle, isScripted: scripted };
}

interface Options {
  at: string;
  /** First day of the window. */
  from: string;
  /** Pages to which the home page leads, by address. */
  pages: ReadonlyMap<string, LinkedPage>;
  firstSeen(url: string): string | null;
  /** What stands in its frames. */
  frames: readonly HomeFrame[];
}

/** Shorter ones are names of columns and sites. */
const SHORTEST_HEADLINE = 8;

/**
 * The entries of a home page and of its frames with their days: as displayed with a year, else as the article says, else as displayed without a year.
 * Articles to which it leads count as entries of it.
 */
export function homeEntries(home: SeenPage, options: Options): HomeEntries {
  const entries: HomeEntries = { dated: [], undated: 0, open: [] };
  for (const item of home.facts.items) addItem(entries, item, { ...options, place: home });
  for (const { place, items } of options.frames)
    for (const item of items) addItem(entries, item, { ...options, place });
  for (const { place, title, published } of options.pages.values()) {
    if (published !== null)
      entries.dated.push({ day: published, evidence: evidenceOf(place, `${title ?? ''} ${published}`.trim()) });
  }
  return entries;
}

function addItem(entries: HomeEntries, item: Item, options: Options & { place: SeenPage | PagePlace }): void {
  const { place, at, from, pages, firstSeen } = options;
  const page = item.url === null ? undefined : pages.get(withoutFragment(item.url));
  const day = hasYear(item) ? shownDay(item.date, at) : (page?.published ?? shownDay(item.date, at));
  if (day !== null) {
    entries.dated.push({ day, evidence: evidenceOf(place, `${item.title} ${day}`) });
    return;
  }
  if (page !== undefined) {
    if (page.isArticle) entries.undated++;
    else if (page.isScripted) entries.open.push(evidenceOf(place, item.title));
    return;
  }
  if (Array.from(item.title).length < SHORTEST_HEADLINE) return;
  const seen = item.url === null ? null : firstSeen(item.url);
  if (seen !== null && seen < from) entries.undated++;
  else entries.open.push(evidenceOf(place, item.title));
}

const hasYear = ({ date }: Item) => date !== null && date.length > 'MM-DD'.length;

/** Addresses of pages have no fragment. */
export function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}
