import { dayText } from '../day-number.ts';
import type { Candidate } from './candidate.ts';
import type { Column, Content } from './column.ts';
import { type ReadEntries, sumOf } from './read-entries.ts';

/** Letters of sentences that make a column which is one text. */
const SHORTEST_TEXT = 60;
/** Letters of lines of its own that make one which shows names, a short text or a few links. */
const FEWEST_OWN_LETTERS = 20;

export interface ContentContext {
  /** Letters of the lines that stand on this page and hardly any other. */
  ownLetters(page: Candidate): number;
  /** Columns below a column. */
  below(column: Column): readonly Column[];
  /** What a column leads to that no other does; null for nothing. */
  ledTo(column: Column): ReadEntries | null;
  /** Whether a text or a guide fills a frame of it. */
  hasTextFrame(column: Column): boolean;
  /** Whether a frame of it was not read or is made by scripts, and may show its content. */
  hasUnreadFrame(column: Column): boolean;
  /** Whether its first page, or a frame of it, shows something that may be its content though it was not recognised. */
  hasOwnLinks(column: Column): boolean;
}

/**
 * What a column shows: its entries; else a text, a guide or a form; else what the columns below it list; else, where a column of its type shows what does not change,
 * names, a short text or links. Without any of these it is
 * blank, but `unknown` where scripts that were not run
 * or frames that were not read would show it, or where something on it may be what it shows.
 */
export function contentOf(column: Column, context: ContentContext): Content {
  const { read } = column;
  const [first] = column.pages;
  if (first.scripted) return { ...ofEntries(read), ...unread('scripts') };
  const nothing = (isUncertain: boolean): Pick<Content, 'content' | 'unread'> => {
    if (context.hasUnreadFrame(column)) return unread('frame');
    if (first.openList) return unread('scripts');
    return isUncertain ? unread('unclear') : { content: 'blank' };
  };
  if (read.leadNowhere) return { ...ofEntries(read), ...nothing(false) };
  if (read.count > 0) return ofEntries(read);
  const text = [first, ...column.frames].find(isText);
  if (text !== undefined) return ofText(column, text);
  if (context.hasTextFrame(column)) return ofText(column, null);
  const below = context.below(column).map((each) => each.read);
  if (below.some(({ count }) => count > 0)) return ofEntries(sumOf(below));
  const led = context.ledTo(column);
  if (led !== null) return ofEntries(led);
  const [placeholder = null] = [first, ...column.frames].flatMap((each) => each.placeholder ?? []);
  if (placeholder !== null) return { ...ofEntries(read), ...nothing(false), placeholder };
  const standing = [first, ...column.frames].find((each) => context.ownLetters(each) >= FEWEST_OWN_LETTERS);
  if (standing !== undefined) return ofText(column, standing);
  return { ...ofEntries(read), ...nothing(first.kind === 'search' || context.hasOwnLinks(column)) };
}

const unread = (reason: NonNullable<Content['unread']>) => ({ content: 'unknown', unread: reason }) as const;

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

function isText({ kind, prose, placeholder }: Candidate): boolean {
  if (kind === 'article' || kind === 'guide' || kind === 'form') return true;
  return prose >= SHORTEST_TEXT && placeholder === null;
}

/** The text is its only entry. */
function ofText({ url, pages: [{ name }] }: Column, text: Candidate | null): Content {
  const published = text?.published ?? null;
  const newest = published === null ? null : { date: published, item: { title: name, url, date: published } };
  return { entries: 1, dated: newest === null ? 0 : 1, newest, content: 'entries', isText: true, placeholder: null };
}
