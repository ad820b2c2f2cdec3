import { add, cmp, div, exact, mul, round, sub, sum } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';

/** How a list of numbers is spread out, in the unit of the numbers. */
export interface Spread {
  count: number;
  /** As `meanOf` has it. */
  mean: Exact;
  min: Exact;
  /** A quarter of the numbers lies at or below, linear between neighbours. */
  lowerQuartile: Exact;
  /** The middle number, or the mean of the two in the middle. */
  median: Exact;
  upperQuartile: Exact;
  max: Exact;
}

/** The spread of numbers in any order; null for none. */
export function spreadOf(values: readonly Exact[]): Spread | null {
  const sorted = values.toSorted(cmp);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return null;
  return {
    count: sorted.length,
    mean: meanOf(sorted) ?? min,
    min,
    lowerQuartile: quantile(sorted, 1, 4),
    median: quantile(sorted, 1, 2),
    upperQuartile: quantile(sorted, 3, 4),
    max,
  };
}

/** Decimals to which every number is rounded before it goes into a mean. */
const MEAN_DECIMALS = 4;

/**
 * The mean of numbers in any order, each rounded half up to four decimals first, so that it is off by 0.00005 at most; null for
 * none. The exact sum of thousands of fractions, each over the number of its own unit's accounts, has no end of digits.
 */
export function meanOf(values: readonly Exact[]): Exact | null {
  if (values.length === 0) return null;
  return div(sum(values.map((value) => round(value, MEAN_DECIMALS, 'half-up'))), exact(values.length));
}

/** Every figure of a spread divided by the full points; null where there are none to divide by. */
export function shareOf(spread: Spread, full: Exact | null): Spread | null {
  if (full === null || cmp(full, exact(0)) <= 0) return null;
  const { count, mean, min, lowerQuartile, median, upperQuartile, max } = spread;
  return {
    count,
    mean: div(mean, full),
    min: div(min, full),
    lowerQuartile: div(lowerQuartile, full),
    median: div(median, full),
    upperQuartile: div(upperQuartile, full),
    max: div(max, full),
  };
}

/** The number `part`/`of` of the way from the first to the last of a sorted list that is not empty. */
function quantile(sorted: readonly Exact[], part: number, of: number): Exact {
  const position = (sorted.length - 1) * part;
  const index = Math.floor(position / of);
  const [below, above] = [sorted[index], sorted[index + 1]];
  if (below === undefined) throw new RangeError('quantile of an empty list');
  if (above === undefined) return below;
  return add(below, div(mul(sub(above, below), exact(position - index * of)), exact(of)));
}
