import { nameKey } from '../../model/name-key.ts';
import type { LevelRows } from './level-rows.ts';
import type { Report } from './report.ts';
import { namesBelowUnit, unitOfPath } from './row-paths.ts';
import type { TableView } from './table-view.ts';

/** A row of the findings or marks list. */
export interface ListRow {
  row: number;
  /** `nameKey` of the unit. */
  unit: string;
  /** `nameKey` of the child, or of its path below the unit with slashes; empty for the unit itself. */
  child: string;
  /** `nameKey` of the check or item. */
  subject: string;
  /** Whether some unit or child of some class has taken it. */
  isUsed: boolean;
}

/** The findings or marks that were handed in. */
export interface RowList<Row extends ListRow> {
  view: TableView;
  rows: Row[];
  bySubject: ReadonlyMap<string, Row[]>;
  /** Positions of the columns that a fault can point to. */
  columns: { unit: number; child: number; subject: number };
}

/** Several children answer to the name. */
const AMBIGUOUS = -2;

/** Where the unit, the child and the subject stand, and the rows grouped by subject. */
export function makeList<Row extends ListRow>(
  view: TableView,
  rows: Row[],
  columns: RowList<Row>['columns'],
): RowList<Row> {
  const bySubject = new Map<string, Row[]>();
  for (const row of rows) {
    const same = bySubject.get(row.subject);
    if (same === undefined) bySubject.set(row.subject, [row]);
    else same.push(row);
  }
  return { view, rows, bySubject, columns };
}

/**
 * Which of `candidates` belong to which row of the level: rows without `child` to units, the others to children of that name.
 * A name that several children of the unit have is reported.
 */
export function groupByLevelRow<Row extends ListRow>(
  candidates: readonly Row[],
  { level, list, report }: { level: LevelRows; list: Pick<RowList<Row>, 'view' | 'columns'>; report: Report },
): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of candidates) {
    const index = level.isClass ? indexOfUnit(row, level) : level.indexOfChild(row.unit, row.child);
    if (index === undefined) continue;
    row.isUsed = true;
    if (index === AMBIGUOUS) {
      const { view, columns } = list;
      const [unit, child] = [view.text(row.row, columns.unit), view.text(row.row, columns.child)];
      report.fault('ambiguous-child', view.place(row.row, columns.child), { unit, child });
    }
    if (index < 0) continue;
    const same = groups.get(index);
    if (same === undefined) groups.set(index, [row]);
    else same.push(row);
  }
  return groups;
}

function indexOfUnit(row: ListRow, level: LevelRows): number | undefined {
  return row.child === '' ? level.indexOf.get(row.unit) : undefined;
}

/** Looks children up by the unit's key and the child's own name, or its names below the unit with slashes between. */
export function childLookup(indexOf: ReadonlyMap<string, number>): (unit: string, child: string) => number | undefined {
  let byUnit: Map<string, Map<string, number>> | undefined;
  return (unit, child) => {
    byUnit ??= childrenByUnit(indexOf);
    return child === '' ? undefined : byUnit.get(unit)?.get(child);
  };
}

function childrenByUnit(indexOf: ReadonlyMap<string, number>): Map<string, Map<string, number>> {
  const byUnit = new Map<string, Map<string, number>>();
  for (const [path, index] of indexOf) {
    const unit = unitOfPath(path);
    const children = byUnit.get(unit) ?? new Map<string, number>();
    byUnit.set(unit, children);
    const names = namesBelowUnit(path);
    for (const name of new Set([names.at(-1) ?? '', names.join('/')])) {
      const key = nameKey(name);
      children.set(key, children.has(key) ? AMBIGUOUS : index);
    }
  }
  return byUnit;
}
