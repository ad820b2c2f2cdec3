import type { Published } from '../../../model/page-facts.ts';
import { isCalendarDate } from '../../../model/calendar-date.ts';
import { type PageTree, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { hasLink } from './dated-lines.ts';
import type { Title } from './title.ts';

/** A date that is set as a block beside the title, and the lines that it takes. */
export interface BlockDate {
  published: Published;
  lines: readonly number[];
}

const MONTH = String.raw`(0?[1-9]|1[0-2])`;
const DAY = String.raw`(0?[1-9]|[12]\d|3[01])`;
const YEAR = String.raw`((?:19|20)\d\d)`;
/** `18 2022-07`, `03-05 2024`, `2022-07 18` or `2022-03-05`, parts in elements of their own. */
const DAY_FIRST = new RegExp(String.raw`^${DAY}日? ?${YEAR}[-/.年]${MONTH}月?$`, 'u');
const YEAR_LAST = new RegExp(String.raw`^${MONTH}[-/.月]${DAY}日? ?${YEAR}年?$`, 'u');
const YEAR_FIRST = new RegExp(String.raw`^${YEAR}[-/.年] ?${MONTH}(?:月|[-/.]| ) ?${DAY}日?$`, 'u');
const LONGEST_BLOCK = 14;
/** Columns have short names. */
const SHORTEST_TITLE = 8;
/** Nodes from the block to the title; what stands in another part of the page is a clock or a row. */
const LARGEST_HEAD = 24;

/** The day in a block right over a title that is no link, where no other line of the page is such a block. */
export function blockDate(page: Page, title: Title | null): BlockDate | null {
  const { lines } = page;
  const from = title?.places[0]?.from;
  if (title === null || from === undefined || title.text.length < SHORTEST_TITLE) return null;
  const line = lines[from];
  if (line === undefined || hasLink(page.tree, line)) return null;
  for (const count of [1, 2]) {
    const first = lines[from - count];
    if (first === undefined || line.first - first.first > LARGEST_HEAD || hasLink(page.tree, first)) return null;
    const text = textOf(page, from - count, from);
    const date = text.length > LONGEST_BLOCK ? null : dateOf(text);
    if (date === null) continue;
    if (!isInSameHead(page.tree, first.first, line.first) || hasOtherBlock(page, from)) return null;
    const own = Array.from({ length: count }, (_, at) => from - count + at);
    return { published: { date, time: null, precision: 'day', from: 'line' }, lines: own };
  }
  return null;
}

const textOf = ({ lines }: Page, from: number, to: number) =>
  lines
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

function dateOf(text: string): string | null {
  const dayFirst = DAY_FIRST.exec(text);
  const yearLast = YEAR_LAST.exec(text);
  const yearFirst = YEAR_FIRST.exec(text);
  const [year, month, day] =
    dayFirst !== null
      ? [dayFirst[2], dayFirst[3], dayFirst[1]]
      : yearLast !== null
        ? [yearLast[3], yearLast[1], yearLast[2]]
        : [yearFirst?.[1], yearFirst?.[2], yearFirst?.[3]];
  const date = `${year ?? ''}-${month?.padStart(2, '0') ?? ''}-${day?.padStart(2, '0') ?? ''}`;
  return isCalendarDate(date) ? date : null;
}

/** Steps from a text to the part of the page that is the head of an article. */
const NEAREST_ANCESTORS = 4;

/** Whether a near element, which is not all of the page, holds both texts. */
function isInSameHead({ tag, parent, last }: PageTree, one: number, other: number): boolean {
  let node = parent[one] ?? -1;
  for (let step = 0; step < NEAREST_ANCESTORS && node >= 0; step++) {
    if ((last[node] ?? 0) > other) return tag[node] !== TAG.body && tag[node] !== TAG.html;
    node = parent[node] ?? -1;
  }
  return false;
}

/** Blocks under the title are those of rows. */
function hasOtherBlock(page: Page, from: number): boolean {
  for (let index = from + 1; index < page.lines.length; index++) {
    const length = page.lines[index]?.text.length ?? 0;
    if (length > LONGEST_BLOCK) continue;
    if (dateOf(textOf(page, index, index + 1)) !== null && !isSigned(page, index)) return true;
    if (length <= 2 && dateOf(textOf(page, index, index + 2)) !== null) return true;
  }
  return false;
}

/** The day of signing stands under a text in words. */
const isSigned = ({ lines }: Page, index: number) => /[年]/u.test(lines[index]?.text ?? '');
