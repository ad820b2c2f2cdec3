import type { Fault } from '../fault.ts';
import { headerKey, nameKey } from '../name-key.ts';
import { placeOfCell, type RawRow, type RawTable } from '../table.ts';
import { type LayoutColumn, LAYOUTS, REGISTRY_TABLES, type RegistryTable } from './layout.ts';
import { LONGEST_CELL, readCell } from './read-cell.ts';
import { registryFault } from './registry-fault.ts';

/** A row of a register as canonical texts, by key; a column that the table does not have is absent. */
export type RegistryValues = Readonly<Record<string, string>>;

export interface RegistryRow {
  table: RegistryTable;
  /** The table it stands in and its 1-based line there. */
  from: Pick<RawTable, 'file' | 'sheet'>;
  line: number;
  values: RegistryValues;
  /** What it is about, where that is known already; otherwise found by its keys. */
  id?: string;
}

export interface RegistryReading {
  rows: RegistryRow[];
  faults: Fault[];
  /** Headers that mean nothing to a register, as `表：列`; they are left out. */
  ignored: string[];
}

/** Reads tables of a register; a row with a fault is not among the rows. */
export function readRegistryTables(tables: readonly RawTable[]): RegistryReading {
  const reading: RegistryReading = { rows: [], faults: [], ignored: [] };
  for (const table of tables) readTable(table, reading);
  return reading;
}

/** Whether a header names the column. */
const names = ({ header, aliases = [] }: LayoutColumn, key: string): boolean =>
  [header, ...aliases].some((name) => headerKey(name) === key);

/** Which table it is, by its header: the one whose required columns are all there. */
function tableOf(table: RawTable): RegistryTable | null {
  const keys = table.header.map(({ text }) => headerKey(text));
  // What lists bodies needs the fewest columns, so it is asked last.
  const order = [...REGISTRY_TABLES].toReversed();
  return (
    order.find((one) =>
      LAYOUTS[one].columns
        .filter(({ isRequired }) => isRequired)
        .every((column) => keys.some((key) => names(column, key))),
    ) ?? null
  );
}

interface FoundColumn {
  column: LayoutColumn;
  index: number;
}

function readTable(table: RawTable, { rows, faults, ignored }: RegistryReading): void {
  const kind = tableOf(table);
  if (kind === null) {
    const where = placeOfCell(table, table.headerLine, 1);
    faults.push(registryFault('registry-table-unknown', where, { name: table.sheet ?? table.name }));
    return;
  }
  const found: FoundColumn[] = [];
  for (const [index, { text, column: place }] of table.header.entries()) {
    const column = LAYOUTS[kind].columns.find((one) => names(one, headerKey(text)));
    if (column === undefined) ignored.push(`${table.sheet ?? table.name}：${text}`);
    else if (found.some((one) => one.column === column)) {
      const where = placeOfCell(table, table.headerLine, place);
      faults.push(registryFault('registry-header-twice', where, { header: text }));
    } else found.push({ column, index });
  }
  for (const row of table.rows) {
    const values = readRow({ table, row }, found, faults);
    if (values !== null) rows.push({ table: kind, from: fromOf(table), line: row.line, values });
  }
}

const fromOf = ({ file, sheet }: RawTable): RegistryRow['from'] => (sheet === undefined ? { file } : { file, sheet });

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

/** What makes two rows the same thing, within a table. */
export function keysOfRow(table: RegistryTable, values: RegistryValues): string[] {
  const value = (key: string) => values[key] ?? '';
  switch (table) {
    case 'organizations':
      return [nameKey(value('fullName'))];
    case 'websites': {
      const code = value('identificationCode');
      return [...(code === '' ? [] : [`code ${code}`]), `home ${value('homeUrl')}`];
    }
    case 'sections':
      return [`${value('site')} ${value('url')}`];
    case 'accounts': {
      const [platform, id] = [nameKey(value('platform')), value('accountId')];
      const named = `${platform} ${nameKey(value('name'))} of ${nameKey(value('organization'))}`;
      return [...(id === '' ? [] : [`id ${platform} ${id}`]), named];
    }
  }
}
