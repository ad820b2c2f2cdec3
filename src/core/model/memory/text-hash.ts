/** 64 bits in two numbers below 2^32. */
export interface Hash {
  high: number;
  low: number;
}

const FIRST = 0x9e3779b9 | 0;
const SECOND = 0x85ebca6b | 0;
const BEGIN_ONE = 0x811c9dc5 | 0;
const BEGIN_TWO = 0x2f0b4a27;

/** Hash of the units of texts, as if they were one, without blanks. Of a million of them two are equal by chance once in 37 million sets. */
export function hashWithoutBlanks(texts: readonly string[]): Hash & { length: number } {
  let one = BEGIN_ONE;
  let two = BEGIN_TWO;
  let length = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (isBlank(unit)) continue;
      length++;
      one = Math.imul(one ^ unit, FIRST);
      one ^= one >>> 15;
      two = Math.imul(two ^ unit, SECOND);
      two ^= two >>> 13;
    }
  }
  return { high: stirred(one ^ Math.imul(two, 3)), low: stirred(two), length };
}

/** What regular expressions call blank (`\\s`), and the blank that has no width. */
function isBlank(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0xa0;
  if (unit > 0x3000) return unit === 0xfeff;
  return unit === 0x3000 || unit === 0x1680 || (unit >= 0x2000 && isWideBlank(unit));
}

const isWideBlank = (unit: number) =>
  unit <= 0x200b || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f;

/** 32 bits for tables that compare the texts as well. */
export function shortHashOf(text: string): number {
  let two = BEGIN_TWO;
  for (let at = 0; at < text.length; at++) {
    two = Math.imul(two ^ text.charCodeAt(at), SECOND);
    two ^= two >>> 13;
  }
  return stirred(two);
}

/** Spreads what differs in few units over all bits. */
function stirred(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}
