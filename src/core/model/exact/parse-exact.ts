import { MAX_COUNT, powerOfTen, SMALL_DECIMALS, type Exact, type Small } from './exact-number.ts';
import { fromDecimal, fromRatio } from './ratio.ts';

/** Digits that a text written by a person may hold, inclusive. */
export const MAX_DIGITS = 60;

/** More digits than `toText` can print of any value within the bounds of `Rational`. */
const PRINTED_DIGITS = 10_000;

/** Characters beside the digits: a sign in front, and a point or a stroke. */
const OTHER_SIGNS = 2;

const [PLUS, MINUS, POINT, DIGIT_0] = [0x2b, 0x2d, 0x2e, 0x30];
const FRACTION = /^([+-]?\d+)\/(\d+)$/;

/**
 * Reads a decimal, as it stands in a cell: optional sign, digits, optional point with digits after it (`81.73`, `-5`, `.83`,
 * `+0.50`). Null for anything else: blanks, `5.`, exponents, thousands separators, full-width digits, fractions (`3/5` in a
 * cell is more often a date), more than 60 digits.
 */
export function parseDecimal(text: string): Exact | null {
  return readDecimal(text, MAX_DIGITS);
}

/** Reads a decimal like `parseDecimal`, or a fraction of whole numbers (`1/3`, `-2/6`; denominator not zero), 60 digits in all. */
export function parseExact(text: string): Exact | null {
  return readDecimal(text, MAX_DIGITS) ?? readFraction(text, MAX_DIGITS);
}

/**
 * Reads whatever `toText` printed, however long: for results that we stored ourselves, not for what people write. Null when
 * the text is no number, RangeError when it is one beyond 16384 bits.
 */
export function parsePrinted(text: string): Exact | null {
  return readDecimal(text, PRINTED_DIGITS) ?? readFraction(text, PRINTED_DIGITS);
}

/** One pass over the characters: a year's tables hold millions of cells. */
function readDecimal(text: string, maxDigits: number): Exact | null {
  if (text.length > maxDigits + OTHER_SIGNS) return null;
  const start = startAfterSign(text);
  let count = 0;
  let point = -1;
  for (let i = start; i < text.length; i++) {
    const digit = text.charCodeAt(i) - DIGIT_0;
    if (digit >= 0 && digit <= 9) count = count * 10 + digit;
    else if (digit === POINT - DIGIT_0 && point < 0) point = i;
    else return null;
  }
  const digits = text.length - start - (point < 0 ? 0 : 1);
  const decimals = point < 0 ? 0 : text.length - point - 1;
  if (digits === 0 || digits > maxDigits || (point >= 0 && decimals === 0)) return null;
  if (decimals <= SMALL_DECIMALS) {
    // A count that was rounded on the way is beyond 2^53 and stays there.
    const scaled = count * powerOfTen(SMALL_DECIMALS - decimals);
    if (scaled <= MAX_COUNT) return (text.charCodeAt(0) === MINUS ? 0 - scaled : scaled) as Small;
  }
  const units = BigInt(text.slice(start).replace('.', ''));
  return fromDecimal(text.charCodeAt(0) === MINUS ? -units : units, decimals);
}

function startAfterSign(text: string): 0 | 1 {
  const first = text.charCodeAt(0);
  return first === PLUS || first === MINUS ? 1 : 0;
}

function readFraction(text: string, maxDigits: number): Exact | null {
  if (text.length > maxDigits + OTHER_SIGNS) return null;
  const [, numerator = '', denominator = ''] = FRACTION.exec(text) ?? [];
  const digits = numerator.replace(/^[+-]/, '').length + denominator.length;
  if (digits === 0 || digits > maxDigits) return null;
  const d = BigInt(denominator);
  return d === 0n ? null : fromRatio(BigInt(numerator.replace('+', '')), d);
}
