import type { Annex, TableBlock } from '../../../../model/document.ts';
import { squeezed } from '../text/plain-text.ts';
import type { EditedNotice } from '../text/edited-notice.ts';
import { sameHeader } from './cells.ts';

/** A row of the edited notice; `table` and `row` are counted from 1 there. */
export interface FoundRow {
  table: number;
  row: number;
  cells: readonly string[];
}

/** An annex of ours with the rows of the edited notice that belong to it. A table torn in two is read as one. */
export interface FoundAnnex {
  annex: Annex;
  block: TableBlock;
  header: FoundRow | null;
  rows: FoundRow[];
}

/** Which tables of the edited notice are which annex: those that share most names and headers with it. */
export function findTables(annexes: readonly Annex[], notice: EditedNotice): FoundAnnex[] {
  const expected = annexes.flatMap((annex) =>
    annex.blocks.flatMap((block) => (block.kind === 'table' ? [{ annex, block }] : [])),
  );
  const cells = expected.map(({ block }) => cellSet(block));
  const tables = notice.tables.filter(({ depth }) => depth === 0);
  const owners = tables.map((table) => {
    const scores = cells.map((known) => score(table.rows, known));
    const best = Math.max(0, ...scores);
    return best === 0 ? null : scores.indexOf(best);
  });
  return expected.map(({ annex, block }, index) => {
    const all = tables.flatMap((table, at) => (owners[at] === index ? tableRows(table.rows, at + 1) : []));
    const isHeader = ({ cells: row }: FoundRow) =>
      row.filter((cell, at) => sameHeader(cell, block.columns[at]?.header ?? '')).length * 2 > row.length;
    const named = all.find(isHeader) ?? all[0] ?? null;
    return { annex, block, header: named, rows: all.filter((row) => row !== named && !isHeader(row)) };
  });
}

/** Our column of names. */
export function nameColumn({ block }: FoundAnnex): number {
  return Math.max(
    0,
    block.columns.findIndex(({ align }) => align === 'left'),
  );
}

function tableRows(rows: EditedNotice['tables'][number]['rows'], table: number): FoundRow[] {
  return rows.flatMap((cells, at) =>
    cells.every((cell) => squeezed(cell) === '') ? [] : [{ table, row: at + 1, cells }],
  );
}

/** Names and headers only: numbers stand in any table. */
function cellSet(block: TableBlock): Set<string> {
  const texts = [...block.columns.map(({ header }) => header), ...block.rows.flat()].map(squeezed);
  return new Set(texts.filter((text) => /\p{Script=Han}{2}/u.test(text)));
}

function score(rows: EditedNotice['tables'][number]['rows'], known: ReadonlySet<string>): number {
  return rows.reduce((sum, row) => sum + row.filter((cell) => known.has(squeezed(cell))).length, 0);
}
