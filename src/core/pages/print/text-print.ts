/** Addresses and paths: a page that says what was not found repeats the address. */
const ADDRESS = /https?:\/\/\S+|(?:[\w%.~-]*\/)+[\w%.~?=&#-]*/gu;
/** What changes from one look to the next: days, times, numbers, marks of a visit. */
const PASSING = /星期[一二三四五六日天]|[上下]午|\p{Nd}+|[年月日时分秒:：\-.]|\s+/gu;

/**
 * A print of what a page shows: 16 hexadecimal digits, the same for two pages that differ in no more than digits, dates, blanks
 * and the addresses that they repeat. Null for a text of which nothing else is left, because that says nothing.
 */
export function textPrint(text: string): string | null {
  const kept = text.replaceAll(ADDRESS, '').replaceAll(PASSING, '');
  if (kept === '') return null;
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let at = 0; at < kept.length; at++) {
    const unit = kept.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x5bd1e995);
    two ^= two >>> 15;
  }
  return hexadecimal(one) + hexadecimal(two);
}

function hexadecimal(hash: number): string {
  let value = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return ((value ^ (value >>> 15)) >>> 0).toString(16).padStart(8, '0');
}
