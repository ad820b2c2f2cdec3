import { significantDigits, shiftPoint } from '../../../core/model/decimal-text.ts';
import { columnLetters } from '../../../core/model/table.ts';
import type { Sheet, SheetCell } from '../../../core/model/workbook.ts';
import { bodyHeight, headerHeight, TITLE_HEIGHT } from './row-height.ts';
import type { StringTable } from './string-table.ts';
import type { CellRole, StyleBook } from './style-book.ts';
import { validationsXml, type ListSheet } from './validation-xml.ts';
import { xmlPart } from './xml-text.ts';

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const LAST_COLUMN = 16_384;
/** A double keeps this many digits; a longer number is written as text, so that none is lost. */
const DOUBLE_DIGITS = 15;
/** Nearly every number: written without superfluous zeros and well within those digits. */
const SHORT_NUMBER = /^-?(?:0|[1-9]\d{0,6})(?:\.\d{0,6}[1-9])?$/u;

/** What all sheets of a workbook share. */
export interface SharedParts {
  strings: StringTable;
  styles: StyleBook;
  lists: ListSheet;
}

/** 1-based row of the header: below the title when there is one. */
export function headerRowOf(sheet: Sheet): number {
  return sheet.title === undefined ? 1 : 2;
}

/** The worksheet part; `hasNotes` when the sheet's notes follow in parts of their own (relation `rId1`). */
export function sheetXml(sheet: Sheet, shared: SharedParts, hasNotes: boolean): string {
  const headerRow = headerRowOf(sheet);
  const lastColumn = columnLetters(sheet.columns.length);
  return xmlPart(
    `<worksheet ${NAMESPACES}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<dimension ref="A1:${lastColumn}${headerRow + sheet.rows.length}"/>${viewXml(sheet, headerRow)}` +
      `<sheetFormatPr defaultRowHeight="18"/>${columnsXml(sheet, shared.styles)}` +
      `<sheetData>${rowsXml(sheet, shared)}</sheetData>${protectionXml(sheet)}` +
      (sheet.title === undefined || sheet.columns.length < 2
        ? ''
        : `<mergeCells count="1"><mergeCell ref="A1:${lastColumn}1"/></mergeCells>`) +
      validationsXml(sheet, headerRow + 1, shared.lists) +
      '<printOptions horizontalCentered="1"/>' +
      '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      `<pageSetup paperSize="9" fitToHeight="0"${isWide(sheet) ? ' orientation="landscape"' : ''}/>` +
      '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>' +
      `${hasNotes ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`,
  );
}

/** Characters of the standard font that an upright page has room for in type that can be read. */
const UPRIGHT_CHARACTERS = 110;

function isWide({ columns }: Sheet): boolean {
  return columns.reduce((sum, { width }) => sum + width, 0) > UPRIGHT_CHARACTERS;
}

function viewXml(sheet: Sheet, headerRow: number): string {
  const pane = sheet.freezeHeader
    ? `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/>`
    : '';
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnsXml(sheet: Sheet, styles: StyleBook): string {
  const locked = sheet.protectedHeader !== true;
  const columns = sheet.columns.map(({ width, numberFormat }, index) => {
    // Blank cells below take the column's format: text stays text, and under protection they can be typed into. Only a sheet
    // to fill in is ruled further than its rows.
    const role = locked ? 'blank' : 'body';
    const style = styles.indexOf({ role, format: numberFormat ?? 'General', locked });
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}" customWidth="1"/>`;
  });
  const rest = sheet.columns.length + 1;
  if (!locked && rest <= LAST_COLUMN) {
    // Rows can be deleted under protection only if no cell in them is locked.
    columns.push(
      `<col min="${rest}" max="${LAST_COLUMN}" width="9" style="${styles.indexOf({ role: 'blank', format: 'General', locked })}"/>`,
    );
  }
  return `<cols>${columns.join('')}</cols>`;
}

function rowsXml(sheet: Sheet, shared: SharedParts): string {
  const headerRow = headerRowOf(sheet);
  const rows: string[] = [];
  if (sheet.title !== undefined) {
    const titles = sheet.columns.map((_, index) => (index === 0 ? (sheet.title ?? null) : null));
    rows.push(rowXml({ row: 1, height: TITLE_HEIGHT }, titles, cellWriter(sheet, shared, 'title')));
  }
  const headers = sheet.columns.map(({ header }) => header);
  const height = headerHeight(sheet);
  rows.push(rowXml({ row: headerRow, height }, headers, cellWriter(sheet, shared, 'header')));
  const writeCell = cellWriter(sheet, shared, 'body');
  for (const [index, cells] of sheet.rows.entries()) {
    rows.push(rowXml({ row: headerRow + 1 + index, height: bodyHeight(sheet, cells) }, cells, writeCell));
  }
  return rows.join('');
}

type CellWriter = (cell: SheetCell, index: number, row: number) => string;

function rowXml(
  { row, height }: { row: number; height: number | null },
  cells: readonly SheetCell[],
  writeCell: CellWriter,
): string {
  return `<row r="${row}"${height === null ? '' : ` ht="${height}" customHeight="1"`}>${cells.map((cell, index) => writeCell(cell, index, row)).join('')}</row>`;
}

/** Writes the cells of one role; names and styles of the columns are looked up once and not for every cell. */
function cellWriter(sheet: Sheet, { strings, styles }: SharedParts, role: CellRole): CellWriter {
  const locked = role !== 'body' || sheet.protectedHeader !== true;
  const starts = sheet.columns.map(({ numberFormat, align }, index) => {
    const body = role === 'body' ? { format: numberFormat ?? 'General', ...(align !== undefined && { align }) } : null;
    const style = styles.indexOf({ role, locked, ...(body ?? { format: 'General' }) });
    return { letters: columnLetters(index + 1), style };
  });
  return (cell, index, row) => {
    const { letters = '', style = 0 } = starts[index] ?? {};
    const start = `<c r="${letters}${row}" s="${style}"`;
    if (cell === null) return `${start}/>`;
    if (typeof cell === 'string') return `${start} t="s"><v>${strings.indexOf(cell)}</v></c>`;
    const stored = storedNumber(cell.decimal);
    return stored === null
      ? `${start} t="s"><v>${strings.indexOf(cell.decimal)}</v></c>`
      : `${start}><v>${stored}</v></c>`;
  };
}

/**
 * The number as it is stored, which a spreadsheet reads back as the same decimal; null when it has too many digits for
 * that.
 */
function storedNumber(decimal: string): string | null {
  if (SHORT_NUMBER.test(decimal)) return decimal;
  const plain = shiftPoint(decimal, 0);
  const [whole = ''] = plain.replace('-', '').split('.');
  return whole.length > DOUBLE_DIGITS || significantDigits(plain) > DOUBLE_DIGITS ? null : plain;
}

/** Everything may be done but changing locked cells; a 0 here means that the action stays allowed. */
function protectionXml(sheet: Sheet): string {
  if (sheet.protectedHeader !== true) return '';
  const allowed = ['formatCells', 'formatColumns', 'formatRows', 'insertRows', 'deleteRows', 'sort', 'autoFilter'];
  return `<sheetProtection sheet="1" objects="1" scenarios="1" ${allowed.map((action) => `${action}="0"`).join(' ')}/>`;
}
