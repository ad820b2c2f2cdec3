import { shiftPoint } from './decimal-text.ts';
import { MAX_DIGITS, parseDecimal, toText, type Exact } from './exact/index.ts';
import type { Text } from './text.ts';

/** Why a cell is not a number. */
export type NumberProblem = keyof typeof NUMBER_PROBLEMS;

/** What to tell a person about each `NumberProblem`; the sentence goes behind the text of the cell. */
export const NUMBER_PROBLEMS = {
  empty: { zh: '单元格是空的', en: 'the cell is empty' },
  about: { zh: '不能写约数', en: 'an approximate value is not accepted' },
  unit: { zh: '数字后不能写单位', en: 'a number carries no unit' },
  exponent: { zh: '不能用科学计数法', en: 'scientific notation is not accepted' },
  grouping: { zh: '逗号只能作千位分隔符，每三位一个', en: 'a comma may only separate thousands, every three digits' },
  'too-long': { zh: '数字超过 60 位', en: 'the number has more than 60 digits' },
  'not-a-number': { zh: '不是数字', en: 'this is not a number' },
} as const satisfies Record<string, Text>;

/**
 * The number in a cell. `normalised` is true when the cell was not written plainly (blanks, full-width signs, thousands
 * separators); `suggestion` is the plain number that was probably meant.
 */
export type NumberReading =
  | { ok: true; value: Exact; normalised: boolean }
  | { ok: false; reason: NumberProblem; suggestion?: string };

/** Longest text that can be a number: 60 digits in groups of three, with signs and some blanks. */
const LONGEST_NUMBER = 100;
/** Blanks beyond Latin-1: those of Unicode, and the zero-width ones that copying from web pages leaves behind. */
const WIDE_BLANKS = /[\s\u200b\u2060]/u;

/**
 * Cuts blanks off both ends: spaces, tabs, line breaks, U+3000, no-break space, zero-width space and byte order mark.
 */
export function trimCell(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankAt(text, start)) start += 1;
  while (end > start && isBlankAt(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0xa0 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : WIDE_BLANKS.test(text.charAt(at));
}

/**
 * The text of a number as a keyboard in Latin mode would have written it: `trimCell`, then full-width digits, letters
 * and signs (U+FF01–U+FF5E, so ０ ． ， － ％) and the minus sign U+2212 become ASCII. For numbers only: in a name the
 * full-width bracket is right.
 */
export function normaliseText(text: string): string {
  return trimCell(text).replace(/[\uff01-\uff5e\u2212]/gu, (sign) =>
    sign === '\u2212' ? '-' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/**
 * The text of a header cell: `trimCell`, and a line break that somebody put inside to make the column narrow disappears
 * between Chinese characters and becomes one space otherwise. Compared exactly from there on.
 */
export function normaliseHeader(text: string): string {
  const [first = '', ...others] = text
    .split(/[\r\n]+/u)
    .map(trimCell)
    .filter((line) => line !== '');
  return others.reduce(
    (joined, line) => (isWide(joined.at(-1)) && isWide(line[0]) ? joined + line : `${joined} ${line}`),
    first,
  );
}

function isWide(sign: string | undefined): boolean {
  return sign !== undefined && sign >= '\u0300';
}

/**
 * Reads the number in a cell, exactly: `81.73`, `-2`, `1,234.5`, `85%` (0.85), full-width digits and signs. At most 60
 * digits. Everything else is refused with the reason and, where one number was clearly meant (`80分`), that number.
 */
export function readNumber(text: string): NumberReading {
  const direct = parseDecimal(text);
  if (direct !== null) return { ok: true, value: direct, normalised: false };
  const plain = normaliseText(text);
  if (plain === '') return { ok: false, reason: 'empty' };
  if (plain.length > LONGEST_NUMBER)
    return { ok: false, reason: /^[\d.]+$/u.test(plain) ? 'too-long' : 'not-a-number' };
  const number = /^[+-]?(?:\d*|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?<percent>%?)$/u.exec(plain);
  if (number === null || !/\d/u.test(plain)) return refuse(plain);
  const decimal = plain.replace(/[+,%]/gu, '');
  const isPercent = number.groups?.['percent'] === '%';
  const value = decimal.length > MAX_DIGITS + 2 ? null : parseDecimal(isPercent ? shiftPoint(decimal, -2) : decimal);
  if (value === null) return { ok: false, reason: 'too-long' };
  return { ok: true, value, normalised: !/^[+-]?[\d.]+%?$/u.test(text) };
}

function refuse(plain: string): NumberReading {
  const reason = problemOf(plain);
  const suggestion = reason === 'grouping' ? undefined : reason === 'exponent' ? written(plain) : probableNumber(plain);
  return suggestion === undefined ? { ok: false, reason } : { ok: false, reason, suggestion };
}

/** `1e2` written out; nothing for an exponent that nobody means. */
function written(plain: string): string | undefined {
  const [mantissa = '', exponent = ''] = plain.toLowerCase().split('e');
  const number = parseDecimal(mantissa);
  if (number === null || Math.abs(Number(exponent)) > LARGEST_EXPONENT) return undefined;
  return shiftPoint(toText(number), Number(exponent));
}

/** Beyond it nobody writes a number with an exponent by himself. */
const LARGEST_EXPONENT = 30;

function problemOf(plain: string): NumberProblem {
  if (/^[+-]?[\d.]+e[+-]?\d+$/iu.test(plain)) return 'exponent';
  if (/^[+-]?[\d,]*\d[\d,]*(?:\.\d+)?%?$/u.test(plain)) return 'grouping';
  if (/^(?:约|大约|大概|近|~|≈|>|<|≥|≤)|(?:左右|以上|以下|余|多)$/u.test(plain)) return 'about';
  if (/^[+-]?\d[\d,]*(?:\.\d+)?\s*[^\d\s.,%+-]+$/u.test(plain)) return 'unit';
  return 'not-a-number';
}

/**
 * The one number in the text, mended where a slip of the keyboard is plain (`81。5`, `8 0`); nothing when there are
 * several.
 */
function probableNumber(plain: string): string | undefined {
  if (plain.length > MAX_DIGITS) return undefined;
  const mended = plain.replace(/(?<=\d)\s*[。·]\s*(?=\d)/gu, '.').replace(/(?<=\d)\s+(?=\d)/gu, '');
  const [only, ...others] = mended.match(/-?\d[\d,]*(?:\.\d+)?%?/gu) ?? [];
  return others.length === 0 ? only?.replace(/,/gu, '') : undefined;
}
