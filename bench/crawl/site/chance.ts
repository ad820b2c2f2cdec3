/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** Whole number from 0 up to, and without, `bound`. */
  below(bound: number): number;
  pick<T>(from: readonly T[]): T;
  happens(share: number): boolean;
}

const SPAN = 2 ** 32;

export function openChance(seed: number): Chance {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / SPAN;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    happens: (share) => next() < share,
    pick(from) {
      const one = from[below(from.length)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
  };
}
