/** Units that change from one look to the next, or that stand between those that do: blanks, digits of full width, `年月日时分秒：－—`. */
const PASSING = passingUnits();
const WEEK = 0x661f;
const SLASH = 0x2f;

/**
 * A print of what a page shows: 16 hexadecimal digits, the same for two pages that differ in no more than digits, dates, blanks
 * and the addresses that they repeat (a page that says what was not found repeats its address). Null for a text of which nothing
 * else is left, because that says nothing.
 */
export function textPrint(text: string): string | null {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  let length = 0;
  for (let at = 0, end = 0; at < text.length; at++) {
    let unit = text.charCodeAt(at);
    if (isAscii(unit)) {
      const isNew = at >= end;
      if (isNew) end = endOfRun(text, at);
      if (isNew && hasSlash(text, at, end)) {
        at = end - 1;
        continue;
      }
      unit |= 0x20;
      if (unit < 0x61 || unit > 0x7a) continue;
    } else if (unit === WEEK && text.startsWith('星期', at)) {
      at += 2;
      continue;
    } else if (PASSING[unit] === 1) continue;
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x5bd1e995);
    two ^= two >>> 15;
    length++;
  }
  return length === 0 ? null : hexadecimal(one) + hexadecimal(two);
}

/** Seen, and no letter of another script. */
const isAscii = (unit: number) => unit > 0x20 && unit < 0x7f;

/** Asked for every letter of every page: 1 for the units that pass. */
function passingUnits(): Uint8Array {
  const units = new Uint8Array(0x1_00_00);
  units.fill(1, 0, 0x21);
  units.fill(1, 0xff10, 0xff1a);
  for (const unit of [0xa0, 0x3000]) units[unit] = 1;
  for (const sign of '年月日时分秒：－—') units[sign.charCodeAt(0)] = 1;
  return units;
}

function endOfRun(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && isAscii(text.charCodeAt(at))) at++;
  return at;
}

/** Of letters and signs without a blank only the letters count, and none where it is an address. */
function hasSlash(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === SLASH) return true;
  return false;
}

function hexadecimal(hash: number): string {
  let value = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return ((value ^ (value >>> 15)) >>> 0).toString(16).padStart(8, '0');
}
