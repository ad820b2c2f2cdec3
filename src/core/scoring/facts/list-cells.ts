import { isCalendarDate, probableDate } from '../../model/calendar-date.ts';
import { NUMBER_PROBLEMS, normaliseText, readNumber } from '../../model/cell-text.ts';
import type { Exact } from '../../model/exact/index.ts';
import { nameKey } from '../../model/name-key.ts';
import { nearestName } from '../../model/nearest.ts';
import type { FactFaultCode } from './fault-codes/index.ts';
import type { Details, Report } from './report.ts';
import type { TableView } from './table-view.ts';

/** Reads the cells of reserved tables; what does not fit is reported and read as null, as is an empty cell. */
export interface ListCells {
  column(headers: readonly string[]): number;
  text(row: number, column: number): string;
  /** The cell's text, reported when it is empty. */
  needed(row: number, column: number): string;
  /** What the word in the cell stands for. */
  word<T>(row: number, column: number, words: ReadonlyMap<string, T>): T | null;
  number(row: number, column: number): Exact | null;
  date(row: number, column: number): string | null;
  hash(row: number, column: number): string | null;
  fault(code: FactFaultCode, at: { row: number; column: number }, details?: Details): void;
}

/** Opens the cells of `view`. A column that is not there reads as empty. */
export function openListCells(view: TableView, report: Report): ListCells {
  const fault: ListCells['fault'] = (code, { row, column }, details = {}) => {
    report.fault(code, view.place(row, column), { header: view.headerText(column), ...details });
  };
  // A year of findings has few dates and many rows.
  const dates = new Set<string>();
  return {
    fault,
    column: (headers) => view.columnOf(headers),
    text: (row, column) => view.text(row, column),
    needed(row, column) {
      const text = view.text(row, column);
      if (text === '' && column >= 0) fault('missing-key', { row, column });
      return text;
    },
    word(row, column, words) {
      const text = view.text(row, column);
      if (text === '') return null;
      const meant = words.get(text) ?? words.get(nameKey(text).toLowerCase());
      if (meant !== undefined) return meant;
      const known = [...words.keys()];
      const details = { text, accepted: known.join('、'), nearest: nearestName(text, known) };
      fault('not-accepted', { row, column }, details);
      return null;
    },
    number(row, column) {
      const text = view.text(row, column);
      if (text === '') return null;
      const reading = readNumber(text);
      if (reading.ok) return reading.value;
      const details = { text, reason: NUMBER_PROBLEMS[reading.reason], number: reading.suggestion, missing: undefined };
      fault('not-a-number', { row, column }, details);
      return null;
    },
    date(row, column) {
      const written = view.text(row, column);
      if (written === '' || dates.has(written)) return written || null;
      const text = normaliseText(written);
      if (isCalendarDate(text)) {
        dates.add(text);
        return text;
      }
      fault('not-a-date', { row, column }, { text, nearest: probableDate(text) ?? undefined });
      return null;
    },
    hash(row, column) {
      const text = normaliseText(view.text(row, column)).toLowerCase();
      if (text === '' || /^[0-9a-f]{64}$/u.test(text)) return text === '' ? null : text;
      fault('not-a-hash', { row, column });
      return null;
    },
  };
}
