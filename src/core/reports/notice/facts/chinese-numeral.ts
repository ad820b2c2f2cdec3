const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** A whole number from 0 to 9999 in Chinese numerals: 4 四, 14 十四, 205 二百零五. Throws RangeError for others. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`no numeral for ${value}`);
  if (value === 0) return '零';
  const digits = Array.from(String(value), Number);
  let text = '';
  for (const [index, digit] of digits.entries()) {
    if (digit !== 0) text += `${DIGITS[digit] ?? ''}${UNITS[digits.length - 1 - index] ?? ''}`;
    else if (!text.endsWith('零')) text += '零';
  }
  // 十四, not 一十四, but only at the beginning of the number.
  return text.replace(/零+$/u, '').replace(/^一十/u, '十');
}
