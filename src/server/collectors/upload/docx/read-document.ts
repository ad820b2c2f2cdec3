import { attribute, scanXml } from '../xlsx/xml.ts';
import type { DocxContent } from './docx-content.ts';
import { fieldCodes, type FieldCodes } from './field-codes.ts';
import { tableGrid, type TableGrid } from './table-grid.ts';
import { textFlow, type TextFlow } from './text-flow.ts';

/**
 * Everything below these is not what a reader sees: deleted text and the old place of moved text, the former state of
 * something formatted, the second copy of a drawing for old programs, the reading over a character, settings of controls.
 */
const UNSEEN = new Set(
  'del moveFrom pPrChange rPrChange tblPrChange tblGridChange trPrChange tcPrChange sectPrChange Fallback rt sdtPr'.split(
    ' ',
  ),
);

/** Elements of a run that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', cr: '\n', noBreakHyphen: '-' };

interface Reading {
  flow: TextFlow;
  grid: TableGrid;
  fields: FieldCodes;
  /** Names of the elements around the place reached. */
  path: string[];
  /** How many levels up the element lies that hides everything here; 0 when it is seen. */
  hidden: number;
  /** The run has the format “hidden text”. */
  isVanished: boolean;
  /** The text of the element `t` reached, null outside. */
  text: string | null;
  keepsSpaces: boolean;
}

/** Reads the main part of a DOCX file as Word, WPS or LibreOffice wrote it. Null when it is not well-formed or no document. */
export function readDocument(xml: string): DocxContent | null {
  const reading: Reading = {
    flow: textFlow(),
    grid: tableGrid(),
    fields: fieldCodes(),
    path: [],
    hidden: 0,
    isVanished: false,
    text: null,
    keepsSpaces: false,
  };
  let root: string | null = null;
  const isSound = scanXml(xml, {
    open(name, attributes) {
      root ??= name;
      if (reading.hidden > 0 || hides(reading, name)) reading.hidden += 1;
      else open(reading, name, attributes);
      reading.path.push(name);
    },
    close(name) {
      reading.path.pop();
      if (reading.hidden > 0) reading.hidden -= 1;
      else close(reading, name);
    },
    text(text) {
      if (reading.hidden === 0 && reading.text !== null) reading.text += text;
    },
  });
  return isSound && root === 'document'
    ? { paragraphs: reading.flow.paragraphs(), tables: reading.grid.tables() }
    : null;
}

/** `del` and `moveFrom` inside properties say something about a paragraph or row; elsewhere they hold the deleted text. */
function hides({ path, grid }: Reading, name: string): boolean {
  const parent = path.at(-1);
  if (name === 'tc') return grid.isRowDeleted();
  return UNSEEN.has(name) && parent !== 'rPr' && parent !== 'trPr';
}

type Opening = (reading: Reading, attributes: string) => void;

const OPENINGS: Readonly<Record<string, Opening>> = {
  p: ({ flow }) => flow.beginParagraph(),
  r: (reading) => {
    reading.isVanished = false;
  },
  t: (reading, attributes) => {
    reading.text = '';
    reading.keepsSpaces = attribute(attributes, 'space') === 'preserve';
  },
  br: (reading, attributes) => {
    if (reading.path.at(-1) === 'r' && ['textWrapping', null].includes(attribute(attributes, 'type')))
      show(reading, '\n');
  },
  sym: (reading, attributes) => show(reading, symbol(attribute(attributes, 'char'))),
  vanish: (reading, attributes) => {
    if (reading.path.at(-2) === 'r' && isOn(attributes)) reading.isVanished = true;
  },
  del: (reading) => markDeleted(reading),
  moveFrom: (reading) => markDeleted(reading),
  fldChar: ({ fields }, attributes) => fields.mark(attribute(attributes, 'fldCharType')),
  txbxContent: ({ flow }) => flow.beginStory('text-box'),
  tbl: ({ grid }) => grid.beginTable(),
  tr: ({ grid }) => grid.beginRow(),
  tc: ({ grid, flow }) => {
    grid.beginCell();
    flow.beginStory('table');
  },
  tblHeader: ({ grid }, attributes) => {
    if (isOn(attributes)) grid.markHeader();
  },
  gridBefore: ({ grid }, attributes) => grid.skipColumns(count(attributes)),
  gridSpan: ({ grid }, attributes) => grid.spanColumns(count(attributes)),
};

function open(reading: Reading, name: string, attributes: string): void {
  const character = CHARACTERS[name];
  if (character !== undefined && reading.path.at(-1) === 'r') show(reading, character);
  OPENINGS[name]?.(reading, attributes);
}

function close(reading: Reading, name: string): void {
  const { flow, grid } = reading;
  if (name === 'p') flow.endParagraph();
  else if (name === 't' && reading.text !== null) {
    show(reading, reading.keepsSpaces ? reading.text : reading.text.trim());
    reading.text = null;
  } else if (name === 'txbxContent') flow.endStory();
  else if (name === 'tc') grid.endCell(flow.endStory());
  else if (name === 'tr') grid.endRow();
  else if (name === 'tbl') grid.endTable();
}

function show({ flow, fields, isVanished }: Reading, text: string): void {
  if (!isVanished && !fields.isInCode()) flow.add(text);
}

function markDeleted({ path, flow, grid }: Reading): void {
  if (path.at(-1) === 'trPr') grid.markDeleted();
  else if (path.at(-2) === 'pPr') flow.joinNext();
}

/** A switch is on unless its value says that it is off. */
function isOn(attributes: string): boolean {
  return !['0', 'false', 'off'].includes(attribute(attributes, 'val') ?? '1');
}

function count(attributes: string): number {
  const value = Number(attribute(attributes, 'val'));
  return Number.isInteger(value) && value > 0 ? value : 0;
}

function symbol(hex: string | null): string {
  return hex !== null && /^[0-9a-f]{1,4}$/iu.test(hex) ? String.fromCharCode(Number.parseInt(hex, 16)) : '';
}
