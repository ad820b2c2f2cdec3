/** Which tables and columns a scheme reads: what a reader binds files to and a template is made from. */
export { RESERVED_TABLES, UNIT_HEADERS, isReservedTable } from './reserved-table.ts';
export type { ReservedColumn, ReservedTable } from './reserved-table.ts';
export type { SchemeColumn, SchemeTable } from './scheme-table.ts';
export { levelsBelow, pathHeaders, tablesOf } from './tables-of.ts';
