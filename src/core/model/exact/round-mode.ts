import type { Order } from './order.ts';

/**
 * The ways of rounding, all symmetric about zero (−2.5 goes where 2.5 goes, with the sign turned):
 * `half-up` 四舍五入, a tie goes away from zero: 2.5 → 3, −2.5 → −3;
 * `half-even` 四舍六入五成双, a tie goes to the even digit: 2.5 → 2, 3.5 → 4;
 * `half-down` 五舍六入, a tie goes toward zero: 2.5 → 2, −2.5 → −2;
 * `down` 截尾, toward zero: 2.9 → 2, −2.9 → −2;
 * `up` 进一, away from zero: 2.1 → 3, −2.1 → −3.
 */
export const ROUND_MODES = ['half-up', 'half-even', 'half-down', 'down', 'up'] as const;

/** One way of rounding; see `ROUND_MODES`. */
export type RoundMode = (typeof ROUND_MODES)[number];

/** Decimals that can be asked for, both inclusive; below zero is tens (-1), hundreds (-2) … */
export const DECIMALS_RANGE = { least: -6, most: 12 } as const;

/** What was cut off from a truncated quantity. */
export interface CutOff {
  /** How the part cut off, which is not zero, stands to half a unit of the last digit kept. */
  half: Order;
  /** Whether the last digit kept is odd. */
  odd: boolean;
}

/** Whether the truncated quantity moves one unit away from zero. Only to be asked when something was cut off. */
export function roundsAway(mode: RoundMode, { half, odd }: CutOff): boolean {
  if (mode === 'down' || mode === 'up') return mode === 'up';
  if (half !== 0) return half > 0;
  return mode === 'half-up' || (mode === 'half-even' && odd);
}

/** Throws RangeError unless `decimals` is a whole number within `DECIMALS_RANGE`. */
export function requireDecimals(decimals: number): void {
  const { least, most } = DECIMALS_RANGE;
  if (!Number.isInteger(decimals) || decimals < least || decimals > most) {
    throw new RangeError(`decimals must be a whole number from ${least} to ${most}, not ${decimals}`);
  }
}
