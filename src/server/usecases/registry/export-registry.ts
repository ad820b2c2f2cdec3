import { LAYOUTS, REGISTRY_TABLES, type RegistryTable, shownCell } from '../../../core/model/registry/index.ts';
import { registrySheet, registryTemplate } from '../../../core/reports/registry-tables/index.ts';
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
  const sheets = REGISTRY_TABLES.map((table) => registrySheet(table, rowsOf(table)));
  return { bytes: renderXlsx({ sheets }), name: '台账.xlsx' };
}

/** The empty tables of the register, to be filled in and imported. */
export const emptyRegistry = (): { bytes: Uint8Array; name: string } => ({
  bytes: renderXlsx(registryTemplate()),
  name: '台账模板.xlsx',
});
