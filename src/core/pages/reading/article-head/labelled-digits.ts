import { LETTERS, openQuestion } from '../../html/index.ts';
import { type DateInText, datesIn } from './date-text.ts';

/** A label, and behind it a year of two digits. With slashes the day may be first. */
const SHORT_YEAR = /[间間期]\s?[:：]\s?(\d\d[-.](?:0?[1-9]|1[0-2])[-.]\d{1,2}(?![\d.-]))/u;
/** Eight digits behind a label in brackets, or alone behind a label in a cell of its own. */
const COMPACT = /^(?:[^\d]{0,24}[间間期]\s?[\]】〗]\s?)?((?:19|20)\d{6})$/u;
const COMPACT_LETTERS = 8;
const LONGEST_LINE = 120;

const NONE: readonly DateInText[] = [];
const CENTURY = '20';

/**
 * What is a date behind its label and nowhere else: `日期：24-02-28`, `【发布日期】20240305`, 20240305 alone. To be asked of lines
 * without other dates.
 */
export const labelledDigits = openQuestion((text, { letters }): readonly DateInText[] => {
  if ((letters & LETTERS.digit) === 0 || text.length > LONGEST_LINE) return NONE;
  if ((letters & LETTERS.time) === 0 && text.length !== COMPACT_LETTERS) return NONE;
  const compact = COMPACT.exec(text)?.[1];
  if (compact !== undefined) return dateAt(text.length - compact.length, ':', `:${compact}`);
  const short = SHORT_YEAR.exec(text);
  if (short === null) return NONE;
  const from = short.index + short[0].length - (short[1]?.length ?? 0);
  return dateAt(from, CENTURY, CENTURY + text.slice(from));
});

/** The date that a text begins with behind what was put before it, at its place in the line. */
function dateAt(place: number, put: string, written: string): readonly DateInText[] {
  const [date] = datesIn(written);
  if (date === undefined || date.from > put.length) return NONE;
  return [{ ...date, from: place, to: place + date.to - put.length }];
}
