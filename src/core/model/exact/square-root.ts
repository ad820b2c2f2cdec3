import type { Exact } from './exact-number.ts';
import { nthRootUnits, root } from './root.ts';
import type { RoundMode } from './round-mode.ts';

/**
 * The square root rounded once, from its full infinite expansion, to `decimals` digits (-6 to 12 inclusive). A root that
 * comes out even is exact: √0.25 is 0.5. Throws RangeError below zero and for other decimals.
 */
export function sqrt(x: Exact, decimals: number, mode: RoundMode): Exact {
  return root(x, { degree: 2, decimals, mode });
}

/** √(n/d), which is not negative, rounded to a whole number. */
export function rootUnits(n: bigint, d: bigint, mode: RoundMode): bigint {
  return nthRootUnits(n, d, { degree: 2n, mode });
}
