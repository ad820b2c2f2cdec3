import { appendAll } from '../append-all.ts';
import type { Fault } from '../fault.ts';
import { placeOfCell, type RawTable } from '../table.ts';
import { atOnce } from '../turns.ts';
import type { TableLayout } from './layout.ts';
import { missingColumns, readByLayout, type RegistryValues } from './read-by-layout.ts';
import { registryFault } from './registry-fault.ts';

/** A row of a table that was read. */
export interface TableRow {
  table: RawTable;
  line: number;
  values: RegistryValues;
}

/**
 * Rows of tables that are all of one layout. What is wrong with a table or its cells, and headers of which nothing is read, are added to
 * the reading, those of a table before its first row; a table that lacks a column has no rows.
 */
export function* rowsOfTables(
  tables: readonly RawTable[],
  layout: TableLayout,
  reading: { faults: Fault[]; ignored: string[] },
): Generator<TableRow> {
  for (const table of tables) {
    const missing = missingColumns(table, layout);
    if (missing.length > 0) {
      const details = { name: table.sheet ?? table.name, headers: missing.join('、') };
      reading.faults.push(registryFault('columns-missing', placeOfCell(table, table.headerLine, 1), details));
      continue;
    }
    const { rows, faults, ignored } = atOnce(readByLayout(table, layout));
    appendAll(reading.faults, faults);
    appendAll(reading.ignored, ignored);
    for (const { line, values } of rows) yield { table, line, values };
  }
}
