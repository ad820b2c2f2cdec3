/**
 * Stretches of pages that were met before, with what was found in them. Pages of a site share head, menus and foot to the byte, and
 * what is in these is found once.
 */
export interface KnownStretches<Found> {
  /** From here on places are those in these bytes. */
  begin(bytes: Uint8Array): void;
  /** What was found in a known stretch that stands at `from`; null for none. */
  find(from: number): KnownStretch<Found> | null;
  /** Whether the bytes `[from, to)` are worth keeping: it is the second time that they are met. */
  isMetAgain(from: number, to: number): boolean;
  keep(from: number, to: number, found: Found): void;
}

export interface KnownStretch<Found> {
  /** Bytes. */
  length: number;
  found: Found;
}

interface Kept<Found> extends KnownStretch<Found> {
  /** Where it stands among the bytes that are kept. */
  start: number;
  hash: number;
  /** Another one in the same place. */
  other: Kept<Found> | null;
}

/** Bytes of all stretches; when they are used up all are forgotten. */
const MOST_BYTES = 1 << 21;
const LONGEST = 1 << 16;
/** Bytes by which a stretch is looked up; a shorter one is read as fast. */
const HEAD = 32;
const PLACES = 1 << 12;
/** From so many times its own length on a page is read without this: it is made to be compared again and again. */
const MOST_COMPARED = 4;
/** Those of one place; the next one takes it from them. */
const MOST_ALIKE = 8;

export function openKnownStretches<Found>(): KnownStretches<Found> {
  const keptBytes = new Uint8Array(MOST_BYTES);
  const kept = new DataView(keptBytes.buffer);
  let size = 0;
  const places: (Kept<Found> | null)[] = Array.from({ length: PLACES }, () => null);
  /** What was met once, by a number that stands for its bytes: a mistake costs nothing but the room. */
  const met = new Int32Array(PLACES);
  let bytes: Uint8Array = keptBytes;
  /** Bytes of this page that were compared. */
  let compared = 0;
  let view: DataView = kept;

  const isAt = (from: number, { start, length }: Kept<Found>): boolean => {
    if (from + length > bytes.length) return false;
    // Close at hand: nothing else takes as long here.
    const one = view;
    const other = kept;
    const shift = start - from;
    const last = from + length - 4;
    let at = from;
    while (at < last && one.getInt32(at, true) === other.getInt32(at + shift, true)) at += 4;
    compared += at - from;
    return at >= last && one.getInt32(last, true) === other.getInt32(last + shift, true);
  };
  const forgetAll = (): void => {
    size = 0;
    places.fill(null);
  };
  return {
    begin(page) {
      bytes = page;
      compared = 0;
      view = new DataView(page.buffer, page.byteOffset, page.length);
    },
    find(from) {
      if (from + HEAD > bytes.length || compared > MOST_COMPARED * bytes.length) return null;
      const hash = hashAt(view, from);
      let each = places[hash & (PLACES - 1)] ?? null;
      while (each !== null && !(each.hash === hash && isAt(from, each))) each = each.other;
      return each;
    },
    isMetAgain(from, to) {
      if (to - from < HEAD || to - from > LONGEST) return false;
      const sign = hashOf(view, from, to);
      const place = (sign ^ (sign >>> 12)) & (PLACES - 1);
      if (met[place] === sign) return true;
      met[place] = sign;
      return false;
    },
    keep(from, to, found) {
      if (size + to - from > MOST_BYTES) forgetAll();
      const hash = hashAt(view, from);
      let other = places[hash & (PLACES - 1)] ?? null;
      let alike = 0;
      for (let each = other; each !== null; each = each.other) alike++;
      if (alike === MOST_ALIKE) other = null;
      keptBytes.set(bytes.subarray(from, to), size);
      places[hash & (PLACES - 1)] = { start: size, length: to - from, hash, other, found };
      size += to - from;
    },
  };
}

/** Over the first bytes of a stretch. */
const hashAt = (view: DataView, from: number) => hashOf(view, from, from + HEAD);

/** Over all bytes of a stretch but the last three at most, and over its length. */
function hashOf(view: DataView, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at + 4 <= to; at += 4) {
    hash = Math.imul(hash ^ (hash >>> 15) ^ view.getInt32(at, true), 0x2c1b3c6d);
  }
  return hash ^ (hash >>> 13);
}
