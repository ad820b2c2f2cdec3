import { add, cmp, div, exact, max, min, mul, sqrt, sub } from '../model/exact/index.ts';
import type { Exact, RoundMode } from '../model/exact/index.ts';

/** Statistics of a non-empty list of exact numbers; each returns null for an empty one. */
export function sumOf(values: readonly Exact[]): Exact | null {
  return values.length === 0 ? null : values.reduce(add);
}

export function meanOf(values: readonly Exact[]): Exact | null {
  const sum = sumOf(values);
  return sum === null ? null : div(sum, exact(values.length));
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

/** Standard deviation; `sample` divides by n − 1. The root ends at `decimals` digits. null below two (one) values. */
export function deviationOf(
  values: readonly Exact[],
  options: { sample: boolean; decimals: number; mode: RoundMode },
): Exact | null {
  const mean = meanOf(values);
  const count = options.sample ? values.length - 1 : values.length;
  if (mean === null || count < 1) return null;
  const squares = values.map((value) => {
    const distance = sub(value, mean);
    return mul(distance, distance);
  });
  return sqrt(div(squares.reduce(add), exact(count)), options.decimals, options.mode);
}
