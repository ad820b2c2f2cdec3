import type { Exact } from './exact-number.ts';
import { orderBigints, orderNumbers, type Order } from './order.ts';
import { ratioOf } from './ratio.ts';

/** How two values stand: -1 when a < b, 0 when equal, 1 when a > b. Fit for `sort`. */
export function cmp(a: Exact, b: Exact): Order {
  if (typeof a === 'number' && typeof b === 'number') return orderNumbers(a, b);
  const [p, q] = [ratioOf(a), ratioOf(b)];
  return orderBigints(p.n * q.d, q.n * p.d);
}

/** a = b. One representation a value, so no arithmetic is needed. */
export function eq(a: Exact, b: Exact): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  return a.n === b.n && a.d === b.d;
}

/** a < b. */
export function lt(a: Exact, b: Exact): boolean {
  return cmp(a, b) < 0;
}

/** a ≤ b. */
export function lte(a: Exact, b: Exact): boolean {
  return cmp(a, b) <= 0;
}

/** The smaller of two: `min(points, cap)` is a cap. */
export function min(a: Exact, b: Exact): Exact {
  return cmp(a, b) <= 0 ? a : b;
}

/** The larger of two: `max(points, ZERO)` is a floor. */
export function max(a: Exact, b: Exact): Exact {
  return cmp(a, b) >= 0 ? a : b;
}

/** Whether the value is exactly zero. */
export function isZero(x: Exact): boolean {
  return x === 0;
}

/** -1 below zero, 0 at zero, 1 above. */
export function sign(x: Exact): Order {
  return typeof x === 'number' ? orderNumbers(x, 0) : orderBigints(x.n, 0n);
}
