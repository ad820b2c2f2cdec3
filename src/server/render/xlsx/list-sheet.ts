import { columnLetters } from '../../../core/model/table.ts';
import type { Sheet } from '../../../core/model/workbook.ts';
import type { ListSheet } from './validation-xml.ts';

/** Readers of tables leave sheets out whose name begins so. */
export const LIST_SHEET_NAME = '_lists';

/** Collects the lists of all sheets; `sheet` is the hidden sheet that holds them, null when there are none. */
export function openListSheet(): ListSheet & { sheet(): Sheet | null } {
  const lists = new Map<string, readonly string[]>();
  return {
    rangeOf(values) {
      const key = JSON.stringify(values);
      lists.set(key, values);
      const letters = columnLetters([...lists.keys()].indexOf(key) + 1);
      return `'${LIST_SHEET_NAME}'!$${letters}$2:$${letters}$${Math.max(2, values.length + 1)}`;
    },
    sheet: () => (lists.size === 0 ? null : sheetOf([...lists.values()])),
  };
}

function sheetOf(lists: readonly (readonly string[])[]): Sheet {
  const length = Math.max(...lists.map((values) => values.length));
  return {
    name: LIST_SHEET_NAME,
    columns: lists.map((_, index) => ({ header: `list ${index + 1}`, width: 20, numberFormat: '@' })),
    rows: Array.from({ length }, (_, row) => lists.map((values) => values[row] ?? null)),
    freezeHeader: false,
  };
}
