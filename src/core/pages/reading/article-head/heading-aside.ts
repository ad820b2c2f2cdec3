import type { Page } from '../page.ts';
import { type DateInText, datesIn } from './date-text.ts';
import { type Piece, piecesOf } from './line-pieces.ts';

/** What stands behind the title in the line of a heading, in an element of its own: `标题 <small>(2021-12-09)</small>`. */
export interface Aside {
  /** The line without it. */
  title: string;
  /** Null where it is the number of a picture or of a page: `(1/6)`. */
  date: DateInText | null;
}

const MAY_END_SO = /\d\s?日?\s?[)）\]】]?$/u;
const COUNTER = /^[(（[【]?\s?\d{1,3}\s?\/\s?\d{1,3}\s?[)）\]】]?$/u;
/** What may stand around the date. */
const AROUND = /^[\s()（）[\]【】]*$/u;
const SHORTEST_TITLE = 4;

/** Null where there is nothing of the kind. */
export function asideOf(page: Page, index: number): Aside | null {
  const line = page.lines[index];
  if (line === undefined || line.first === line.last || !MAY_END_SO.test(line.text.slice(-LONGEST_END))) return null;
  const element = outermostAt(page, line.first, line.last);
  const pieces = element === null ? null : piecesOf(page, index);
  if (element === null || pieces === null) return null;
  const title = joined(pieces.filter(({ node }) => node < element));
  const aside = joined(pieces.filter(({ node }) => node > element));
  if (title.length < SHORTEST_TITLE) return null;
  if (COUNTER.test(aside)) return { title, date: null };
  const [date, other] = datesIn(aside);
  if (date === undefined || other !== undefined) return null;
  return AROUND.test(aside.slice(0, date.from) + aside.slice(date.to)) ? { title, date } : null;
}

const LONGEST_END = 6;

const joined = (pieces: readonly Piece[]) =>
  pieces
    .map(({ text }) => text)
    .join('')
    .trim();

/** The outermost element behind one text that has another one in it; null where there is none. */
function outermostAt({ tree }: Page, before: number, text: number): number | null {
  let found: number | null = null;
  for (let node = tree.parent[text] ?? -1; node > before; node = tree.parent[node] ?? -1) found = node;
  return found;
}
