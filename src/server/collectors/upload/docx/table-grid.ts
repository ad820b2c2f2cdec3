import type { DocxTable } from './docx-content.ts';

/** More columns than Word allows (63): a larger span is nobody's table. */
const WIDEST_SPAN = 100;

interface OpenTable {
  table: DocxTable;
  row: string[];
  span: number;
  isHeader: boolean;
  isDeleted: boolean;
}

/** Collects tables as their rows and cells open and close; they nest. */
export function tableGrid() {
  const open: OpenTable[] = [];
  const tables: DocxTable[] = [];
  const current = () => open.at(-1);

  return {
    beginTable() {
      const table: DocxTable = { rows: [], headerRows: 0, depth: open.length };
      tables.push(table);
      open.push({ table, row: [], span: 1, isHeader: false, isDeleted: false });
    },
    endTable() {
      open.pop();
    },
    beginRow() {
      Object.assign(current() ?? {}, { row: [], isHeader: false, isDeleted: false });
    },
    /** Columns left empty before the first or after the last cell. */
    skipColumns(count: number) {
      current()?.row.push(...blanks(count));
    },
    markHeader() {
      Object.assign(current() ?? {}, { isHeader: true });
    },
    markDeleted() {
      Object.assign(current() ?? {}, { isDeleted: true });
    },
    isRowDeleted: () => current()?.isDeleted ?? false,
    endRow() {
      const at = current();
      if (at === undefined || at.isDeleted) return;
      if (at.isHeader && at.table.headerRows === at.table.rows.length) at.table.headerRows += 1;
      at.table.rows.push(at.row);
    },
    beginCell() {
      Object.assign(current() ?? {}, { span: 1 });
    },
    spanColumns(count: number) {
      Object.assign(current() ?? {}, { span: count });
    },
    endCell(text: string) {
      const at = current();
      at?.row.push(text.replaceAll(/^\n+|\n+$/gu, ''), ...blanks(at.span - 1));
    },
    tables: () => tables,
  };
}

function blanks(count: number): string[] {
  return Array.from({ length: Math.max(0, Math.min(count, WIDEST_SPAN)) }, () => '');
}

export type TableGrid = ReturnType<typeof tableGrid>;
