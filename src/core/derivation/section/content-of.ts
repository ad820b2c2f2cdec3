import { dayText } from '../day-number.ts';
import type { Column, Content } from './column.ts';
import type { ReadEntries } from './read-entries.ts';

/** Letters of sentences that make a column which is one text. */
const SHORTEST_TEXT = 60;

export interface ContentContext {
  /** Columns below the folder of a column. */
  below(column: Column): readonly Column[];
  /** Whether its first page shows something that may be its content though it was not recognised. */
  hasOwnLinks(column: Column): boolean;
}

/**
 * What a column shows: its entries; else a text, a guide or a form; else what the columns below it list. Without any of these it is
 * blank, but `unknown` where scripts that were not run would show it, or where something on it may be what it shows.
 */
export function contentOf(column: Column, context: ContentContext): Content {
  const { read } = column;
  const [first] = column.pages;
  if (first.scripted) return { ...ofEntries(read), content: 'unknown' };
  if (read.leadNowhere) return { ...ofEntries(read), content: 'blank' };
  if (read.count > 0) return ofEntries(read);
  if (isText(column)) return ofText(column);
  const below = context.below(column).map((each) => each.read);
  if (below.some(({ count }) => count > 0)) return ofEntries(sumOf(below));
  if (first.placeholder !== null) return { ...ofEntries(read), content: 'blank', placeholder: first.placeholder };
  const isUncertain = first.kind === 'search' || context.hasOwnLinks(column);
  return { ...ofEntries(read), content: isUncertain ? 'unknown' : 'blank' };
}

function ofEntries({ count, dated, newest }: ReadEntries): Content {
  const date = dayText(newest?.day ?? 0);
  return {
    entries: count,
    dated,
    newest: newest === null || date === null ? null : { date, item: newest.item },
    content: 'entries',
    placeholder: null,
  };
}

function isText({ pages: [first] }: Column): boolean {
  if (first.kind === 'article' || first.kind === 'guide' || first.kind === 'form') return true;
  return first.prose >= SHORTEST_TEXT && first.placeholder === null;
}

/** The text is its only entry. */
function ofText({ url, pages: [{ name, published }] }: Column): Content {
  const newest = published === null ? null : { date: published, item: { title: name, url, date: published } };
  return { entries: 1, dated: newest === null ? 0 : 1, newest, content: 'entries', placeholder: null };
}

function sumOf(all: readonly ReadEntries[]): ReadEntries {
  const [newest = null] = all.flatMap((each) => each.newest ?? []).toSorted((a, b) => b.day - a.day);
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    dated: all.reduce((sum, { dated }) => sum + dated, 0),
    newest,
    days: all.flatMap(({ days }) => days),
    future: 0,
    leadNowhere: false,
  };
}
