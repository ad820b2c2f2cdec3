/** 64 bits in two numbers below 2^32. */
export interface Hash {
  high: number;
  low: number;
}

const FIRST = 0x9e3779b9;
const SECOND = 0x85ebca6b;

/** Hash of a sequence of whole numbers: the units of a text, or other hashes. Of a million of them two are equal by chance once in 37 million sets. */
export function openHash(): { add(unit: number): void; end(): Hash } {
  let one = 0x811c9dc5;
  let two = 0x2f0b4a27;
  return {
    add(unit) {
      one = Math.imul(one ^ unit, FIRST);
      one ^= one >>> 15;
      two = Math.imul(two ^ unit, SECOND);
      two ^= two >>> 13;
    },
    end: () => ({ high: stirred(one ^ Math.imul(two, 3)), low: stirred(two) }),
  };
}

export function hashOf(text: string): Hash {
  const hash = openHash();
  for (let at = 0; at < text.length; at++) hash.add(text.charCodeAt(at));
  return hash.end();
}

/** Spreads what differs in few units over all bits. */
function stirred(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}
