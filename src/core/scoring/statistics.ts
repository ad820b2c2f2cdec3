import { add, cmp, div, exact, max, min, roundedDeviation, roundedSum, sum } from '../model/exact/index.ts';
import type { Exact, StatisticRounding } from '../model/exact/index.ts';

/** Statistics of a non-empty list of exact numbers; each returns null for an empty one. */
export function sumOf(values: readonly Exact[]): Exact | null {
  return values.length === 0 ? null : sum(values);
}

export function meanOf(values: readonly Exact[]): Exact | null {
  return values.length === 0 ? null : div(sum(values), exact(values.length));
}

/** The middle value, or the mean of the two in the middle. */
export function medianOf(values: readonly Exact[]): Exact | null {
  const sorted = values.toSorted(cmp);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : div(add(lower, upper), exact(2));
}

/** Mean without the `low` lowest and the `high` highest values; null when nothing is left. */
export function trimmedMeanOf(values: readonly Exact[], low: number, high: number): Exact | null {
  return meanOf(values.toSorted(cmp).slice(low, Math.max(low, values.length - high)));
}

export function minOf(values: readonly Exact[]): Exact | null {
  return values.length === 0 ? null : values.reduce(min);
}

export function maxOf(values: readonly Exact[]): Exact | null {
  return values.length === 0 ? null : values.reduce(max);
}

/** What folds and cohorts have in common, by the word of the language. */
export const PLAIN_STATISTICS = { sum: sumOf, mean: meanOf, min: minOf, max: maxOf, median: medianOf } as const;

/** Sum or mean of a list that may be of any number of different fractions, rounded once from the exact value; null for none. */
export function roundedStatistic(
  take: 'sum' | 'mean',
  values: readonly Exact[],
  rounding: StatisticRounding,
): Exact | null {
  if (values.length === 0) return null;
  return roundedSum(values, { by: take === 'sum' ? 1 : values.length, ...rounding });
}

/** Standard deviation; `sample` divides by n − 1. The root ends at `decimals` digits. null below one value, of a sample two. */
export function deviationOf(values: readonly Exact[], options: StatisticRounding & { sample: boolean }): Exact | null {
  return values.length < (options.sample ? 2 : 1) ? null : roundedDeviation(values, options);
}
