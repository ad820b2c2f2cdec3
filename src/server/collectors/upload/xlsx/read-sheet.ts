import type { AppError } from '../../../../core/model/app-error.ts';
import { TABLE_LIMITS } from '../table-file.ts';
import { quotable, type TableFaultCode } from '../table-fault.ts';
import { MAX_COLUMNS, MAX_ROWS, parseCell, parseRange, type CellRange } from './cell-reference.ts';
import { cellText, unescapeText, type StoredCell, type WorkbookParts } from './cell-value.ts';
import { damaged, oversized } from './damage.ts';
import { attribute, scanXml, type XmlHandler } from './xml.ts';

/** One row with its cells that are not blank, by ascending column. */
export interface SheetRow {
  row: number;
  columns: number[];
  texts: string[];
}

export interface CellFault {
  row: number;
  column: number;
  code: TableFaultCode;
  details: Record<string, string>;
}

/** The content of a worksheet without its look: only rows that hold something, so an address far out costs nothing. */
export interface SheetContent {
  rows: SheetRow[];
  faults: CellFault[];
  merged: CellRange[];
}

export interface SheetSource {
  /** The file and the part of it, for messages. */
  file: string;
  part: string;
  xml: string;
  parts: WorkbookParts;
  /** Bound of the cells that are not blank. */
  maxCells: number;
}

/** Where the reader stands in the sheet. */
interface State extends SheetContent {
  readonly source: SheetSource;
  isData: boolean;
  cells: number;
  row: SheetRow;
  column: number;
  cell: StoredCell;
  /** Which text is being collected: `v` and `t` go into the cell, everything else is none of ours. */
  collecting: 'v' | 't' | null;
  isPhonetic: boolean;
}

/** Reads a worksheet part. Throws `damaged` when it is not what a worksheet may be, `oversized` beyond `maxCells`. */
export function readSheet(source: SheetSource): SheetContent {
  const state: State = {
    source,
    rows: [],
    faults: [],
    merged: [],
    isData: false,
    cells: 0,
    row: { row: 0, columns: [], texts: [] },
    column: 0,
    cell: emptyCell(),
    collecting: null,
    isPhonetic: false,
  };
  if (!scanXml(source.xml, sheetHandler(state))) throw damaged(source.file, source.part);
  return { rows: state.rows, faults: state.faults, merged: state.merged };
}

function sheetHandler(state: State): XmlHandler {
  return {
    open(name, attributes) {
      if (state.isData) openInData(state, name, attributes);
      else if (name === 'sheetData') state.isData = true;
      else if (name === 'mergeCell') addMerged(state, attributes);
    },
    text(text) {
      if (state.collecting === 'v') state.cell.value = (state.cell.value ?? '') + text;
      else if (state.collecting === 't') state.cell.inline += text;
    },
    close(name) {
      if (name === 'v' || name === 't') state.collecting = null;
      else if (name === 'sheetData') state.isData = false;
      else if (name === 'rPh') state.isPhonetic = false;
      else if (state.isData && name === 'c') closeCell(state);
      else if (state.isData && name === 'row' && state.row.columns.length > 0) state.rows.push(state.row);
    },
  };
}

function openInData(state: State, name: string, attributes: string): void {
  if (name === 'c') openCell(state, attributes);
  else if (name === 'v') collectValue(state);
  else if (name === 't') state.collecting = state.isPhonetic ? null : 't';
  else if (name === 'rPh') state.isPhonetic = true;
  else if (name === 'f') state.cell.isFormula = true;
  else if (name === 'row') openRow(state, attributes);
}

function emptyCell(): StoredCell {
  return { type: 'n', style: 0, value: null, inline: '', isFormula: false };
}

function collectValue(state: State): void {
  state.collecting = 'v';
  state.cell.value = '';
}

/** Rows and cells may leave their address out; they then follow the one before. */
function openRow(state: State, attributes: string): void {
  const given = attribute(attributes, 'r');
  const row = given === null ? state.row.row + 1 : Number(given);
  if (!Number.isInteger(row) || row <= state.row.row || row > MAX_ROWS) throw badAddress(state, `row ${given ?? row}`);
  state.row = { row, columns: [], texts: [] };
  state.column = 0;
}

function openCell(state: State, attributes: string): void {
  const given = attribute(attributes, 'r');
  const address = given === null ? { column: state.column + 1, row: state.row.row } : parseCell(given);
  const isNext = address !== null && address.row === state.row.row && address.column > state.column;
  if (!isNext || address.row === 0 || address.column > MAX_COLUMNS) throw badAddress(state, given ?? 'cell');
  state.column = address.column;
  state.cell = emptyCell();
  state.cell.type = attribute(attributes, 't') ?? 'n';
  state.cell.style = Number(attribute(attributes, 's') ?? 0);
}

function closeCell(state: State): void {
  const { cell, column, row, faults, source } = state;
  if (cell.type === 'inlineStr') cell.inline = unescapeText(cell.inline);
  const reading = cellText(cell, source.parts);
  if ('fault' in reading && faults.length <= TABLE_LIMITS.faults) {
    faults.push({ row: row.row, column, code: reading.fault, details: reading.details });
  }
  const text = 'text' in reading ? reading.text : (cell.value ?? '');
  if (text === '' || text.trim() === '') return;
  row.columns.push(column);
  row.texts.push(text);
  state.cells += 1;
  if (state.cells > source.maxCells) throw oversized(source.file, source.part);
}

function addMerged(state: State, attributes: string): void {
  const given = attribute(attributes, 'ref') ?? '';
  const range = parseRange(given);
  if (range === null) throw badAddress(state, given);
  state.merged.push(range);
}

function badAddress({ source }: State, address: string): AppError {
  return damaged(source.file, `${source.part} ${quotable(address)}`);
}
