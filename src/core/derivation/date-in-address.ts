import { isCalendarDate } from '../model/calendar-date.ts';

const YEAR = '((?:19|20)\\d{2})';
const MONTH = '(0[1-9]|1[0-2])';
const DAY = '(0[1-9]|[12]\\d|3[01])';

/** Days first; what has a day says more than a folder of the month. */
const SHAPES = [
  new RegExp(`[/_-]t?${YEAR}${MONTH}${DAY}(?=[/_.-]|$)`, 'u'),
  new RegExp(`[/_-]${YEAR}([-_])(\\d{1,2})\\2(\\d{1,2})(?=[/_.]|$)`, 'u'),
  new RegExp(`/${YEAR}/(\\d{1,2})/(\\d{1,2})(?=/)`, 'u'),
  new RegExp(`/${YEAR}-?${MONTH}/${DAY}(?=/)`, 'u'),
];
const MONTHS = [new RegExp(`/${YEAR}[-_/]?${MONTH}(?=/)`, 'u')];

/** The day, or the month, that the path of an address names: `/202403/t20240305_1.html`, `/2024/3/5/art_1.html`, `/2024-03/05/`; `YYYY-MM-DD`, `YYYY-MM` or null. */
export function dateInAddress(url: string): string | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/iu, '').split(/[?#]/u, 1)[0] ?? '';
  for (const shape of SHAPES) {
    const [, year, ...rest] = shape.exec(path) ?? [];
    const parts = rest.filter((part) => part !== undefined && /^\d+$/u.test(part));
    const date = [year ?? '', ...parts.map((part) => part.padStart(2, '0'))].join('-');
    if (isCalendarDate(date)) return date;
  }
  const [, year, month] = MONTHS.map((shape) => shape.exec(path)).find((match) => match !== null) ?? [];
  return year === undefined || month === undefined ? null : `${year}-${month}`;
}
