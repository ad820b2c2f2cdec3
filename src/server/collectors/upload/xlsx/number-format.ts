/** What a number format makes of a number, as far as the value a person reads is concerned; decimals shown are not. */
export type NumberKind = 'number' | 'percent' | 'date' | 'time';

const PERCENT_IDS = new Set([9, 10]);
/** Built-in formats, with those that only Chinese, Japanese and Korean programs have (27–36, 50–58). */
const DATE_IDS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const TIME_IDS = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

/**
 * The kind of format `id`; `code` is its text when the workbook defines it (ids from 164, and built-in ones it
 * overrides).
 */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code !== undefined) return kindOfCode(code);
  if (PERCENT_IDS.has(id)) return 'percent';
  if (DATE_IDS.has(id)) return 'date';
  return TIME_IDS.has(id) ? 'time' : 'number';
}

function kindOfCode(code: string): NumberKind {
  if (/^(?:general|standard|g\/通用格式)/iu.test(code.trim())) return 'number';
  // The letters count only outside quotes, escapes, padding and brackets ([Red], [$-804]); [h] is elapsed time and
  // stays.
  const signs = code.replace(/"[^"]*"?|[\\_*].?|\[(?!h+\]|m+\]|s+\])[^\]]*\]?/giu, '');
  const [positive = ''] = signs.split(';');
  if (/[yd]/iu.test(positive)) return 'date';
  if (/[hs]|\[m+\]/iu.test(positive)) return 'time';
  if (/m/iu.test(positive)) return 'date';
  return positive.includes('%') ? 'percent' : 'number';
}
