import type { Annex, TableBlock } from '../../model/document.ts';
import { textWidth } from '../../model/text-width.ts';
import type { Sheet, SheetCell, Workbook } from '../../model/workbook.ts';

const DECIMAL = /^-?\d+(\.\d+)?$/;
const LONGEST_NAME = 31;
const WIDEST = 40;

/** The annexes as a workbook: a sheet each, numbers as numbers that show the digits of the notice. */
export function annexWorkbook(annexes: readonly Annex[]): Workbook {
  const sheets = annexes.flatMap((annex) =>
    annex.blocks.filter((block) => block.kind === 'table').map((table) => annexSheet(annex, table)),
  );
  return { sheets: uniqueNames(sheets) };
}

function annexSheet(annex: Annex, table: TableBlock): Sheet {
  const decimals = table.columns.map((_, column) => decimalsOf(table.rows.map((row) => row[column] ?? '')));
  return {
    name: sheetName(`${annex.label} ${annex.title}`),
    title: `${annex.label}：${annex.title}`,
    columns: table.columns.map((column, index) => ({
      header: column.header,
      align: column.align,
      width: Math.min(WIDEST, Math.max(8, column.width * 2 + 2, headerWidth(column.header))),
      ...numberFormat(decimals[index] ?? null),
    })),
    rows: table.rows.map((row) => row.map((text, column) => cellOf(text, decimals[column] ?? null))),
    freezeHeader: true,
  };
}

/** What a header asks for, in characters of the standard font: one line up to six characters, two lines of equal length beyond. */
function headerWidth(header: string): number {
  const width = textWidth(header);
  return 2 * (width <= 6 ? width : Math.ceil(width / 2)) + 2;
}

/** Digits behind the point that every number of the column shows; 'mixed' where they differ; null for a column of texts. */
type Decimals = number | 'mixed' | null;

function decimalsOf(texts: readonly string[]): Decimals {
  const counts = new Set(texts.filter((text) => DECIMAL.test(text)).map((text) => text.split('.')[1]?.length ?? 0));
  if (counts.size === 0) return null;
  const [only] = counts;
  return counts.size === 1 && only !== undefined ? only : 'mixed';
}

function numberFormat(decimals: Decimals): { numberFormat?: string } {
  return typeof decimals === 'number' && decimals > 0 ? { numberFormat: `0.${'0'.repeat(decimals)}` } : {};
}

/** Where digits differ from row to row, a number that ends in zero would lose it as a number and stays text. */
function cellOf(text: string, decimals: Decimals): SheetCell {
  if (text === '') return null;
  const keeps = typeof decimals === 'number' || !/\.\d*0$/.test(text);
  return DECIMAL.test(text) && keeps && !/^-?0\d/.test(text) ? { decimal: text } : text;
}

function sheetName(title: string): string {
  const clean = title.replaceAll(/[[\]:*?/\\']/g, ' ').trim();
  return Array.from(clean).slice(0, LONGEST_NAME).join('');
}

function uniqueNames(sheets: Sheet[]): Sheet[] {
  const seen = new Set<string>();
  return sheets.map((sheet, index) => {
    const name = seen.has(sheet.name) ? `${sheet.name.slice(0, LONGEST_NAME - 4)} ${index + 1}` : sheet.name;
    seen.add(name);
    return { ...sheet, name };
  });
}
