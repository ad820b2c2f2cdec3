import { headerKey } from '../name-key.ts';
import type { Input, Level, Scheme } from '../scheme/index.ts';
import { RESERVED_TABLES, isReservedTable } from './reserved-table.ts';
import type { ReservedColumn } from './reserved-table.ts';
import type { SchemeColumn, SchemeTable } from './scheme-table.ts';

/**
 * Every table that the scheme reads: those of its classes and children in the order of the scheme, further tables of inputs,
 * and the reserved ones. `findings` and `marks` are among them only when a check or a mark is.
 */
export function tablesOf(scheme: Scheme): SchemeTable[] {
  const tables: TablesByName = new Map();
  for (const schemeClass of scheme.classes) addLevel(tables, schemeClass);
  openTable(tables, 'units');
  openTable(tables, 'overrides');
  const all = [...tables.values()].map(({ table }) => table);
  const reserved = Object.keys(RESERVED_TABLES).flatMap((name) => tables.get(name)?.table ?? []);
  return [...all.filter((table) => table.reserved === null), ...reserved];
}

/** A table under construction, its columns also by the key of each of their headers. */
interface OpenTable {
  table: SchemeTable;
  byHeader: Map<string, SchemeColumn>;
}

type TablesByName = Map<string, OpenTable>;

/** A level with the levels below it, outermost first. */
export function levelsBelow(level: Level): Level[] {
  return [level, ...level.children.flatMap(levelsBelow)];
}

/** Headers of the columns that name a row of the level: the levels above, outermost first, then its own key. */
export function pathHeaders(level: Level): string[][] {
  return [...level.parentHeaders, level.keyHeaders];
}

function addLevel(tables: TablesByName, level: Level): void {
  const table = openTable(tables, level.table);
  table.table.required = true;
  table.table.levels.push(level);
  addPath(table, level);
  for (const input of level.inputs) addInput(tables, level, input);
  for (const child of level.children) addLevel(tables, child);
}

function addPath(table: OpenTable, level: Level): void {
  for (const headers of level.parentHeaders) addColumn(table, { headers, role: 'parent', required: true, inputs: [] });
  addColumn(table, { headers: level.keyHeaders, role: 'key', required: true, inputs: [] });
}

function addInput(tables: TablesByName, level: Level, input: Input): void {
  const table = openTable(tables, input.table);
  const required = input.source.from === 'column';
  if (input.table !== level.table) addPath(table, level);
  if (required) table.table.required = true;
  addColumn(table, { headers: input.headers, role: 'input', required, inputs: [input] });
  if (input.source.from === 'marks') openTable(tables, 'marks');
  if (input.source.from !== 'check') return;
  const findings = openTable(tables, 'findings');
  for (const column of Object.keys(input.source.only)) {
    addColumn(findings, { headers: [column], role: 'only', required: false, inputs: [] });
  }
}

function openTable(tables: TablesByName, name: string): OpenTable {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const reserved = isReservedTable(name) ? name : null;
  const table: OpenTable = {
    table: { name, reserved, required: false, levels: [], columns: [] },
    byHeader: new Map(),
  };
  tables.set(name, table);
  if (reserved !== null) {
    const columns: ReservedColumn[] = Object.values(RESERVED_TABLES[reserved]);
    for (const { headers, required } of columns) {
      addColumn(table, { headers: [...headers], role: 'reserved', required, inputs: [] });
    }
  }
  return table;
}

/** Columns that have a header in common are one column. */
function addColumn({ table, byHeader }: OpenTable, added: SchemeColumn): void {
  const keys = added.headers.map(headerKey);
  const known = keys.map((key) => byHeader.get(key)).find((column) => column !== undefined);
  const column = known ?? { ...added, headers: [], inputs: [], required: false };
  if (known === undefined) table.columns.push(column);
  for (const [index, header] of added.headers.entries()) {
    const key = keys[index] ?? '';
    if (byHeader.has(key)) continue;
    byHeader.set(key, column);
    column.headers.push(header);
  }
  column.inputs.push(...added.inputs);
  column.required ||= added.required;
}
