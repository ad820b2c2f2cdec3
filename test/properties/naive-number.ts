import { order, over, plus, rounded, times } from '../../src/core/model/exact/naive-fraction.test-support.ts';
import type { Naive } from '../../src/core/model/exact/naive-fraction.test-support.ts';
import type { Mode } from './rule.ts';

export { order, over, plus, rounded, times };
export type { Naive };

/** Fractions in any terms, worked out in the plainest way: what the exact numbers of the product are held against. */
export const ZERO = whole(0);
export const ONE = whole(1);

export function whole(n: number): Naive {
  return { n: BigInt(n), d: 1n };
}

/** `12.5`, `-3`, `0.0001`. */
export function numberOf(text: string): Naive {
  const [, minus = '', digits = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text) ?? [];
  const size = BigInt(digits + decimals);
  return { n: minus === '-' ? -size : size, d: 10n ** BigInt(decimals.length) };
}

export function minus(a: Naive, b: Naive): Naive {
  return plus(a, { n: -b.n, d: b.d });
}

export function least(a: Naive, b: Naive): Naive {
  return order(a, b) <= 0 ? a : b;
}

export function greatest(a: Naive, b: Naive): Naive {
  return order(a, b) >= 0 ? a : b;
}

export function total(values: readonly Naive[]): Naive {
  return values.reduce(plus, ZERO);
}

/** How the result writes it: the shortest decimal, or the fraction in lowest terms. */
export function textOf({ n, d }: Naive): string {
  const common = divisor(n < 0n ? -n : n, d);
  const [top, bottom] = [n / common, d / common];
  let [rest, decimals] = [bottom, 0];
  while (rest % 10n === 0n) [rest, decimals] = [rest / 10n, decimals + 1];
  while (rest % 2n === 0n || rest % 5n === 0n) [rest, decimals] = [rest / (rest % 2n === 0n ? 2n : 5n), decimals + 1];
  if (rest !== 1n) return `${top}/${bottom}`;
  const count = (top * 10n ** BigInt(decimals)) / bottom;
  const digits = (count < 0n ? -count : count).toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return `${count < 0n ? '-' : ''}${text}`;
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

/** √x to so many decimals, by trying units of the last digit. Not for negative numbers. */
export function rootOf(x: Naive, decimals: number, mode: Mode): Naive {
  const unit = { n: 1n, d: 10n ** BigInt(decimals) };
  let [low, high] = [0n, 1n];
  const isBelow = (units: bigint) => order(times(step(units), step(units)), x) <= 0;
  const step = (units: bigint) => times({ n: units, d: 1n }, unit);
  while (isBelow(high)) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  const below = step(low);
  if (order(times(below, below), x) === 0 || mode === 'down') return below;
  if (mode === 'up') return step(high);
  const half = over(plus(below, step(high)), whole(2));
  const side = order(times(half, half), x);
  if (side !== 0) return side < 0 ? step(high) : below;
  return mode === 'half-even' && low % 2n === 0n ? below : step(high);
}
