export { compareTables } from './compare-tables.ts';
export { firstDifference } from './first-difference.ts';
export type { Difference } from './first-difference.ts';
