import { trimCell } from '../../model/cell-text.ts';
import { toText } from '../../model/exact/index.ts';
import type { Cell, EvidenceRef } from '../../model/facts.ts';
import type { Input } from '../../model/scheme/index.ts';
import { isNumber } from '../evaluate/cell.ts';
import { readCheckInput } from './check-input.ts';
import { columnCells, placeOfRow } from './column-cells.ts';
import type { ColumnCells } from './column-cells.ts';
import type { FactsContext } from './facts-context.ts';
import type { LevelRows } from './level-rows.ts';
import type { ListValue } from './list-value.ts';
import { readMarkInput } from './mark-input.ts';
import { nearestHeader } from './nearest-header.ts';
import { openClaims } from './problem-claims.ts';
import type { ProblemClaims } from './problem-claims.ts';
import { quickNumbers } from './quick-numbers.ts';
import type { QuickNumbers } from './quick-numbers.ts';
import { cellReader } from './read-cell.ts';
import type { CellReading } from './read-cell.ts';
import type { TableView } from './table-view.ts';

/** A column of facts, one cell for each row of the level. */
export interface InputColumn {
  cells: Cell[];
  /** Header of the column, where there is one. */
  header: string | null;
  /** Null where nothing came from findings or marks. */
  evidence: EvidenceRef[][] | null;
}

/** What the inputs of a level are read with. */
export interface LevelReading {
  context: FactsContext;
  level: LevelRows;
  claims: ProblemClaims;
  /** Numbers that need no further look. */
  quick: ReadonlyMap<Input, QuickNumbers>;
}

/** An input with the places where its facts can stand. */
interface InputReading {
  context: FactsContext;
  level: LevelRows;
  input: Input;
  column: ColumnCells | null;
  /** The findings or marks that were handed in, for an input that can come from there. */
  list: TableView | null;
}

const NO_EVIDENCE: EvidenceRef[] = [];

/** Opens the inputs of a level; plain numbers are read for all of them at once. */
export function openLevelReading(context: FactsContext, level: LevelRows, inputs: readonly Input[]): LevelReading {
  return { context, level, claims: openClaims(), quick: quickNumbers(level, inputs) };
}

/** Reads one input for all rows of the level: verdicts or marks where there are any, else the column. */
export function readInput({ context, level, claims, quick }: LevelReading, input: Input): InputColumn {
  const reading = { context, level, input, column: columnCells(context, level, input), list: listOf(context, input) };
  if (reading.column === null && reading.list === null) {
    reportMissingColumn(reading);
    return { cells: level.rows.map(() => null), header: null, evidence: null };
  }
  const values = listValues(reading, claims);
  const { column } = reading;
  return {
    cells: readCells(reading, quick.get(input) ?? [], values),
    header: column === null ? null : column.view.headerText(column.column),
    evidence: evidenceOf(values, level),
  };
}

function readCells(reading: InputReading, quick: QuickNumbers, values: ReadonlyMap<number, ListValue>): Cell[] {
  const { level, input, column } = reading;
  const cells: Cell[] = [];
  const read = cellReader(input);
  for (let index = 0; index < level.rows.length; index++) {
    const number = quick[index];
    const value = values.size === 0 ? undefined : values.get(index);
    if (number !== undefined && value === undefined) {
      cells.push(number);
      continue;
    }
    const row = column === null ? -1 : column.rowOf(index);
    const text = column === null || row < 0 ? '' : (column.view.table.rows[row]?.cells[column.column] ?? '');
    if (value === undefined) cells.push(readSlowly(reading, { index, row }, read(text)));
    else {
      if (trimCell(text) !== '') reportTwice(reading, row, value);
      cells.push(value.cell);
    }
  }
  return cells;
}

/** A cell that is empty, a text, written in some other way, or wrong. */
function readSlowly(reading: InputReading, { index, row }: { index: number; row: number }, cell: CellReading): Cell {
  if (cell.problem !== null) reportProblem(reading, index, cell.problem);
  else if (cell.isPercentOfPoints === true) mention(reading, row, { what: 'percentages', cell: cell.cell });
  else if (cell.isNormalised) mention(reading, row, { what: 'normalised', cell: cell.cell });
  return cell.cell;
}

function listOf({ findings, marks }: FactsContext, { source }: Input): TableView | null {
  if (source.from === 'column') return null;
  return (source.from === 'check' ? findings : marks)?.view ?? null;
}

function listValues({ context, level, input }: InputReading, claims: ProblemClaims): ReadonlyMap<number, ListValue> {
  const { findings, marks, at, report } = context;
  const { source } = input;
  if (source.from === 'check' && findings !== null) {
    return readCheckInput({ input, source, findings, level, claims, at, report });
  }
  if (source.from === 'marks' && marks !== null) return readMarkInput({ input, source, marks, level, report });
  return new Map();
}

function evidenceOf(values: ReadonlyMap<number, ListValue>, level: LevelRows): EvidenceRef[][] | null {
  if (values.size === 0) return null;
  return level.rows.map((_, index) => values.get(index)?.evidence ?? NO_EVIDENCE);
}

function reportMissingColumn({ context, input }: InputReading): void {
  const view = context.views.get(input.table);
  const header = input.headers[0] ?? input.name;
  const list = { column: undefined, check: 'findings', marks: 'marks' }[input.source.from];
  const nearest = input.headers
    .map((known) => nearestHeader(known, view?.unknownHeaders ?? []))
    .find((name) => name !== undefined);
  const place = view?.headerPlace(-1) ?? { file: input.table };
  context.report.fault('missing-column', place, { name: input.table, header, nearest, list });
}

/** A blank without a cell to point to is a fault of the row: there is no such row, or nothing in the list. */
function reportProblem(reading: InputReading, index: number, problem: NonNullable<CellReading['problem']>): void {
  const { context, level, input, column, list } = reading;
  const { report } = context;
  const row = column?.rowOf(index) ?? -1;
  if (column !== null && row >= 0) {
    const header = column.view.headerText(column.column);
    report.fault(problem.code, column.view.place(row, column.column), { header, ...problem.details });
    return;
  }
  const unit = level.names[index] ?? '';
  const place = placeOfRow(level, index);
  if (column === null) report.fault('nothing-given', place, { list: list?.name ?? '', unit, input: input.name });
  else report.fault('row-not-found', place, { table: input.table, key: unit });
}

function reportTwice({ context, column, list }: InputReading, row: number, value: ListValue): void {
  if (column === null || list === null) return;
  const details = {
    list: list.name,
    line: String(list.lineOf(value.row)),
    header: column.view.headerText(column.column),
  };
  context.report.fault('given-twice', column.view.place(row, column.column), details);
}

type Mentioned = 'normalised' | 'percentages';

function mention(
  { context, column }: InputReading,
  row: number,
  { what, cell }: { what: Mentioned; cell: Cell },
): void {
  if (column === null) return;
  const from = column.view.table.rows[row]?.cells[column.column] ?? '';
  const to = typeof cell === 'string' ? cell : isNumber(cell) ? toText(cell) : '';
  context[what].add(column.view.name, column.view.place(row, column.column), { from, to });
}
