import type { Fault } from '../fault.ts';
import { headerKey } from '../name-key.ts';
import { placeOfCell, type RawRow, type RawTable } from '../table.ts';
import { eachInTurns, type Turns } from '../turns.ts';
import type { LayoutColumn, TableLayout } from './layout.ts';
import { LONGEST_CELL, readCell } from './read-cell.ts';
import { registryFault } from './registry-fault.ts';

/** A row as canonical texts, by key; a column that the table does not have is absent. */
export type RegistryValues = Readonly<Record<string, string>>;

export interface LayoutReading {
  rows: { line: number; values: RegistryValues }[];
  faults: Fault[];
  /** Headers that mean nothing here, as `表：列`; they are left out. */
  ignored: string[];
}

/** Whether a header names the column. */
const names = ({ header, aliases = [] }: LayoutColumn, key: string): boolean =>
  [header, ...aliases].some((name) => headerKey(name) === key);

/** Headers of columns that rows need and a table does not have. */
export function missingColumns({ header }: RawTable, { columns }: TableLayout): string[] {
  const keys = header.map(({ text }) => headerKey(text));
  const missing = columns.filter((column) => column.isRequired === true && !keys.some((key) => names(column, key)));
  return missing.map((column) => column.header);
}

interface FoundColumn {
  column: LayoutColumn;
  index: number;
}

/** Reads a table by the names of its columns; a row with a fault is not among the rows. */
export function* readByLayout(table: RawTable, { columns }: TableLayout): Turns<LayoutReading> {
  const reading: LayoutReading = { rows: [], faults: [], ignored: [] };
  const { rows, faults, ignored } = reading;
  const found: FoundColumn[] = [];
  for (const [index, { text, column: place }] of table.header.entries()) {
    const column = columns.find((one) => names(one, headerKey(text)));
    if (column === undefined) ignored.push(`${table.sheet ?? table.name}：${text}`);
    else if (found.some((one) => one.column === column)) {
      const where = placeOfCell(table, table.headerLine, place);
      faults.push(registryFault('registry-header-twice', where, { header: text }));
    } else found.push({ column, index });
  }
  yield* eachInTurns(table.rows, (row) => {
    const values = readRow({ table, row }, found, faults);
    if (values !== null) rows.push({ line: row.line, values });
  });
  return reading;
}

function readRow(
  { table, row }: { table: RawTable; row: RawRow },
  found: readonly FoundColumn[],
  faults: Fault[],
): RegistryValues | null {
  const values: Record<string, string> = {};
  let isWhole = true;
  for (const { column, index } of found) {
    const cell = row.cells[index] ?? '';
    const reading = readCell(column, cell);
    if ('value' in reading) {
      values[column.key] = reading.value;
      continue;
    }
    isWhole = false;
    const where = placeOfCell(table, row.line, table.header[index]?.column ?? 1);
    const text = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
    const words = Object.values(column.words ?? {}).map(([first = '']) => first);
    const details = { header: column.header, text, words: words.join('、'), limit: String(LONGEST_CELL) };
    faults.push(registryFault(reading.code, where, details));
  }
  return isWhole ? values : null;
}
