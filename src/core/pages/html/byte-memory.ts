/** What was found out about bytes that were met several times of late, by 64 bits of hash over them; a few thousand values. */
export interface ByteMemory<Value> {
  /** What is known of the bytes `[from, to)`. */
  find(seeded: SeededBytes, from: number, to: number): Value | undefined;
  /**
   * Keeps a value for what was asked for last, in the place of an older one, where that was asked for before: most of what is met
   * once is never met again, and would live just long enough to be costly to collect. Returns the value.
   */
  keep(value: Value): Value;
}

/** Bytes, and a number that stands for what else their meaning depends on. */
export interface SeededBytes {
  bytes: Uint8Array;
  seed: number;
  /** The same bytes, of which four can be read at once. */
  view: DataView;
}

export const seededBytes = (bytes: Uint8Array, seed: number): SeededBytes => ({
  bytes,
  seed,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

const PLACES = 1 << 13;
/** Nothing is kept for more bytes: what is found out about them may be as long. */
const LONGEST = 1 << 12;
const WORD = 4;

/**
 * One that is full forgets without cleaning up: each value has one of the places, which are a power of two. With so few of them two are not mistaken for each other in
 * a thousand billion pages.
 */
export function openByteMemory<Value>({ places = PLACES, longest = LONGEST } = {}): ByteMemory<Value> {
  const lows = new Int32Array(places);
  const highs = new Int32Array(places);
  const values: (Value | undefined)[] = Array.from({ length: places }, () => undefined);
  /** What was met once, by half of its hash: a mistake costs nothing but the room. */
  const met = new Int32Array(places);
  let low = 0;
  let high = 0;
  let isKept = false;
  return {
    find({ bytes, view, seed }, from, to) {
      isKept = to - from <= longest;
      if (!isKept) return undefined;
      let one = seed ^ 0x811c9dc5;
      let two = ~seed ^ (to - from);
      let at = from;
      for (; at + WORD <= to; at += WORD) {
        const word = view.getInt32(at, true);
        one = Math.imul(one ^ word, 0x2c1b3c6d);
        one ^= one >>> 15;
        two = Math.imul(two ^ word, 0x5bd1e995);
        two = (two << 13) | (two >>> 19);
      }
      for (; at < to; at++) {
        const byte = bytes[at] ?? 0;
        one = Math.imul(one ^ byte, 0x2c1b3c6d);
        one ^= one >>> 15;
        two = Math.imul(two ^ byte, 0x5bd1e995);
        two = (two << 13) | (two >>> 19);
      }
      low = Math.imul(one ^ (one >>> 16), 0x297a2d39);
      high = Math.imul(two ^ (two >>> 15), 0x297a2d39);
      low ^= low >>> 13;
      high ^= high >>> 16;
      const place = (low ^ high) & (places - 1);
      return lows[place] === low && highs[place] === high ? values[place] : undefined;
    },
    keep(value) {
      if (!isKept) return value;
      const place = (low ^ high) & (places - 1);
      if (met[place] !== low) {
        met[place] = low;
        return value;
      }
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
