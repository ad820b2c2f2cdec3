import { normaliseHeader } from '../../model/cell-text.ts';
import { nameKey } from '../../model/name-key.ts';
import type { Report } from './report.ts';
import { reportMissingColumns } from './table-view.ts';
import type { TableView } from './table-view.ts';

/** How the rows of a table are named: by unit, or by unit, account, quarter … */
export interface RowPaths {
  /** Own name of each row as written, the last part of its path. */
  names: string[];
  /** What rows of the level above are found by; empty for a table of units. Undefined for a row without a usable name. */
  parents: (string | undefined)[];
  /** Undefined for a row without a usable name; unique otherwise. */
  paths: (string | undefined)[];
  rowOf: ReadonlyMap<string, number>;
  /** Position of the column with the row's own name. */
  keyColumn: number;
}

const SEPARATOR = '\u001f';

/** The path of a row: the names of the levels above it, outermost first, and its own. Spellings with one `nameKey` are one name. */
export function joinPath(names: readonly string[]): string {
  return names.map(nameKey).join(SEPARATOR);
}

/** The path of a child of the row with the path `parent` (empty: of nothing) that has this name. */
export function childPath(parent: string, name: string): string {
  return parent === '' ? nameKey(name) : `${parent}${SEPARATOR}${nameKey(name)}`;
}

/** The unit at the head of a path. */
export function unitOfPath(path: string): string {
  const end = path.indexOf(SEPARATOR);
  return end < 0 ? path : path.slice(0, end);
}

/** The names below the unit in a path: `账号`, `账号/季度` …; empty for a unit. */
export function namesBelowUnit(path: string): string[] {
  return path.split(SEPARATOR).slice(1);
}

/**
 * Names every row by the columns `headers` (one entry a level, outermost first). Rows without a name and names that come again
 * are reported. Null where a column is missing, which is reported too.
 */
export function readPaths(view: TableView, headers: readonly (readonly string[])[], report: Report): RowPaths | null {
  const columns = headers.map((accepted) => view.columnOf(accepted));
  if (columns.some((column) => column < 0)) {
    reportMissingColumns(view, headers, report);
    return null;
  }
  const keyColumn = columns.at(-1) ?? -1;
  const paths: RowPaths = { names: [], parents: [], paths: [], rowOf: new Map(), keyColumn };
  const rowOf = new Map<string, number>();
  for (let row = 0; row < view.table.rows.length; row++) {
    const parts = columns.map((column) => nameOf(view.text(row, column)));
    paths.names.push(parts.at(-1) ?? '');
    const isNamed = reportBlanks(view, { row, parts, columns, report });
    const parent = isNamed ? joinPath(parts.slice(0, -1)) : undefined;
    const path = parent === undefined ? undefined : childPath(parent, parts.at(-1) ?? '');
    const first = path === undefined ? undefined : rowOf.get(path);
    if (first !== undefined) {
      const details = { key: parts.join(' / '), line: String(view.lineOf(first)) };
      report.fault('duplicate-key', view.place(row, keyColumn), details);
    }
    const isFirst = path !== undefined && first === undefined;
    if (isFirst) rowOf.set(path, row);
    paths.parents.push(isFirst ? parent : undefined);
    paths.paths.push(isFirst ? path : undefined);
  }
  paths.rowOf = rowOf;
  return paths;
}

/** A name as it is printed: on one line, whatever somebody did to make the column narrow. */
function nameOf(text: string): string {
  return text.includes('\n') || text.includes('\r') ? normaliseHeader(text) : text;
}

interface RowParts {
  row: number;
  parts: string[];
  columns: number[];
  report: Report;
}

/** Whether every part of the row's name is there. */
function reportBlanks(view: TableView, { row, parts, columns, report }: RowParts): boolean {
  let isNamed = true;
  for (const [index, column] of columns.entries()) {
    if (parts[index] !== '') continue;
    isNamed = false;
    report.fault('missing-key', view.place(row, column), { header: view.headerText(column) });
  }
  return isNamed;
}
