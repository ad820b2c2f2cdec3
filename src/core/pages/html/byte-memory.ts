/** What was found out about bytes that were met of late, by 64 bits of hash over them; a few thousand values. */
export interface ByteMemory<Value> {
  /** What is known of the bytes `[from, to)`. */
  find(seeded: SeededBytes, from: number, to: number): Value | undefined;
  /** Keeps a value for what was asked for last, in the place of an older one. */
  keep(value: Value): Value;
}

/** Bytes, and a number that stands for what else their meaning depends on. */
export interface SeededBytes {
  bytes: Uint8Array;
  seed: number;
}

const PLACES = 1 << 13;

/**
 * One that is full forgets without cleaning up: each value has one place. With so few of them two are not mistaken for each other in
 * a thousand billion pages.
 */
export function openByteMemory<Value>(): ByteMemory<Value> {
  const lows = new Int32Array(PLACES);
  const highs = new Int32Array(PLACES);
  const values: (Value | undefined)[] = Array.from({ length: PLACES }, () => undefined);
  let low = 0;
  let high = 0;
  return {
    find({ bytes, seed }, from, to) {
      let one = seed ^ 0x811c9dc5;
      let two = ~seed;
      for (let at = from; at < to; at++) {
        const byte = bytes[at] ?? 0;
        one = Math.imul(one ^ byte, 0x01000193);
        two = Math.imul(two ^ byte, 0x5bd1e995);
        two ^= two >>> 15;
      }
      low = one ^ (one >>> 13);
      high = two;
      const place = (low ^ high) & (PLACES - 1);
      return lows[place] === low && highs[place] === high ? values[place] : undefined;
    },
    keep(value) {
      const place = (low ^ high) & (PLACES - 1);
      lows[place] = low;
      highs[place] = high;
      values[place] = value;
      return value;
    },
  };
}

/** A number that stands for a text. */
export function seedOf(text: string): number {
  let value = text.length;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x85ebca6b) ^ (value >>> 13);
  return value;
}
