import { add, cmp, div, exact, isZero, max, min, mul, round, sign, sub, toInteger } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';

/** Totals between two round numbers. */
export interface Bin {
  /** Inclusive. */
  from: Exact;
  /** Exclusive, but inclusive in the last bin; equal to `from` where all totals are the same. */
  to: Exact;
  count: number;
  /** The count by series, in the order in which the series were numbered. */
  series: number[];
}

export interface Histogram {
  step: Exact;
  /** Without gaps from the least to the greatest value; empty ones between them included. */
  bins: Bin[];
}

/** More bars could not be told apart, nor their counts be read, on a narrow screen. */
const MOST_BINS = 14;

/** A handful of values in many bins is a row of ones: about twice the root of their number shows a shape. */
function mostBins(values: number): number {
  return Math.min(MOST_BINS, Math.ceil(2 * Math.sqrt(values)));
}

const FINEST_STEP = div(exact(1), exact(10_000));

/**
 * Counts values in bins of 1, 2 or 5 times a power of ten, the finest that gives no more bins than twice the root of the number
 * of values, 14 at most. `series` numbers the part of a bar that a value belongs to, from 0 to `seriesCount` - 1. Null for no
 * values.
 */
export function histogramOf(
  values: readonly { value: Exact; series: number }[],
  seriesCount: number,
): Histogram | null {
  const first = values[0];
  if (first === undefined) return null;
  let [least, greatest] = [first.value, first.value];
  for (const { value } of values) {
    least = min(least, value);
    greatest = max(greatest, value);
  }
  const step = stepFor(least, greatest, mostBins(values.length));
  const start = mul(floor(div(least, step)), step);
  const bins = emptyBins({ start, step, count: binsBetween(least, greatest, step) }, seriesCount);
  if (cmp(least, greatest) === 0) bins.splice(0, bins.length, { ...emptyBin(seriesCount), from: least, to: least });
  for (const { value, series } of values) {
    const index = toInteger(floor(div(sub(value, start), step))) ?? 0;
    const bin = bins[Math.min(index, bins.length - 1)];
    if (bin === undefined) continue;
    bin.count++;
    bin.series[series] = (bin.series[series] ?? 0) + 1;
  }
  return { step, bins };
}

function stepFor(least: Exact, greatest: Exact, most: number): Exact {
  for (let power = FINEST_STEP; ; power = mul(power, exact(10))) {
    for (const factor of [1, 2, 5]) {
      const step = mul(power, exact(factor));
      if (binsBetween(least, greatest, step) <= most) return step;
    }
  }
}

/** Bins that reach from the one of the least to the one of the greatest value, whose upper end belongs to it. */
function binsBetween(least: Exact, greatest: Exact, step: Exact): number {
  const bins = sub(ceiling(div(greatest, step)), floor(div(least, step)));
  return Math.max(1, toInteger(bins) ?? Number.POSITIVE_INFINITY);
}

function emptyBins({ start, step, count }: { start: Exact; step: Exact; count: number }, seriesCount: number): Bin[] {
  return Array.from({ length: count }, (_, index) => ({
    ...emptyBin(seriesCount),
    from: add(start, mul(step, exact(index))),
    to: add(start, mul(step, exact(index + 1))),
  }));
}

function emptyBin(seriesCount: number): Omit<Bin, 'from' | 'to'> {
  return { count: 0, series: Array.from({ length: seriesCount }, () => 0) };
}

function floor(x: Exact): Exact {
  const whole = round(x, 0, 'down');
  return sign(x) < 0 && !isZero(sub(x, whole)) ? sub(whole, exact(1)) : whole;
}

function ceiling(x: Exact): Exact {
  const whole = floor(x);
  return isZero(sub(x, whole)) ? whole : add(whole, exact(1));
}
