/** Tells numbers that are new from those that were there, of one list after the other in the same memory. */
export interface Distinct {
  /** Another list begins, of at most so many numbers. */
  begin(most: number): void;
  /** Whether the number, from 0 on, comes for the first time in its list. */
  isNew(number: number): boolean;
}

const FIRST = 1 << 8;
/** Places that are kept; a list for which they are too few gets its own. */
const KEPT = 1 << 14;

/** A list of links is short and there is one for every page: a `Set` for each would cost more than what is in it. */
export function openDistinct(): Distinct {
  /** Numbers plus one, each at the place of its hash or behind it; 0 is a free place. At most half of them are taken. */
  let kept = new Uint32Array(FIRST);
  let places = kept;
  let mask = 0;
  return {
    begin(most) {
      let size = FIRST;
      while (size < most * 2) size *= 2;
      mask = size - 1;
      if (size <= kept.length) {
        places = kept;
        places.fill(0, 0, size);
      } else {
        places = new Uint32Array(size);
        if (size <= KEPT) kept = places;
      }
    },
    isNew(number) {
      let place = Math.imul(number, 0x9e3779b1) >>> 7;
      for (place &= mask; places[place] !== 0; place = (place + 1) & mask)
        if (places[place] === number + 1) return false;
      places[place] = number + 1;
      return true;
    },
  };
}
