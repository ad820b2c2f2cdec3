import { tablesOf } from '../../model/scheme-tables/index.ts';
import type { Scheme } from '../../model/scheme/index.ts';
import type { Workbook } from '../../model/workbook.ts';
import { dataSheet } from './data-sheet.ts';
import { inputClauses } from './input-clauses.ts';
import { instructionsSheet } from './instructions-sheet.ts';

/** Longest name that a sheet can have. */
const MAX_NAME = 31;

/**
 * The workbook in which the facts for a scheme are filled in: instructions, then one empty sheet for every table that the scheme
 * reads, findings and marks included where it takes some. Headers carry a note and cells a rule for what may be typed.
 * Filled in, it is read by the sheets' names like any workbook. Corrections of results are no facts: `overrides` is left out.
 */
export function templateOf(scheme: Scheme): Workbook {
  const source = { scheme, clauses: inputClauses(scheme) };
  const names = new Set<string>();
  const sheets = tablesOf(scheme)
    .filter(({ reserved }) => reserved !== 'overrides')
    .map((table) => ({ table, sheet: dataSheet(source, table, sheetName(table.name, names)) }));
  return { sheets: [instructionsSheet(scheme, sheets), ...sheets.map(({ sheet }) => sheet)] };
}

/** The table's name as far as a spreadsheet allows it; a sheet that had to be renamed is found again by its headers. */
function sheetName(table: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const name = legalName(table.slice(0, MAX_NAME - end.length) + end);
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** Without what spreadsheets refuse, and without the mark of sheets that are not read. */
function legalName(name: string): string {
  return name.replace(/[[\]:*?/\\]/gu, '-').replace(/^['_]|'$/gu, '-') || '-';
}
