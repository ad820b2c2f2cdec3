import { add } from './arithmetic.ts';
import { orderBigints } from './order.ts';
import { ZERO, type Exact, type Rational } from './exact-number.ts';
import { fromRatio } from './ratio.ts';

/**
 * The sum of all values in any order, zero for none. Throws RangeError beyond 16384 bits. Fractions over the same denominator
 * are added first, and the others in pairs of like size: adding one after the other would look for the common divisor of ever
 * longer numbers once a value.
 */
export function sum(values: Iterable<Exact>): Exact {
  const { decimal, fractions } = splitSum(values);
  let parts = Array.from(fractions, ([d, n]) => ({ d, n }))
    .toSorted((a, b) => orderBigints(a.d, b.d))
    .map(({ n, d }) => fromRatio(n, d));
  while (parts.length > 1) parts = addNeighbours(parts);
  return add(decimal, parts[0] ?? ZERO);
}

/** A sum in two parts. */
export interface SplitSum {
  /** Of the values that a decimal can hold. */
  decimal: Exact;
  /** Of the others: numerators, not in lowest terms, by denominator. */
  fractions: ReadonlyMap<bigint, bigint>;
}

/** The sum of values, those over one denominator together; costs an addition a value. */
export function splitSum(values: Iterable<Exact>): SplitSum {
  const fractions = new Map<bigint, bigint>();
  let decimal: Exact = ZERO;
  for (const value of values) {
    if (isFraction(value)) fractions.set(value.d, (fractions.get(value.d) ?? 0n) + value.n);
    else decimal = add(decimal, value);
  }
  return { decimal, fractions };
}

/** Whether no decimal can hold the value: a third, say. */
export function isFraction(value: Exact): value is Rational {
  return typeof value !== 'number' && value.decimals === null;
}

function addNeighbours(parts: readonly Exact[]): Exact[] {
  const sums: Exact[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    sums.push(add(parts[index] ?? ZERO, parts[index + 1] ?? ZERO));
  }
  return sums;
}
