import { appendAll } from '../append-all.ts';
import type { Fault } from '../fault.ts';
import { nameKey } from '../name-key.ts';
import { placeOfCell, type RawTable } from '../table.ts';
import { atOnce, eachInTurns, type Turns } from '../turns.ts';
import { LAYOUTS, REGISTRY_TABLES, type RegistryTable } from './layout.ts';
import { missingColumns, readByLayout, type RegistryValues } from './read-by-layout.ts';
import { registryFault } from './registry-fault.ts';

export interface RegistryRow {
  table: RegistryTable;
  /** The table it stands in and its 1-based line there. */
  from: Pick<RawTable, 'file' | 'sheet'>;
  line: number;
  values: RegistryValues;
  /** What it is about, where that is known already; otherwise found by its keys. */
  id?: string;
  /** Whether its empty cells are meant: a person emptied a field, and did not leave out a cell of a table. */
  isMeantEmpty?: true;
}

export interface RegistryReading {
  rows: RegistryRow[];
  faults: Fault[];
  /** Headers that mean nothing to a register, as `表：列`; they are left out. */
  ignored: string[];
}

/** Reads tables of a register; a row with a fault is not among the rows. */
export const readRegistryTables = (tables: readonly RawTable[]): RegistryReading => atOnce(readRegistryInTurns(tables));

/** The same, with stops. */
export function* readRegistryInTurns(tables: readonly RawTable[]): Turns<RegistryReading> {
  const reading: RegistryReading = { rows: [], faults: [], ignored: [] };
  for (const table of tables) yield* readTable(table, reading);
  return reading;
}

/** Which table it is, by its header: the one whose required columns are all there. */
function tableOf(table: RawTable): RegistryTable | null {
  // What lists bodies needs the fewest columns, so it is asked last.
  const order = [...REGISTRY_TABLES].toReversed();
  return order.find((one) => missingColumns(table, LAYOUTS[one]).length === 0) ?? null;
}

function* readTable(table: RawTable, { rows, faults, ignored }: RegistryReading): Turns {
  const kind = tableOf(table);
  if (kind === null) {
    const where = placeOfCell(table, table.headerLine, 1);
    faults.push(registryFault('registry-table-unknown', where, { name: table.sheet ?? table.name }));
    return;
  }
  const read = yield* readByLayout(table, LAYOUTS[kind]);
  yield* eachInTurns(read.rows, (row) => void rows.push({ table: kind, from: fromOf(table), ...row }));
  appendAll(faults, read.faults);
  appendAll(ignored, read.ignored);
}

const fromOf = ({ file, sheet }: RawTable): RegistryRow['from'] => (sheet === undefined ? { file } : { file, sheet });

/** What makes two rows the same thing, within a table. */
export function keysOfRow(table: RegistryTable, values: RegistryValues): string[] {
  const value = (key: string) => values[key] ?? '';
  switch (table) {
    // A code stays when the name changes, so it is asked first.
    case 'organizations':
      return [...(value('code') === '' ? [] : [`credit ${value('code')}`]), nameKey(value('fullName'))];
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
