import type { Annex } from '../../../../model/document.ts';
import { disagreement, type Disagreement } from '../disagreement.ts';
import type { EditedNotice } from '../text/edited-notice.ts';
import { sameCell, sameHeader } from './cells.ts';
import { findTables, nameColumn, type FoundAnnex, type FoundRow } from './find-tables.ts';
import { matchRows, type RowPair, type RowPairs } from './match-rows.ts';

/** Holds every cell of every annex against the result; `cells` is how many were compared. */
export function checkAnnexes(
  annexes: readonly Annex[],
  notice: EditedNotice,
): { found: Disagreement[]; cells: number } {
  let cells = 0;
  const found = findTables(annexes, notice).flatMap((one) => {
    if (one.header === null) return [missingTable(one)];
    const columns = matchColumns(one, one.header);
    const pairs = matchRows(one, columns.places);
    cells += pairs.both.length * columns.places.length;
    return [
      ...columns.found,
      ...rowFaults(one, pairs),
      ...pairs.both.flatMap(({ own, edited }) => cellFaults(one, { own, edited }, columns.places)),
    ];
  });
  return { found, cells };
}

function missingTable({ annex }: FoundAnnex): Disagreement {
  return disagreement(
    { code: 'annex-missing', where: { kind: 'document' }, found: null, expected: annex.title },
    { zh: '没有找到附件的表', en: 'the table of an annex is not there' },
  );
}

interface Columns {
  /** For each column of ours its place in the edited table; −1 where it is gone. */
  places: number[];
  found: Disagreement[];
}

/** By header; a column whose header was changed keeps its place when the table is as wide as ours. */
function matchColumns({ block, annex }: FoundAnnex, header: FoundRow): Columns {
  const found: Disagreement[] = [];
  const taken = new Set<number>();
  const byName = block.columns.map((column, own) => {
    const at = [own, ...header.cells.keys()].find(
      (place) =>
        !taken.has(place) && place < header.cells.length && sameHeader(header.cells[place] ?? '', column.header),
    );
    if (at !== undefined) taken.add(at);
    return at ?? -1;
  });
  const places = byName.map((at, own) => {
    if (at >= 0) return at;
    const isSameWidth = header.cells.length === block.columns.length && !taken.has(own);
    const expected = block.columns[own]?.header ?? '';
    const cell = isSameWidth ? (header.cells[own] ?? '') : null;
    const where = { kind: 'cell' as const, table: header.table, row: header.row, column: own + 1 };
    found.push(
      disagreement(
        { code: 'annex-column', where, excerpt: annex.title, found: cell, expected },
        cell === null ? { zh: '少了一列', en: 'a column is gone' } : { zh: '表头不对', en: 'a header differs' },
      ),
    );
    return isSameWidth ? own : -1;
  });
  return { places, found };
}

function rowFaults(one: FoundAnnex, { gone, extra, unordered }: RowPairs): Disagreement[] {
  const name = nameColumn(one);
  const table = one.header?.table ?? 1;
  const excerpt = one.annex.title;
  return [
    ...gone.map((own) =>
      disagreement(
        { code: 'annex-row', where: { kind: 'table', table }, excerpt, found: null, expected: own[name] ?? '' },
        { zh: '少了一行', en: 'a row is gone' },
      ),
    ),
    ...extra.map((row) =>
      disagreement(
        {
          code: 'annex-row',
          where: { kind: 'row', table: row.table, row: row.row },
          excerpt,
          found: row.cells.join(' | '),
          expected: null,
        },
        { zh: '多了一行', en: 'there is a row too many' },
      ),
    ),
    ...(unordered === null
      ? []
      : [
          disagreement(
            {
              code: 'annex-order',
              where: { kind: 'row', table: unordered.table, row: unordered.row },
              excerpt,
              found: unordered.cells.join(' | '),
              expected: null,
            },
            { zh: '各行不是按排名的先后', en: 'the rows are not in rank order' },
          ),
        ]),
  ];
}

function cellFaults(one: FoundAnnex, { own, edited }: RowPair, places: readonly number[]): Disagreement[] {
  const name = own[nameColumn(one)] ?? '';
  return own.flatMap((expected, at) => {
    const place = places[at] ?? -1;
    const found = edited.cells[place] ?? '';
    if (place < 0 || sameCell(found, expected)) return [];
    const header = one.block.columns[at]?.header ?? '';
    const where = { kind: 'cell' as const, table: edited.table, row: edited.row, column: place + 1 };
    return [
      disagreement(
        { code: 'annex-cell', where, excerpt: one.annex.title, found, expected },
        { zh: `“${name}”的“${header}”不对`, en: `“${header}” of “${name}” differs` },
      ),
    ];
  });
}
