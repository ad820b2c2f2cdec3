import type { Fault } from '../../../../core/model/fault.ts';
import { columnLetters, placeOfCell, type RawCell, type RawRow, type RawTable } from '../../../../core/model/table.ts';
import { readHeader } from '../header.ts';
import { TABLE_LIMITS } from '../table-file.ts';
import { quotable, tableFault, tooManyCells } from '../table-fault.ts';
import type { CellRange } from './cell-reference.ts';
import type { SheetContent, SheetRow } from './read-sheet.ts';

/**
 * Makes a table of a worksheet. The header is the first row that fills more than half as many cells as the fullest row
 * of the sheet; rows above it (title, issuing office, date) are skipped. Null for a sheet without any content.
 */
export function sheetTable(
  names: Pick<RawTable, 'file' | 'name'> & { sheet: string },
  content: SheetContent,
): { table: RawTable | null; faults: Fault[] } {
  const fullest = content.rows.reduce((most, { columns }) => Math.max(most, columns.length), 0);
  const headerIndex = content.rows.findIndex(({ columns }) => columns.length * 2 > fullest);
  const headerRow = content.rows[headerIndex];
  const firstRow = headerRow?.row ?? 0;
  const cellFaults = content.faults
    .filter(({ row }) => row >= firstRow)
    .map(({ row, column, code, details }) => tableFault(code, placeOfCell(names, row, column), details));
  if (headerRow === undefined) return { table: null, faults: cellFaults };
  const cells: RawCell[] = headerRow.columns.map((column, index) => ({ text: headerRow.texts[index] ?? '', column }));
  const { header, faults } = readHeader(names, headerRow.row, cells);
  const body = content.rows.slice(headerIndex + 1);
  // Rows are filled up to the width of the header, so a wide header over many short rows grows far beyond what was read.
  if (body.length * header.length > TABLE_LIMITS.cells) return { table: null, faults: [tooManyCells(names)] };
  const rows = body.map((row) => shapeRow(row, header)).filter((row) => row !== null);
  const table: RawTable = { ...names, headerLine: headerRow.row, header, rows };
  return { table, faults: [...faults, ...nameless(table, body), ...mergedInside(table, content), ...cellFaults] };
}

/** The cells of a row under the header's columns; null when nothing stands there. */
function shapeRow({ row, columns, texts }: SheetRow, header: readonly RawCell[]): RawRow | null {
  const cells: string[] = [];
  let at = 0;
  let isBlank = true;
  for (const { column } of header) {
    while ((columns[at] ?? Infinity) < column) at += 1;
    const isFilled = columns[at] === column;
    cells.push(isFilled ? (texts[at] ?? '') : '');
    isBlank &&= !isFilled;
  }
  return isBlank ? null : { line: row, cells };
}

/**
 * One fault for each column that has data but no name, at the place where the name is missing or, beside the table, at
 * the data.
 */
function nameless(table: RawTable, body: readonly SheetRow[]): Fault[] {
  const known = new Set(table.header.map(({ column }) => column));
  const [first, last] = [table.header[0]?.column ?? 0, table.header.at(-1)?.column ?? 0];
  const faults: Fault[] = [];
  for (const { row, columns, texts } of body) {
    for (const [index, column] of columns.entries()) {
      if (known.has(column)) continue;
      known.add(column);
      const isInside = column > first && column < last;
      const details = { text: quotable(texts[index] ?? '') };
      faults.push(
        isInside
          ? tableFault('empty-header', placeOfCell(table, table.headerLine, column))
          : tableFault('cell-without-header', placeOfCell(table, row, column), details),
      );
    }
  }
  return faults;
}

/** Merged cells leave all but one empty, so what belongs to whom would be a guess; above the table they do no harm. */
function mergedInside(table: RawTable, { rows, merged }: SheetContent): Fault[] {
  const [firstColumn, lastColumn] = [table.header[0]?.column ?? 0, table.header.at(-1)?.column ?? 0];
  const firstRow = table.headerLine;
  const lastRow = rows.at(-1)?.row ?? firstRow;
  return merged
    .filter(
      ({ from, to }) =>
        to.row >= firstRow && from.row <= lastRow && to.column >= firstColumn && from.column <= lastColumn,
    )
    .slice(0, TABLE_LIMITS.faults + 1)
    .map((range) =>
      tableFault('merged-cells', placeOfCell(table, range.from.row, range.from.column), { range: rangeName(range) }),
    );
}

function rangeName({ from, to }: CellRange): string {
  return `${columnLetters(from.column)}${from.row}:${columnLetters(to.column)}${to.row}`;
}
