import { MARK_ROLES } from '../../model/mark-role.ts';
import type { MarkRole } from '../../model/mark-role.ts';
import { nameKey } from '../../model/name-key.ts';
import { RESERVED_TABLES } from '../../model/scheme-tables/index.ts';
import { openListCells } from './list-cells.ts';
import { makeList } from './list-row.ts';
import type { ListRow, RowList } from './list-row.ts';
import type { Report } from './report.ts';
import type { TableView } from './table-view.ts';

/** A row of the marks list: what one person gave. */
export interface Mark extends ListRow {
  role: MarkRole;
  /** The person, as written; may be empty. */
  by: string;
  /** A number or a level; which levels there are, the input says. */
  mark: string;
}

const ROLE_WORDS: ReadonlyMap<string, MarkRole> = new Map(
  Object.entries(MARK_ROLES).flatMap(([role, word]) => [
    [role, role as MarkRole],
    [word, role as MarkRole],
  ]),
);

/** Reads the marks list; every cell that cannot be used is reported, and a person who marks the same thing twice. */
export function readMarks(view: TableView, report: Report): RowList<Mark> {
  const cells = openListCells(view, report);
  const { unit, child, item, role, by, mark } = RESERVED_TABLES.marks;
  const columns = {
    unit: cells.column(unit.headers),
    child: cells.column(child.headers),
    subject: cells.column(item.headers),
  };
  const [roleColumn, byColumn, markColumn] = [role, by, mark].map(({ headers }) => cells.column(headers));
  const marks: Mark[] = [];
  const given = new Map<string, number>();
  for (let row = 0; row < view.table.rows.length; row++) {
    const read: Omit<Mark, 'role'> = {
      row,
      unit: nameKey(cells.needed(row, columns.unit)),
      child: nameKey(cells.text(row, columns.child)),
      subject: nameKey(cells.needed(row, columns.subject)),
      isUsed: false,
      by: cells.text(row, byColumn ?? -1),
      mark: cells.needed(row, markColumn ?? -1),
    };
    cells.needed(row, roleColumn ?? -1);
    const readRole = cells.word(row, roleColumn ?? -1, ROLE_WORDS);
    if (readRole === null || read.unit === '' || read.subject === '' || read.mark === '') continue;
    const full = { ...read, role: readRole };
    const first = firstOf(full, given);
    if (first === undefined) marks.push(full);
    else cells.fault('mark-twice', { row, column: byColumn ?? -1 }, { by: full.by, line: String(view.lineOf(first)) });
  }
  return makeList(view, marks, columns);
}

/** The row in which the same person has given this mark already. Marks without a person are taken as different persons'. */
function firstOf({ row, unit, child, subject, role, by }: Mark, given: Map<string, number>): number | undefined {
  if (by === '') return undefined;
  const key = JSON.stringify([unit, child, subject, role, nameKey(by)]);
  const first = given.get(key);
  if (first === undefined) given.set(key, row);
  return first;
}
