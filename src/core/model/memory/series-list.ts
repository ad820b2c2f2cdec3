import { openNumberList } from './number-list.ts';

/** Pieces of this size go back to the system when nobody holds them any more, as those of numbers. */
const BITS = 18;
const SIZE = 1 << BITS;
/** Bytes that a number takes at most. */
const WIDEST = 5;
const MORE = 0x80;
const FIRST_LENGTH = 256;

/** Series of whole numbers below 2^32 by number: where one is near the one before it in its series, it takes a byte or two. */
export interface SeriesList {
  readonly length: number;
  /** The number of the series: 0, 1, 2 … */
  add(series: readonly number[]): number;
  /** In memory that the next call uses again. Empty for a series that there is not. */
  get(number: number): Uint32Array;
}

export function openSeriesList(): SeriesList {
  const pieces: Uint8Array[] = [];
  const starts = openNumberList(32);
  const lengths = openNumberList(32);
  let used = SIZE;
  let read = new Uint32Array(FIRST_LENGTH);
  return {
    get length() {
      return starts.length;
    },
    add(series) {
      const most = series.length * WIDEST;
      if (most > SIZE - used) {
        // What is longer than a piece has one of its own.
        pieces.push(new Uint8Array(Math.max(SIZE, most)));
        used = 0;
      }
      starts.push((pieces.length - 1) * SIZE + used);
      lengths.push(series.length);
      used = write(pieces.at(-1) ?? new Uint8Array(0), used, series);
      return starts.length - 1;
    },
    get(number) {
      const length = lengths.get(number);
      if (length > read.length) read = new Uint32Array(length * 2);
      const start = starts.get(number);
      const bytes = pieces[Math.floor(start / SIZE)];
      if (bytes !== undefined) readInto(read, { bytes, at: start % SIZE, length });
      return read.subarray(0, length);
    },
  };
}

/** Each as its distance from the one before it, the sign in the last bit, seven bits a byte; gives the end. */
function write(bytes: Uint8Array, from: number, series: readonly number[]): number {
  let at = from;
  let last = 0;
  for (const number of series) {
    // Distances are those of numbers of 32 bits, which go around.
    const distance = (number - last) | 0;
    last = number;
    let rest = ((distance << 1) ^ (distance >> 31)) >>> 0;
    for (; rest >= MORE; rest >>>= 7) bytes[at++] = rest | MORE;
    bytes[at++] = rest;
  }
  return at;
}

function readInto(
  numbers: Uint32Array,
  { bytes, at: from, length }: { bytes: Uint8Array; at: number; length: number },
): void {
  let at = from;
  let last = 0;
  for (let index = 0; index < length; index++) {
    let byte = bytes[at++] ?? 0;
    let rest = byte & (MORE - 1);
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = bytes[at++] ?? 0;
      rest |= (byte & (MORE - 1)) << shift;
    }
    last = (last + ((rest >>> 1) ^ -(rest & 1))) | 0;
    numbers[index] = last;
  }
}
