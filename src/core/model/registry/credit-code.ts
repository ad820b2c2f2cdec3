const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/**
 * Whether a text is a 统一社会信用代码 (GB 32100-2015): eighteen digits and capital letters without I, O, S, V and Z, the last of which
 * proves the others. Bodies keep theirs when they are renamed.
 */
export function isCreditCode(text: string): boolean {
  if (text.length !== LENGTH) return false;
  const values = Array.from({ length: LENGTH }, (_, place) => SIGNS.indexOf(text.charAt(place)));
  if (values.includes(-1)) return false;
  // The place i weighs 3 to the power of i, modulo 31.
  const sum = values.slice(0, -1).reduce((all, value, place) => (all + value * 3 ** place) % SIGNS.length, 0);
  return values.at(-1) === (SIGNS.length - sum) % SIGNS.length;
}
