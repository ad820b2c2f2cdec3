import { openNumberList } from './number-list.ts';

/** Pieces of this size go back to the system when nobody holds them any more, as those of numbers. */
const BITS = 18;
const SIZE = 1 << BITS;
/** UTF-8 has at most so many bytes for one unit of a string. */
const WIDEST = 3;
const MOST_LETTERS = 20_000;
const ASCII = 0x7f;

/** Texts by number, held as UTF-8: a million addresses take what they are long, and no piece of a page stays behind them. */
export interface TextList {
  readonly length: number;
  /** The number of the text: 0, 1, 2 … */
  add(text: string): number;
  get(number: number): string;
  /** Whether that is what `get` gives; without making a text of it. */
  is(number: number, text: string): boolean;
  /** The byte at a place; -1 behind the end. */
  byteAt(number: number, place: number): number;
  /** The first place from `from` on at which two texts differ, or `to` where there is none before it. */
  firstDifference(one: number, other: number, range: { from: number; to: number }): number;
}

/** Longer texts than `mostLetters` are cut. */
export function openTextList(mostLetters = MOST_LETTERS): TextList {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: Uint8Array[] = [];
  const starts = openNumberList(32);
  const sizes = openNumberList(32);
  let used = SIZE;
  const pieceOf = (number: number) => pieces[Math.floor(starts.get(number) / SIZE)];
  const placeOf = (number: number) => starts.get(number) % SIZE;
  const bytesOf = (number: number): Uint8Array => {
    const at = placeOf(number);
    return pieceOf(number)?.subarray(at, at + sizes.get(number)) ?? new Uint8Array(0);
  };
  const get = (number: number): string => decoder.decode(bytesOf(number));
  return {
    get length() {
      return starts.length;
    },
    add(text) {
      const kept = text.length <= mostLetters ? text : text.slice(0, mostLetters);
      const most = kept.length * WIDEST;
      if (most > SIZE - used) {
        // What is longer than a piece has one of its own.
        pieces.push(new Uint8Array(Math.max(SIZE, most)));
        used = 0;
      }
      const piece = pieces.at(-1) ?? new Uint8Array(0);
      const { written } = encoder.encodeInto(kept, piece.subarray(used));
      starts.push((pieces.length - 1) * SIZE + used);
      sizes.push(written);
      used += written;
      return starts.length - 1;
    },
    get,
    is(number, text) {
      const size = sizes.get(number);
      // A letter has one byte at least.
      if (text.length > size) return false;
      const piece = pieceOf(number);
      const from = placeOf(number);
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit > ASCII) return get(number) === text;
        if (piece?.[from + at] !== unit) return false;
      }
      return text.length === size;
    },
    byteAt(number, place) {
      if (place >= sizes.get(number)) return -1;
      return pieceOf(number)?.[placeOf(number) + place] ?? -1;
    },
    firstDifference(one, other, { from, to }) {
      const [left, right] = [pieceOf(one), pieceOf(other)];
      const [atLeft, atRight] = [placeOf(one), placeOf(other)];
      const end = Math.min(sizes.get(one), sizes.get(other), to);
      let place = from;
      while (place < end && left?.[atLeft + place] === right?.[atRight + place]) place++;
      return place;
    },
  };
}
