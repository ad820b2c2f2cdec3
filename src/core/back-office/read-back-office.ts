import type { Fault } from '../model/fault.ts';
import { registryFault, rowsOfTables } from '../model/registry/index.ts';
import { maskPersonalData } from '../pages/index.ts';
import { placeOfCell, type RawTable } from '../model/table.ts';
import { BACK_OFFICE_LAYOUTS, type BackOfficeTable } from './layouts.ts';

/** One message or report as the back office has it; days are `YYYY-MM-DD`, the empty text is an empty cell. */
export interface BackOfficeRow {
  file: string;
  /** 1-based. */
  line: number;
  number: string;
  asked: string;
  answered: string | null;
  unit: string | null;
  channel: string | null;
  /** Null: the table does not say. */
  isPublished: boolean | null;
  isValid: boolean;
}

export interface BackOfficeReading {
  rows: BackOfficeRow[];
  faults: Fault[];
  ignored: string[];
}

/**
 * Reads tables of the back office. A number that stands twice, an answer before the question and a day after `on` (YYYY-MM-DD) are faults,
 * as are cells that cannot be read.
 */
export function readBackOffice(kind: BackOfficeTable, tables: readonly RawTable[], on: string): BackOfficeReading {
  const layout = BACK_OFFICE_LAYOUTS[kind];
  const reading: BackOfficeReading = { rows: [], faults: [], ignored: [] };
  const lines = new Map<string, number>();
  for (const { table, line, values } of rowsOfTables(tables, layout, reading)) {
    const row = rowOf(table, line, values);
    const first = lines.get(row.number);
    const fault = faultOf(table, { row, first, on });
    if (fault !== null) reading.faults.push(fault);
    else reading.rows.push(row);
    lines.set(row.number, first ?? line);
  }
  return reading;
}

function rowOf({ file }: RawTable, line: number, values: Readonly<Record<string, string>>): BackOfficeRow {
  const given = (key: string) => values[key] || null;
  return {
    file,
    line,
    // Some back offices give out a telephone number as one.
    number: maskPersonalData(values['number'] ?? ''),
    asked: values['asked'] ?? '',
    answered: given('answered'),
    unit: given('unit'),
    channel: given('channel'),
    isPublished: given('published') === null ? null : given('published') === 'yes',
    isValid: values['valid'] !== 'no',
  };
}

function faultOf(
  table: RawTable,
  { row, first, on }: { row: BackOfficeRow; first: number | undefined; on: string },
): Fault | null {
  const where = placeOfCell(table, row.line, 1);
  if (first !== undefined) return registryFault('registry-row-twice', where, { first: String(first) });
  const late = [row.asked, row.answered ?? ''].find((day) => day > on);
  if (late !== undefined) return registryFault('day-to-come', where, { text: late });
  if (row.answered !== null && row.answered < row.asked)
    return registryFault('answer-before-question', where, { answered: row.answered, asked: row.asked });
  return null;
}
