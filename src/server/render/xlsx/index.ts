import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Sheet, Workbook } from '../../../core/model/workbook.ts';
import { checkWorkbook } from './check-workbook.ts';
import { LIST_SHEET_NAME, openListSheet } from './list-sheet.ts';
import { notesParts } from './notes.ts';
import { packageParts } from './package-parts.ts';
import { headerRowOf, sheetXml, type SharedParts } from './sheet-xml.ts';
import { openStringTable } from './string-table.ts';
import { openStyleBook } from './style-book.ts';

/** Earliest time that a ZIP entry can have; every entry gets it, so that equal workbooks are equal bytes. */
const ENTRY_TIME = '1980-01-01T00:00:00';

/**
 * The XLSX file of a workbook, the same bytes for the same workbook everywhere. Numbers are stored so that they read
 * back as the same decimal; one that needs more than 15 digits is written as text. Throws a `RangeError` for a workbook
 * that its model does not allow. Our own writer because exceljs takes two to three times as long and puts the clock's
 * time into its archives.
 */
export function renderXlsx(workbook: Workbook): Uint8Array {
  checkWorkbook(workbook);
  const lists = openListSheet();
  const shared: SharedParts = { strings: openStringTable(), styles: openStyleBook(), lists };
  const written = workbook.sheets.map((sheet) => writeSheet(sheet, shared));
  const listSheet = lists.sheet();
  if (listSheet !== null) written.push(writeSheet(listSheet, shared));
  const files: Zippable = {};
  const parts = {
    ...packageParts(written),
    'xl/sharedStrings.xml': shared.strings.xml(),
    'xl/styles.xml': shared.styles.xml(),
  };
  for (const [name, xml] of Object.entries(parts)) files[name] = strToU8(xml);
  return zipSync(files, { level: 6, mtime: ENTRY_TIME });
}

function writeSheet(sheet: Sheet, shared: SharedParts) {
  const headerRow = headerRowOf(sheet);
  const notes = notesParts(sheet, headerRow);
  const xml = sheetXml(sheet, shared, notes !== null);
  return { name: sheet.name, isHidden: sheet.name === LIST_SHEET_NAME, headerRow, xml, notes };
}
