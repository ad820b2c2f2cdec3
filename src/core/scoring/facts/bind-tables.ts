import { trimCell } from '../../model/cell-text.ts';
import { headerKey } from '../../model/name-key.ts';
import { nearestName } from '../../model/nearest.ts';
import type { SchemeTable } from '../../model/scheme-tables/index.ts';
import type { RawTable } from '../../model/table.ts';
import type { Text } from '../../model/text.ts';
import type { Report } from './report.ts';
import { wholeTable } from './table-view.ts';

/** Which of the tables handed in is which table of the scheme. */
export interface TableBinding {
  spec: SchemeTable;
  table: RawTable;
}

/** Sheets for people (instructions, lists for drop-downs) begin with it and are not read. */
const NOTE_MARK = '_';

/** A list of columns in a message ends here. */
const HEADERS_SHOWN = 12;

/**
 * Finds for every table handed in the table of the scheme: by the name that the caller gives it in `names`, by its own name, by
 * the name of the class or children whose rows it holds, and at last by its headers, where they fit exactly one table; that is
 * said in a notice. The only table for a scheme that needs only one needs no name. Of two for one table the one without rows, such as
 * a sheet of a template in which nobody wrote, is passed over. What cannot be bound is reported, and what is missing.
 */
export function bindTables(
  specs: readonly SchemeTable[],
  tables: readonly RawTable[],
  { names, report }: { names: ReadonlyMap<RawTable, string>; report: Report },
): TableBinding[] {
  const given = tables.filter((table) => names.has(table) || isTable(table));
  const named = given.map((table) => ({ table, spec: specNamed(specs, names.get(table) ?? table.name) }));
  const taken = new Set(named.filter(({ table }) => hasRows(table)).map(({ spec }) => spec));
  const free = specs.filter((spec) => !taken.has(spec));
  const bindings: TableBinding[] = [];
  for (const { table, spec } of named) {
    const found = spec ?? (names.has(table) ? undefined : specWithoutName(table, { specs, free, given }));
    if (found === undefined) {
      reportUnknown(table, names.get(table) ?? table.name, { specs, report });
      continue;
    }
    const other = bindings.find((binding) => binding.spec === found);
    if (other === undefined) bindings.push({ spec: found, table });
    else if (!hasRows(other.table)) other.table = table;
    else if (hasRows(table))
      report.fault('table-twice', wholeTable(table), { name: found.name, other: describe(other.table) });
    if (spec === undefined && given.length > 1) report.notice(boundByHeaders(table, found));
  }
  for (const spec of specs) {
    if (!spec.required || bindings.some((binding) => binding.spec === spec)) continue;
    const details = { name: spec.name, headers: headerList(spec), others: tableOfUnits(spec, bindings) };
    report.fault('missing-table', { file: spec.name }, details);
  }
  return bindings;
}

/** A table that was handed in and can hold the units of a class that has no facts of its own; undefined for any other. */
function tableOfUnits(spec: SchemeTable, bindings: readonly TableBinding[]): string | undefined {
  const [only, ...others] = spec.columns;
  if (only?.role !== 'key' || others.length > 0) return undefined;
  return bindings.find(
    ({ spec: { reserved, columns } }) => reserved === null && columns.every(({ role }) => role !== 'parent'),
  )?.spec.name;
}

/** Spreadsheet programs put empty sheets into every new workbook. */
function isTable(table: RawTable): boolean {
  return !table.name.startsWith(NOTE_MARK) && table.header.some(({ text }) => trimCell(text) !== '');
}

function hasRows({ rows }: RawTable): boolean {
  return rows.some(({ cells }) => cells.some((cell) => trimCell(cell) !== ''));
}

function specNamed(specs: readonly SchemeTable[], name: string): SchemeTable | undefined {
  const key = headerKey(name);
  const byLevel = specs.filter(({ levels }) => levels.some((level) => headerKey(level.name) === key));
  return specs.find((spec) => headerKey(spec.name) === key) ?? (byLevel.length === 1 ? byLevel[0] : undefined);
}

interface Choice {
  specs: readonly SchemeTable[];
  free: readonly SchemeTable[];
  given: readonly RawTable[];
}

function specWithoutName(table: RawTable, { specs, free, given }: Choice): SchemeTable | undefined {
  const [only, ...others] = specs.filter(({ required }) => required);
  if (given.length === 1 && others.length === 0 && only !== undefined) return only;
  const fitting = free.filter((spec) => fits(table, spec));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Every column of the table is known and no required one is missing. */
function fits(table: RawTable, spec: SchemeTable): boolean {
  const headers = new Set(table.header.map(({ text }) => headerKey(text)).filter((key) => key !== ''));
  const known = new Set<string>();
  for (const column of spec.columns) {
    const keys = column.headers.map(headerKey);
    if (column.required && !keys.some((key) => headers.has(key))) return false;
    for (const key of keys) known.add(key);
  }
  return [...headers].every((header) => known.has(header));
}

function reportUnknown(
  table: RawTable,
  name: string,
  { specs, report }: { specs: readonly SchemeTable[]; report: Report },
): void {
  const nearest = nearestName(
    name,
    specs.map((spec) => spec.name),
  );
  const tables = specs.map((spec) => `${spec.name}（${headerList(spec)}）`).join('；');
  report.fault('unknown-table', wholeTable(table), { name, tables, nearest });
}

function headerList({ columns }: SchemeTable): string {
  const headers = columns.map((column) => column.headers[0] ?? '');
  const shown = headers.slice(0, HEADERS_SHOWN).join('、');
  return headers.length > HEADERS_SHOWN ? `${shown}……` : shown;
}

function boundByHeaders(table: RawTable, { name }: SchemeTable): Text {
  return {
    zh: `${describe(table)} 按列名作为表“${name}”读取`,
    en: `${describe(table)} was read as the table “${name}” because its columns fit`,
  };
}

function describe({ file, sheet }: RawTable): string {
  return sheet === undefined ? file : `${file}[${sheet}]`;
}
