import type { Cell, EvidenceRef, LevelFacts } from '../../model/facts.ts';
import { pathHeaders } from '../../model/scheme-tables/index.ts';
import type { Level } from '../../model/scheme/index.ts';
import type { FactsContext } from './facts-context.ts';
import { OUTSIDE } from './level-rows.ts';
import type { LevelRows } from './level-rows.ts';
import { childLookup } from './list-row.ts';
import { openClaims } from './problem-claims.ts';
import { openLevelReading, readInput } from './read-input.ts';

/** The facts of a level and of the levels below it. `claims` are shared by all of them, in the order of the scheme. */
export function readLevel(context: FactsContext, level: LevelRows, claims = openClaims()): LevelFacts {
  const reading = { ...openLevelReading(context, level, level.level.inputs), claims };
  const columns: [string, Cell[]][] = [];
  const headers: [string, string][] = [];
  const evidence: [string, EvidenceRef[][]][] = [];
  for (const input of level.level.inputs) {
    const read = readInput(reading, input);
    columns.push([input.id, read.cells]);
    if (read.header !== null) headers.push([input.id, read.header]);
    if (read.evidence !== null) evidence.push([input.id, read.evidence]);
  }
  const children = level.level.children.flatMap((child): [string, LevelFacts][] => {
    const rows = childRows(context, level, child);
    return rows === null ? [] : [[child.id, readLevel(context, rows, claims)]];
  });
  return {
    keys: level.names,
    parents: level.parents,
    columns: Object.fromEntries(columns),
    headers: Object.fromEntries(headers),
    children: Object.fromEntries(children),
    evidence: Object.fromEntries(evidence),
  };
}

/** Null when the table or a column that names its rows is not there; both are reported. */
function childRows(context: FactsContext, parent: LevelRows, level: Level): LevelRows | null {
  const view = context.views.get(level.table);
  const paths = view === undefined ? null : context.pathsOf(view, pathHeaders(level));
  if (view === undefined || paths === null) return null;
  const indexOf = new Map<string, number>();
  const rows: LevelRows = {
    level,
    view,
    indexOf,
    rows: [],
    names: [],
    paths: [],
    parents: [],
    isClass: false,
    indexOfChild: childLookup(indexOf),
    keyColumn: paths.keyColumn,
  };
  for (const [row, parentPath] of paths.parents.entries()) {
    const index = parentPath === undefined ? undefined : parent.indexOf.get(parentPath);
    const path = paths.paths[row];
    if (index === undefined || path === undefined) continue;
    context.claimRow(view, row);
    indexOf.set(path, index === OUTSIDE ? OUTSIDE : rows.rows.length);
    if (index !== OUTSIDE) addRow(rows, { row, path, name: paths.names[row] ?? '', parent: index });
  }
  return rows;
}

function addRow(
  level: LevelRows,
  { row, path, name, parent }: { row: number; path: string; name: string; parent: number },
): void {
  level.rows.push(row);
  level.paths.push(path);
  level.names.push(name);
  level.parents.push(parent);
}
