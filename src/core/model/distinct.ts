/** Tells numbers that are new from those that were there, of one list after the other in the same memory. */
export interface Distinct {
  /** Another list begins. */
  begin(): void;
  /** Whether the number, from 0 on and below 2 ** 32 - 1, comes for the first time in its list. */
  isNew(number: number): boolean;
}

const FIRST = 1 << 9;
/** Places that are kept for the next list. */
const MOST_KEPT = 1 << 14;

/** A list of links is short and there is one for every page: a `Set` for each would cost more than what is in it. */
export function openDistinct(): Distinct {
  /** Numbers plus one, each at the place of its hash or behind it; 0 is a free place. At most half of them are taken. */
  let places = new Uint32Array(FIRST);
  let mask = FIRST - 1;
  let taken = 0;

  const put = (stored: number): boolean => {
    let place = (Math.imul(stored, 0x9e3779b1) >>> 7) & mask;
    for (let there = places[place] ?? 0; there !== 0; there = places[place] ?? 0) {
      if (there === stored) return false;
      place = (place + 1) & mask;
    }
    places[place] = stored;
    return true;
  };
  const grow = (): void => {
    const before = places;
    places = new Uint32Array(before.length * 2);
    mask = places.length - 1;
    for (const stored of before) if (stored !== 0) put(stored);
  };
  return {
    begin() {
      if (places.length > MOST_KEPT) {
        places = new Uint32Array(FIRST);
        mask = FIRST - 1;
      } else if (taken > 0) places.fill(0);
      taken = 0;
    },
    isNew(number) {
      if (!put(number + 1)) return false;
      taken++;
      if (taken * 2 > places.length) grow();
      return true;
    },
  };
}
