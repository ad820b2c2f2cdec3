/** A piece of numbers of 32 bits takes a quarter of a mebibyte: so large ones go back to the system when nobody holds them any more. */
const BITS = 16;
const SIZE = 1 << BITS;
const MASK = SIZE - 1;

/** Whole numbers below 2^32 by index, in pieces that are made when something is put into them: growing copies nothing. */
export interface NumberList {
  /** One more than the largest index that was set. */
  readonly length: number;
  /** 0 where nothing was set. */
  get(index: number): number;
  set(index: number, value: number): void;
  push(value: number): void;
}

type Piece = Uint8Array | Uint16Array | Uint32Array;

/** `bits` of each number; larger ones are cut off by the caller. */
export function openNumberList(bits: 8 | 16 | 32): NumberList {
  const pieces: (Piece | undefined)[] = [];
  let length = 0;
  const make = (): Piece => {
    if (bits === 8) return new Uint8Array(SIZE);
    return bits === 16 ? new Uint16Array(SIZE) : new Uint32Array(SIZE);
  };
  const set = (index: number, value: number): void => {
    const piece = (pieces[index >>> BITS] ??= make());
    piece[index & MASK] = value;
    if (index >= length) length = index + 1;
  };
  return {
    get length() {
      return length;
    },
    get: (index) => pieces[index >>> BITS]?.[index & MASK] ?? 0,
    set,
    push: (value) => set(length, value),
  };
}
