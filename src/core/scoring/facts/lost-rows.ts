import { pathHeaders } from '../../model/scheme-tables/index.ts';
import type { Level, Scheme } from '../../model/scheme/index.ts';
import type { FactsContext } from './facts-context.ts';
import { unitSuggestions } from './unused-rows.ts';
import type { ReadClass } from './unused-rows.ts';

/** A table whose rows have to belong to rows of another one. */
interface Dependent {
  table: string;
  headers: string[][];
  /** Accepted headers of the column that names the row it hangs on. */
  parentHeaders: readonly string[];
  /** Table in which that row should stand. */
  parentTable: string;
}

/**
 * Reports the rows of children and of further tables whose unit (or account …) no class knows. The registry may hold more units
 * than are assessed.
 */
export function reportLostRows(context: FactsContext, scheme: Scheme, classes: readonly ReadClass[]): void {
  const ownTables = new Set(scheme.classes.map(({ table }) => table));
  const nearest = unitSuggestions(classes);
  for (const [dependent, ...others] of groupByPlace(scheme.classes.flatMap((one) => dependentsOf(one, null)))) {
    const view = context.views.get(dependent.table);
    if (view === undefined || ownTables.has(view.name) || view.name === 'units') continue;
    const paths = context.pathsOf(view, dependent.headers);
    const column = view.columnOf(dependent.parentHeaders);
    const table = [...new Set([dependent, ...others].map(({ parentTable }) => parentTable))].join('、');
    for (const [row, path] of paths?.paths.entries() ?? []) {
      if (path === undefined || context.isClaimed(view, row)) continue;
      const parent = view.text(row, column);
      context.report.fault('unknown-parent', view.place(row, column), { parent, table, nearest: nearest(parent) });
    }
  }
}

/** Classes may share a table; a row is lost when none of them knows it. */
function groupByPlace(dependents: readonly Dependent[]): Iterable<[Dependent, ...Dependent[]]> {
  const groups = new Map<string, [Dependent, ...Dependent[]]>();
  for (const dependent of dependents) {
    const key = JSON.stringify([dependent.table, dependent.parentHeaders]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [dependent]);
    else group.push(dependent);
  }
  return groups.values();
}

function dependentsOf(level: Level, above: Level | null): Dependent[] {
  const headers = pathHeaders(level);
  const own: Dependent[] =
    above === null
      ? []
      : [{ table: level.table, headers, parentHeaders: level.parentHeaders.at(-1) ?? [], parentTable: above.table }];
  const further = new Set(level.inputs.map(({ table }) => table).filter((table) => table !== level.table));
  const joined = [...further].map((table): Dependent => {
    return { table, headers, parentHeaders: level.keyHeaders, parentTable: level.table };
  });
  return [...own, ...joined, ...level.children.flatMap((child) => dependentsOf(child, level))];
}
