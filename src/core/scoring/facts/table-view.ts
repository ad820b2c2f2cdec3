import { trimCell } from '../../model/cell-text.ts';
import type { Place } from '../../model/fault.ts';
import { headerKey } from '../../model/name-key.ts';
import type { SchemeTable } from '../../model/scheme-tables/index.ts';
import { placeOfCell } from '../../model/table.ts';
import type { RawTable } from '../../model/table.ts';
import { nearestHeader } from './nearest-header.ts';
import type { Report } from './report.ts';

/** A table that was handed in, seen through the scheme: columns by any of their headers. Rows are numbered from 0. */
export interface TableView {
  name: string;
  table: RawTable;
  /** Position in `cells` of the column with one of these headers, or -1. */
  columnOf(headers: readonly string[]): number;
  /** Without blanks at its ends; empty for a column that is not there. */
  text(row: number, column: number): string;
  place(row: number, column: number): Place;
  lineOf(row: number): number;
  /** Where a fault of the column, or of the table (column -1), stands. */
  headerPlace(column: number): Place;
  /** Header of the table as it is written there, for messages. */
  headerText(column: number): string;
  /** Headers that the scheme does not know, for suggestions. */
  unknownHeaders: readonly string[];
}

/**
 * Resolves the headers of `table`; columns that the scheme does not know, or knows twice, are reported. So are required ones of
 * reserved tables, without which their rows would be passed over; columns of other tables are asked for where they are read.
 */
export function viewTable(table: RawTable, spec: SchemeTable, report: Report): TableView {
  const resolved = resolveHeaders(table, spec);
  const view = describeTable(table, spec.name, resolved);
  for (const { index, header, first } of resolved.repeated) {
    report.fault('column-twice', view.headerPlace(index), { header, other: view.headerText(first) });
  }
  const unused = spec.columns
    .filter(({ headers }) => view.columnOf(headers) < 0)
    .map(({ headers }) => headers[0] ?? '');
  for (const { index, header } of resolved.unknown) {
    const nearest = nearestHeader(header, unused);
    const headers = spec.columns.map((column) => column.headers[0]).join('、');
    report.fault('unknown-column', view.headerPlace(index), { name: spec.name, header, nearest, headers });
  }
  if (spec.reserved !== null) {
    const required = spec.columns.filter((column) => column.role === 'reserved' && column.required);
    const headers = required.map((column) => column.headers);
    reportMissingColumns(view, headers, report);
  }
  return view;
}

/** Reports each of the columns, given by their accepted headers, that the table does not have. */
export function reportMissingColumns(view: TableView, columns: readonly (readonly string[])[], report: Report): void {
  for (const accepted of columns) {
    if (view.columnOf(accepted) >= 0) continue;
    const nearest = accepted
      .map((header) => nearestHeader(header, view.unknownHeaders))
      .find((name) => name !== undefined);
    report.fault('missing-column', view.headerPlace(-1), { name: view.name, header: accepted[0] ?? '', nearest });
  }
}

interface ResolvedHeaders {
  /** Position in `cells` by the key of every header that the column's entry in the scheme accepts. */
  byKey: Map<string, number>;
  unknown: { index: number; header: string }[];
  repeated: { index: number; header: string; first: number }[];
}

/** Headers without a text belong to columns that whoever read the file has already spoken about. */
function resolveHeaders(table: RawTable, spec: SchemeTable): ResolvedHeaders {
  const columns = new Map(
    spec.columns.flatMap((column) => column.headers.map((header) => [headerKey(header), column])),
  );
  const resolved: ResolvedHeaders = { byKey: new Map(), unknown: [], repeated: [] };
  for (const [index, { text }] of table.header.entries()) {
    const header = trimCell(text);
    if (header === '') continue;
    const column = columns.get(headerKey(header));
    const keys = column?.headers.map(headerKey) ?? [];
    const first = keys.map((key) => resolved.byKey.get(key)).find((position) => position !== undefined);
    if (column === undefined) resolved.unknown.push({ index, header });
    else if (first !== undefined) resolved.repeated.push({ index, header, first });
    else for (const key of keys) resolved.byKey.set(key, index);
  }
  return resolved;
}

function describeTable(table: RawTable, name: string, { byKey, unknown }: ResolvedHeaders): TableView {
  const columnNumber = (column: number): number => table.header[column]?.column ?? 1;
  return {
    name,
    table,
    columnOf: (headers) => byKey.get(headerKey(headers[0] ?? '')) ?? -1,
    text(row, column) {
      const text = table.rows[row]?.cells[column] ?? '';
      return hasPlainEnds(text) ? text : trimCell(text);
    },
    lineOf: (row) => table.rows[row]?.line ?? 0,
    place: (row, column) => placeOfCell(table, table.rows[row]?.line ?? 0, columnNumber(column)),
    headerPlace: (column) =>
      column < 0 ? wholeTable(table) : placeOfCell(table, table.headerLine, columnNumber(column)),
    headerText: (column) => trimCell(table.header[column]?.text ?? ''),
    unknownHeaders: unknown.map(({ header }) => header),
  };
}

/** Whether neither end can be a blank: visible ASCII or a usual Chinese character. Saves a search in millions of cells. */
function hasPlainEnds(text: string): boolean {
  return isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1));
}

function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

/** Where a fault of a table as a whole stands. */
export function wholeTable(table: RawTable): Place {
  return table.sheet === undefined ? { file: table.file } : { file: table.file, sheet: table.sheet };
}
