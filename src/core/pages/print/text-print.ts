/** Units that change from one look to the next, or that stand between those that do: blanks, digits of full width, `年月日时分秒：－—`. */
const PASSING = 1;
/** Seen, and no letter of another script. */
const ASCII = 2;
const WEEK = 3;
const DAY_OF_WEEK = '星期';
/** What every letter of every page is asked: 0 for what counts as it is. */
const SORTS = sortsOfUnits();

const SLASH = 0x2f;
const BEGIN_ONE = 0x811c9dc5 | 0;
const BEGIN_TWO = 0x9e3779b9 | 0;

/**
 * A print of what a page shows: 16 hexadecimal digits, the same for two pages that differ in no more than digits, dates, blanks
 * and the addresses that they repeat (a page that says what was not found repeats its address). Null for a text of which nothing
 * else is left, because that says nothing.
 */
export function textPrint(text: string): string | null {
  let one = BEGIN_ONE;
  let two = BEGIN_TWO;
  let length = 0;
  // Of letters and signs without a blank only the letters count, and none where it is an address: where the run ends that was looked at.
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    let unit = text.charCodeAt(at);
    const sort = SORTS[unit];
    if (sort === PASSING) continue;
    if (sort === ASCII) {
      if (at >= end) {
        end = endOfRun(text, at);
        if (hasSlash(text, at, end)) {
          at = end - 1;
          continue;
        }
      }
      unit |= 0x20;
      if (unit < 0x61 || unit > 0x7a) continue;
    } else if (sort === WEEK && text.startsWith(DAY_OF_WEEK, at)) {
      at += DAY_OF_WEEK.length;
      continue;
    }
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x5bd1e995);
    two ^= two >>> 15;
    length++;
  }
  return length === 0 ? null : hexadecimal(one) + hexadecimal(two);
}

function sortsOfUnits(): Uint8Array {
  const sorts = new Uint8Array(0x1_00_00);
  sorts.fill(PASSING, 0, 0x21);
  sorts.fill(PASSING, 0xff10, 0xff1a);
  for (const unit of [0xa0, 0x3000]) sorts[unit] = PASSING;
  for (const sign of '年月日时分秒：－—') sorts[sign.charCodeAt(0)] = PASSING;
  sorts.fill(ASCII, 0x21, 0x7f);
  sorts[DAY_OF_WEEK.charCodeAt(0)] = WEEK;
  return sorts;
}

function endOfRun(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && SORTS[text.charCodeAt(at)] === ASCII) at++;
  return at;
}

function hasSlash(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === SLASH) return true;
  return false;
}

function hexadecimal(hash: number): string {
  let value = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return ((value ^ (value >>> 15)) >>> 0).toString(16).padStart(8, '0');
}
