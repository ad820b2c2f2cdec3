const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Characters that Chinese numerals are written with. */
export const NUMERAL_CHARACTERS = '〇零一二两三四五六七八九十百千';

/** The number that Chinese numerals below 10,000 say, both 二十六 and 二〇一九; null when they say none, as 十四五 does. */
export function readChineseNumber(text: string): number | null {
  const signs = Array.from(text);
  if (signs.length === 0 || signs.some((sign) => DIGITS[sign] === undefined && UNITS[sign] === undefined)) return null;
  if (signs.every((sign) => DIGITS[sign] !== undefined)) {
    return signs.length === 1 || signs.length === 4 ? Number(signs.map((sign) => DIGITS[sign]).join('')) : null;
  }
  let total = 0;
  let digit: number | null = null;
  let last = Infinity;
  for (const sign of signs) {
    const [unit, value] = [UNITS[sign], DIGITS[sign]];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (unit !== undefined) {
      if (unit >= last) return null;
      total += (digit ?? 1) * unit;
      [digit, last] = [null, unit];
    }
  }
  return total + (digit ?? 0);
}
