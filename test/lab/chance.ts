/** Chance that is the same for the same words: a stream of numbers for each use, so that one more use changes no other. */
export interface Chance {
  /** A number in `[0, 1)`. */
  share(): number;
  /** A whole number in `[0, end)`. */
  below(end: number): number;
  /** A whole number in `[from, to]`. */
  between(from: number, to: number): number;
  happens(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** So many different ones, in the order in which they came; all where there are not more. */
  sample<T>(from: readonly T[], count: number): T[];
  /** A stream of its own. */
  fork(...words: (string | number)[]): Chance;
}

export function chanceOf(...words: readonly (string | number)[]): Chance {
  const name = words.join('/');
  return chanceFrom(hash(name), name);
}

/** A stream that begins with a number; forks have the name before their own words. */
export function chanceFrom(seed: number, name = String(seed)): Chance {
  let state = seed;
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    share: next,
    below,
    between: (from, to) => from + below(to - from + 1),
    happens: (share) => next() < share,
    pick(from) {
      if (from.length === 0) throw new RangeError('nothing to pick from');
      return from[below(from.length)] as (typeof from)[number];
    },
    sample(from, count) {
      const places = from.map((_, index) => index);
      while (places.length > count) places.splice(below(places.length), 1);
      return places.map((place) => from[place] as (typeof from)[number]);
    },
    fork: (...more) => chanceOf(name, ...more),
  };
}

/** FNV-1a over UTF-16 units, with the last steps of MurmurHash3 so that near names do not begin alike. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
