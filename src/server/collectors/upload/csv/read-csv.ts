import type { Fault } from '../../../../core/model/fault.ts';
import { placeOfCell } from '../../../../core/model/table.ts';
import type { RawCell, RawRow, RawTable } from '../../../../core/model/table.ts';
import { readHeader } from '../header.ts';
import { TABLE_LIMITS, baseName } from '../table-file.ts';
import type { TableFile } from '../table-file.ts';
import { tableFault, tooManyCells, tooManyRows } from '../table-fault.ts';
import { decodeCsv } from './decode-csv.ts';
import { tokenizeCsv } from './tokenize-csv.ts';
import type { CsvRecord, Delimiter } from './tokenize-csv.ts';

/**
 * Reads a CSV file into one table named after the file. The first record that is not blank is the header; the separator
 * is the comma, or the tab or semicolon when the header holds that and no comma. Blank records are skipped, and so are
 * columns that are blank from the header down (Excel writes them when empty cells were formatted). No table when
 * nothing could be read; the faults then say why.
 */
export function readCsv(file: TableFile): { tables: RawTable[]; faults: Fault[] } {
  const decoded = decodeCsv(file.bytes);
  if ('problem' in decoded) {
    const where = 'line' in decoded ? { file: file.name, line: decoded.line } : { file: file.name };
    return { tables: [], faults: [tableFault(decoded.problem, where)] };
  }
  const tokens = tokenizeCsv(decoded.text, delimiterOf(decoded.text), TABLE_LIMITS);
  const faults = tokens.problems.map(({ code, line, field }) =>
    tableFault(code, { file: file.name, line, column: field }),
  );
  if (tokens.stoppedAt === 'cells') faults.push(tooManyCells({ file: file.name }));
  if (tokens.stoppedAt === 'rows') faults.push(tooManyRows({ file: file.name }));
  const [header, ...records] = tokens.records.filter((record) => !isBlank(record.fields));
  if (header === undefined) return { tables: [], faults: [...faults, tableFault('no-header', { file: file.name })] };
  const shaped = shapeTable(file, header, records);
  return { tables: shaped.tables, faults: [...faults, ...shaped.faults] };
}

/** The separator that the header shows outside quotes; a comma wins whenever there is one. */
function delimiterOf(text: string): Delimiter {
  const seen = new Set<string>();
  let isQuoted = false;
  for (let at = text.search(/[^\r\n]/u); at >= 0 && at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === '\n' || sign === '\r')) break;
    else if (!isQuoted) seen.add(sign);
  }
  if (seen.has(',') || seen.has('\t') === seen.has(';')) return ',';
  return seen.has('\t') ? '\t' : ';';
}

function shapeTable(
  file: TableFile,
  header: CsvRecord,
  records: readonly CsvRecord[],
): { tables: RawTable[]; faults: Fault[] } {
  const place = { file: file.name };
  const width = header.fields.length;
  if (width > TABLE_LIMITS.columns) {
    const details = { count: String(width), limit: String(TABLE_LIMITS.columns) };
    return { tables: [], faults: [tableFault('too-many-columns', placeOfCell(place, header.line, 1), details)] };
  }
  const filled = filledColumns(header, records);
  const named = header.fields
    .map((text, index) => ({ text, column: index + 1 }))
    .filter(({ column }) => filled[column - 1]);
  // Short rows are filled up to the width of the header, so the table can grow far beyond what was read.
  if (records.length * named.length > TABLE_LIMITS.cells) return { tables: [], faults: [tooManyCells(place)] };
  const checked = readHeader(place, header.line, named);
  const rows = records.map((record) => shapeRow(record, named, width));
  const ragged = records.filter(({ fields }) => isRagged(fields, width)).slice(0, TABLE_LIMITS.faults + 1);
  const faults = [...checked.faults, ...ragged.map((record) => raggedFault(place, record, width))];
  const table = { ...place, name: baseName(file.name), headerLine: header.line, header: checked.header, rows };
  return { tables: [table], faults };
}

/** Per column of the header: whether it has a name or, failing that, anything below. */
function filledColumns(header: CsvRecord, records: readonly CsvRecord[]): boolean[] {
  const filled = header.fields.map(isFilled);
  if (filled.every(Boolean)) return filled;
  for (const { fields } of records) {
    for (const [index, field] of fields.entries()) {
      if (index < filled.length && isFilled(field)) filled[index] = true;
    }
  }
  return filled;
}

function shapeRow({ line, fields }: CsvRecord, named: readonly RawCell[], width: number): RawRow {
  // Nearly every row of nearly every file already has the shape: its array is kept, which halves the memory of a large
  // table.
  if (fields.length === width && named.length === width) return { line, cells: fields };
  return { line, cells: named.map(({ column }) => fields[column - 1] ?? '') };
}

/** Blank cells behind the last column lose nothing; missing or filled ones may mean that a cell slipped. */
function isRagged(fields: readonly string[], width: number): boolean {
  return fields.length < width || (fields.length > width && fields.slice(width).some(isFilled));
}

function raggedFault(table: Pick<RawTable, 'file'>, { line, fields }: CsvRecord, width: number): Fault {
  const where = placeOfCell(table, line, Math.min(fields.length, width) + 1);
  return tableFault('ragged-row', where, { count: String(fields.length), expected: String(width) });
}

function isBlank(fields: readonly string[]): boolean {
  return !fields.some(isFilled);
}

function isFilled(field: string | undefined): boolean {
  return field !== undefined && field !== '' && field.trim() !== '';
}
