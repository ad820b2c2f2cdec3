/**
 * Numbers by 64 bits of hash, in 24 to 48 bytes each. Where it holds many of which hardly any is asked for again, it forgets all: it
 * only saves work.
 */
export interface AddressMemory {
  /** The number kept for the hash, or `null`. */
  find(low: number, high: number): number | null;
  /** Keeps a number from -1 on for a hash of which it knows none. */
  keep(low: number, high: number, number: number): void;
}

const FIRST_PLACES = 1 << 14;
/** What a site of some ten thousand pages links to. */
const MANY = 1 << 18;
/** One question of so many that finds something is hardly any. */
const HARDLY_ANY = 16;

/** `many`: how many are kept before it is asked whether that is worth the room. */
export function openAddressMemory(many = MANY): AddressMemory {
  /** Triples of both halves of the hash and the number plus 2; 0 is a free place. */
  let places = new Int32Array(FIRST_PLACES * 3);
  let size = 0;
  let most = many;
  /** Questions since the last time that it was asked, and those that found something. */
  let asked = 0;
  let found = 0;

  const placeOf = (low: number, high: number): number => {
    const count = places.length / 3;
    let at = (low & (count - 1)) * 3;
    while (places[at + 2] !== 0 && (places[at] !== low || places[at + 1] !== high)) at = (at + 3) % places.length;
    return at;
  };

  const put = (low: number, high: number, stored: number): void => {
    const at = placeOf(low, high);
    places[at] = low;
    places[at + 1] = high;
    places[at + 2] = stored;
  };

  const grow = (): void => {
    const before = places;
    places = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 3) {
      const stored = before[at + 2] ?? 0;
      if (stored !== 0) put(before[at] ?? 0, before[at + 1] ?? 0, stored);
    }
  };

  const forgetOrGrowOn = (): void => {
    if (found * HARDLY_ANY < asked) {
      places = new Int32Array(FIRST_PLACES * 3);
      size = 0;
      most = many;
    } else most *= 2;
    asked = 0;
    found = 0;
  };

  return {
    find(low, high) {
      const stored = places[placeOf(low, high) + 2] ?? 0;
      asked++;
      if (stored !== 0) found++;
      return stored === 0 ? null : stored - 2;
    },
    keep(low, high, number) {
      if (size === most) forgetOrGrowOn();
      if ((size + 1) * 6 > places.length) grow();
      put(low, high, number + 2);
      size++;
    },
  };
}
