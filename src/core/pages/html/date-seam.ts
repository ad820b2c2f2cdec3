const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = String.raw`(?:0[1-9]|[12]\d|3[01])`;
const YEAR_MONTH = String.raw`(?:19|20)\d{2}(?:[-/.年]${MONTH}月?|年[1-9]月)`;
/** A month by its number alone, as calendar leaves have it beside the day. */
const NAMED_MONTH = '(?:0?[1-9]|1[0-2])月';
const MONTH_DAY = `${MONTH}(?:[-/]${DAY}|月${DAY}日)`;

/** What begins with a whole date, or is a date of two of its parts. */
const DATE_FIRST = new RegExp(
  String.raw`^(?:(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d|(?:${MONTH_DAY}|${YEAR_MONTH})\s*$)`,
  'u',
);
/** A day of one digit may go on in the next element, as pieces of a text do. */
const DATE_ONLY = new RegExp(
  String.raw`^\s*[[(（【]?(?:(?:19|20)\d{2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?${DAY}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?|${MONTH_DAY}|${YEAR_MONTH})$`,
  'u',
);
/** The date of a row before its title. */
const ROW_START = new RegExp(
  String.raw`^(?:${MONTH}[-/]${DAY}|${DAY}日? ?${YEAR_MONTH}|${YEAR_MONTH} ?${DAY}日?|${DAY} ${NAMED_MONTH}|${NAMED_MONTH}${DAY})$`,
  'u',
);
const DAY_ONLY = new RegExp(String.raw`^\s*${DAY}$`, 'u');
const NAMED_MONTH_ONLY = new RegExp(String.raw`^${NAMED_MONTH}\s*$`, 'u');
const TITLE_FIRST = /^(?!日)[\p{L}\d“《【[（(]/u;

/**
 * Whether two texts of one line, of different elements, are a date and something else that would run together:
 * `部门预算2025` and `2025-01-02`, `2025-01-02` and `2025年部门预算`, `01-02` and `关于部门预算的通知`. Pieces of one number, as word
 * processors leave them, are not: `20` and `25年`, `2025-01-1` and `5`. `line` is what the line has so far.
 */
export function isDateSeam(before: string, behind: string, line: string): boolean {
  const isGlued = /^\d/u.test(behind) && /\d\.?$/u.test(before);
  if (isGlued && (DATE_FIRST.test(behind) || DATE_ONLY.test(before))) return true;
  if (isGlued && DAY_ONLY.test(before) && NAMED_MONTH_ONLY.test(behind)) return true;
  return TITLE_FIRST.test(behind) && ROW_START.test(line);
}
