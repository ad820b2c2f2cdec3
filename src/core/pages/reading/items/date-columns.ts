import { LETTERS, type Line, openQuestion } from '../../html/index.ts';
import { hasLink } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { isNoMoreThanDate, type RowDate } from './date-of-row.ts';

const PUBLISHED = /^(?:发\s?布|公\s?布|公\s?开|刊发|上网)(?:日\s?期|时\s?间)$/u;
const OTHER =
  /^(?:成\s?文|印发|发文|制发|签发|制定|生成|更新|生效|施行|实施|失效|废止|截止|起始|开始|结束|受理|办结|决定|许可|处罚)(?:日\s?期|时\s?间)$/u;
const LONGEST_NAME = 8;

/** What the head of a table calls a column of dates; null for other lines. */
const columnOf = openQuestion((text): 'published' | 'other' | null => {
  if (text.length > LONGEST_NAME) return null;
  if (PUBLISHED.test(text)) return 'published';
  return OTHER.test(text) ? 'other' : null;
});
const isAllDate = openQuestion((text) => isNoMoreThanDate(text));

/** Columns of dates in the head of a table, of which one is that of publishing. */
interface DateColumns {
  /** Of the first name. */
  line: number;
  /** Lines from the first name to each. */
  places: readonly number[];
  /** Which of them is that of publishing. */
  published: number;
}

/** Lines from a column of dates to the next one. */
const MOST_APART = 3;
const MOST_COLUMNS = 6;

/** Where the head of a table names several columns of dates, those of its rows are the ones under the day of publishing. */
export function withoutOtherColumns(page: Page, dates: readonly RowDate[]): readonly RowDate[] {
  const heads = (page.letters & LETTERS.time) === 0 ? [] : headsOf(page.lines);
  if (heads.length === 0) return dates;
  const isOther = new Set<number>();
  let next = 0;
  for (let at = 0; at < dates.length; at++) {
    while ((heads[next]?.line ?? Infinity) < (dates[at]?.line ?? 0)) next++;
    const head = heads[next - 1];
    if (head === undefined || !isRow(page, dates, { at, head })) continue;
    for (let each = 0; each < head.places.length; each++) if (each !== head.published) isOther.add(at + each);
    at += head.places.length - 1;
  }
  return isOther.size === 0 ? dates : dates.filter((_, at) => !isOther.has(at));
}

function headsOf(lines: readonly Line[]): DateColumns[] {
  const heads: DateColumns[] = [];
  let places: number[] = [];
  let names: (string | null)[] = [];
  let first = 0;
  const close = () => {
    const isTable = places.length > 1 && places.length <= MOST_COLUMNS;
    const isOne = isTable && names.filter((name) => name === 'published').length === 1;
    if (isOne) heads.push({ line: first, places, published: names.indexOf('published') });
    [places, names] = [[], []];
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const name = line === undefined || (line.words.letters & LETTERS.time) === 0 ? null : columnOf(line.words);
    if (name === null) continue;
    if (places.length > 0 && index - first - (places.at(-1) ?? 0) > MOST_APART) close();
    if (places.length === 0) first = index;
    places.push(index - first);
    names.push(name);
  }
  close();
  return heads;
}

/** Whether the dates from one on are as far apart as the columns, each alone in its cell, with no title between them. */
function isRow(
  { lines, tree }: Page,
  dates: readonly RowDate[],
  { at, head: { places } }: { at: number; head: DateColumns },
): boolean {
  const first = dates[at]?.line ?? 0;
  const areApart = places.every((place, each) => dates[at + each]?.line === first + place);
  if (!areApart) return false;
  for (let index = first; index <= first + (places.at(-1) ?? 0); index++) {
    const line = lines[index];
    if (line === undefined || hasLink(tree, line)) return false;
    if (places.includes(index - first) && !isAllDate(line.words)) return false;
  }
  return true;
}
