/**
 * The exact number on which all scoring stands: no rounding unless `round`, `sqrt` or `toFixedText` is asked for it.
 * Hundredths of a point decide ranks, and doubles add the published row of one district to 81.72999999999999.
 */
export { abs, add, div, mul, neg, sub } from './arithmetic.ts';
export { cmp, eq, isZero, lt, lte, max, min, sign } from './comparison.ts';
export { MAX_BITS, ONE, ZERO, type Exact } from './exact-number.ts';
export { toFixedText, toText, type FixedTextOptions } from './exact-text.ts';
export { log, LOG_BASES, type LogBase } from './logarithm.ts';
export { exact, toInteger, toNumber } from './machine-number.ts';
export { MAX_DIGITS, parseDecimal, parseExact, parsePrinted } from './parse-exact.ts';
export { DECIMALS_RANGE, ROUND_MODES, type RoundMode } from './round-mode.ts';
export { DEGREES, root } from './root.ts';
export { round } from './round.ts';
export { roundedDeviation, roundedSum, type StatisticRounding } from './rounded-statistics.ts';
export { sqrt } from './square-root.ts';
export { sum } from './sum.ts';
