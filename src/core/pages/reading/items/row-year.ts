import { LETTERS, type Line, openQuestion } from '../../html/index.ts';

const YEAR_LINE = /^(20[0-4]\d)\s*年?$/u;
const yearOfLine = openQuestion((text) => YEAR_LINE.exec(text)?.[1] ?? null);

/**
 * The years that stand as headings over rows: the year of the nearest such line above, by line; null where there is none. Years
 * one after the other are a choice of years and no headings.
 */
export function yearHeadings(lines: readonly Line[]): (line: number) => string | null {
  const headings: { line: number; year: string }[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const year = yearAt(line);
    if (line === undefined || year === null || line.text.length > LONGEST_YEAR) continue;
    const isChoice = yearAt(lines[index - 1]) !== null || yearAt(lines[index + 1]) !== null;
    if (!isChoice) headings.push({ line: index, year });
  }
  return (line) => headings.findLast((heading) => heading.line < line)?.year ?? null;
}

const yearAt = (line: Line | undefined) =>
  line === undefined || (line.words.letters & LETTERS.digit) === 0 ? null : yearOfLine(line.words);

const LONGEST_YEAR = 8;
const MONTH_IN_ADDRESS = /(20[0-4]\d)[-_/]?(0[1-9]|1[0-2])(?!\d{3}(?:\D|$))/u;
/** A folder for each day, without a nought before short numbers: `/art/2021/9/9/art_1_2.html`. */
const DAY_IN_ADDRESS = /\/(20[0-4]\d)\/([1-9]|1[0-2])\/(?:[1-9]|[12]\d|3[01])\//u;
/** An article is filed under the month of its date, or a little later. */
const MOST_MONTHS_LATER = 2;

/** `MM-DD` with the year of the address, where that has a month close by: `/202309/t20230912_1.html`. */
export function withYear(date: string, url: string | null): string {
  if (date.length > 5 || url === null) return date;
  const [, year, month] = DAY_IN_ADDRESS.exec(url) ?? MONTH_IN_ADDRESS.exec(url) ?? [];
  if (year === undefined) return date;
  const later = Number(month) - Number(date.slice(0, 2));
  if (later >= 0 && later <= MOST_MONTHS_LATER) return `${year}-${date}`;
  return later + 12 <= MOST_MONTHS_LATER ? `${Number(year) - 1}-${date}` : date;
}
