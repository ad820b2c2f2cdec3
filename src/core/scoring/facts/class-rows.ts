import type { Cell } from '../../model/facts.ts';
import { pathHeaders } from '../../model/scheme-tables/index.ts';
import type { Condition, SchemeClass, Value } from '../../model/scheme/index.ts';
import { withPlace } from '../evaluate/number-too-large.ts';
import { openLevel } from '../evaluate/open-level.ts';
import { placeOfRow } from './column-cells.ts';
import type { FactsContext } from './facts-context.ts';
import { OUTSIDE } from './level-rows.ts';
import type { LevelRows } from './level-rows.ts';
import { openLevelReading, readInput } from './read-input.ts';

/**
 * The rows of a class: all named rows of its table for which its `where` holds. Null when the table or the column of units is
 * not there. Cells of other rows are not looked at, but for those that `where` reads.
 */
export function classRows(context: FactsContext, schemeClass: SchemeClass): LevelRows | null {
  const view = context.views.get(schemeClass.table);
  const paths = view === undefined ? null : context.pathsOf(view, pathHeaders(schemeClass));
  if (view === undefined || paths === null) return null;
  if (view.table.rows.length === 0) context.report.fault('empty-table', view.headerPlace(-1), { name: view.name });
  const every = {
    isClass: true,
    level: schemeClass,
    view,
    parents: [],
    indexOfChild: () => undefined,
    keyColumn: paths.keyColumn,
  };
  const rows: number[] = [];
  for (const [row, path] of paths.paths.entries()) if (path !== undefined) rows.push(row);
  const keep = (chosen: number[]): LevelRows => ({
    ...every,
    rows: chosen,
    names: chosen.map((row) => paths.names[row] ?? ''),
    paths: chosen.map((row) => paths.paths[row] ?? ''),
    indexOf: chosen.length === paths.paths.length ? paths.rowOf : indexRows(paths.rowOf, chosen),
  });
  const named = keep(rows);
  const { where } = schemeClass;
  return where === null ? named : keep(rows.filter(membership(context, named, { ...schemeClass, where })));
}

function indexRows(rowOf: ReadonlyMap<string, number>, chosen: readonly number[]): Map<string, number> {
  const indexOf = new Map(chosen.map((row, index) => [row, index]));
  return new Map([...rowOf].map(([path, row]) => [path, indexOf.get(row) ?? OUTSIDE]));
}

/** Whether the row at a position belongs to the class; what is untested would have to be known for that. */
function membership(
  context: FactsContext,
  named: LevelRows,
  schemeClass: SchemeClass & { where: Condition },
): (row: number, index: number) => boolean {
  const { where } = schemeClass;
  const names = new Set(namesIn(where));
  const read = schemeClass.inputs.filter(({ id }) => names.has(id));
  const reading = openLevelReading(context, named, read);
  const columns = read.map((input): [string, Cell[]] => [input.id, readInput(reading, input).cells]);
  const facts = { keys: named.names, parents: [], columns: Object.fromEntries(columns), children: {}, evidence: {} };
  const test = openLevel(schemeClass, facts).test(where);
  return (_, index) => {
    const truth = withPlace(`where (${named.names[index] ?? ''})`, () => test(index));
    if (typeof truth === 'boolean' || truth === null) return truth === true;
    const input = read.find(({ id }) => id === truth.untested.of)?.name ?? truth.untested.of;
    const details = { class: schemeClass.name, unit: named.names[index] ?? '', input };
    context.report.fault('where-untested', placeOfRow(named, index), details);
    return false;
  };
}

/** Names that a condition reads. The reader of schemes allows inputs, `unit` and arithmetic over them. */
function namesIn(condition: Condition): string[] {
  switch (condition.kind) {
    case 'compare':
      return [condition.left, condition.right].flatMap(namesInValue);
    case 'missing':
    case 'untested':
    case 'one-of':
      return namesInValue(condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap(namesIn);
    case 'not':
      return namesIn(condition.of);
  }
}

function namesInValue(value: Value): string[] {
  if (value.kind === 'constant') return [];
  if (value.kind === 'reference') return [value.name];
  return value.kind === 'arithmetic' || value.kind === 'join' ? value.of.flatMap(namesInValue) : [];
}
