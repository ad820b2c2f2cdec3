/** How two quantities stand: -1 below, 0 equal, 1 above. */
export type Order = -1 | 0 | 1;

/*
 * Two functions of one shape: the engine compiles a comparison for the kinds it has seen, and one that had also seen bigints
 * would be slow for the doubles of every ordinary score.
 */

/** The order of two doubles, neither of them NaN. */
export function orderNumbers(a: number, b: number): Order {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

/** The order of two bigints. */
export function orderBigints(a: bigint, b: bigint): Order {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
