import {
  LAYOUTS,
  type LayoutColumn,
  REGISTRY_TABLES,
  type RegistryTable,
  shownCell,
} from '../../../core/model/registry/index.ts';
import type { Sheet, Validation } from '../../../core/model/workbook.ts';
import { columnWidth } from '../../../core/model/table-layout.ts';
import { renderCsv } from '../../render/csv/index.ts';
import { renderXlsx } from '../../render/xlsx/index.ts';
import { loadRegistry } from '../../store/registry/load-registry.ts';
import type { ReachOfLists } from '../../store/within-reach.ts';
import type { Service } from '../service.ts';

/** One table as CSV, or all of them as one workbook. */
export type ExportWanted = { format: 'xlsx' } | { format: 'csv'; table: RegistryTable };

/** Everything registered within reach in the layout that an import reads: imported again, it changes nothing. */
export async function exportRegistry(
  { database }: Pick<Service, 'database'>,
  reach: ReachOfLists,
  wanted: ExportWanted,
): Promise<{ bytes: Uint8Array; name: string }> {
  const { tables } = await loadRegistry(database, reach);
  const rowsOf = (table: RegistryTable): string[][] =>
    tables[table].map(({ values }) =>
      LAYOUTS[table].columns.map((column) => shownCell(column, values[column.key] ?? '')),
    );
  if (wanted.format === 'csv') {
    const { name, columns } = LAYOUTS[wanted.table];
    const header = columns.map((column) => column.header);
    return { bytes: renderCsv([header, ...rowsOf(wanted.table)], { byteOrderMark: true }), name: `${name}.csv` };
  }
  const sheets = REGISTRY_TABLES.map((table) => sheetOf(table, rowsOf(table)));
  return { bytes: renderXlsx({ sheets }), name: '台账.xlsx' };
}

function sheetOf(table: RegistryTable, rows: string[][]): Sheet {
  const { name, columns } = LAYOUTS[table];
  return {
    name,
    columns: columns.map((column, index) => ({
      header: column.header,
      width: 2 * columnWidth(column.header, [column.header, ...rows.slice(0, 1000).map((row) => row[index] ?? '')]),
      // A code must not lose its zeros, nor an address become a link.
      numberFormat: '@',
      ...validationOf(column),
    })),
    rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    freezeHeader: true,
  };
}

function validationOf({ header, words }: LayoutColumn): { validation?: Validation } {
  if (words === undefined) return {};
  const values = Object.values(words).map(([first = '']) => first);
  return { validation: { kind: 'list', values, message: `${header}：${values.join('、')}` } };
}
