import { LAYOUTS, type LayoutColumn, type RegistryTable } from '../../model/registry/index.ts';
import { columnWidth } from '../../model/table-layout.ts';
import type { Sheet, Validation } from '../../model/workbook.ts';

/** Rows that say how wide a column is; further ones may be cut on the screen. */
const MEASURED_ROWS = 1000;

/** A table of the register as a sheet that `registry import` reads: `rows` are its cells in the order of the layout. */
export function registrySheet(table: RegistryTable, rows: readonly (readonly string[])[]): Sheet {
  const { name, columns } = LAYOUTS[table];
  return {
    name,
    columns: columns.map((column, index) => ({
      header: column.header,
      width:
        2 * columnWidth(column.header, [column.header, ...rows.slice(0, MEASURED_ROWS).map((row) => row[index] ?? '')]),
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
