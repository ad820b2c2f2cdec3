import { normaliseHeader } from '../../../core/model/cell-text.ts';
import type { Fault } from '../../../core/model/fault.ts';
import { placeOfCell } from '../../../core/model/table.ts';
import type { RawCell, RawTable } from '../../../core/model/table.ts';
import { quotable, tableFault } from './table-fault.ts';

/** The header of a table and what is wrong with its names; `line` is where the header row stands. */
export function readHeader(
  table: Pick<RawTable, 'file' | 'sheet'>,
  line: number,
  cells: readonly RawCell[],
): { header: RawCell[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const firstColumn = new Map<string, number>();
  const header = cells.map(({ text, column }) => ({ text: normaliseHeader(text), column }));
  for (const { text, column } of header) {
    const first = firstColumn.get(text);
    if (text === '') faults.push(tableFault('empty-header', placeOfCell(table, line, column)));
    else if (first === undefined) firstColumn.set(text, column);
    else
      faults.push(
        tableFault('duplicate-header', placeOfCell(table, line, column), {
          name: quotable(text),
          first: String(first),
        }),
      );
  }
  return { header, faults };
}
