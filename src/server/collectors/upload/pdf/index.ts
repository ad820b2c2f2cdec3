import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '../../../../core/model/app-error.ts';
import { linesOf, type PdfLine } from './lines.ts';
import { pageMarks } from './page-marks.ts';
import { tablesOf, type PageTable } from './tables.ts';

export type { PdfLine } from './lines.ts';

export interface PdfPage {
  /** In points, as it is turned for reading. */
  width: number;
  height: number;
  /** From top to bottom, page number and cells of tables included. */
  lines: PdfLine[];
  tables: PageTable[];
}

export interface PdfTable {
  /** First page that it stands on, from 1. */
  page: number;
  /** All rows, the header once, however often it comes again. */
  rows: string[][];
}

const LARGEST = { bytes: 64 * 2 ** 20, pages: 5000 };

/**
 * Reads what the pages of a PDF file show: text with its place, and tables by the rules around their cells. Throws AppError
 * `document-format`, `document-damaged` or `document-oversized`. Text in pictures is not read.
 */
export async function extractPdfPages(bytes: Uint8Array, file: string): Promise<PdfPage[]> {
  if (bytes.length > LARGEST.bytes) throw new AppError('document-oversized', { file });
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (!start.includes('%PDF-')) throw new AppError('document-format', { file, found: '?' });
  try {
    return await readPages(bytes, file);
  } catch (error) {
    if (isComplaint(error)) throw new AppError('document-damaged', { file });
    throw error;
  }
}

/** The tables of a PDF file, each in one piece although it may go over many pages. */
export async function extractPdfTables(bytes: Uint8Array, file: string): Promise<PdfTable[]> {
  return joinTables(await extractPdfPages(bytes, file));
}

/** All lines of a PDF file, page by page. */
export async function extractText(bytes: Uint8Array, file: string): Promise<string> {
  const pages = await extractPdfPages(bytes, file);
  return pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n');
}

/** A table with nothing above it goes on with the one of the page before when it has the same columns and header. */
export function joinTables(pages: readonly PdfPage[]): PdfTable[] {
  const joined: (PageTable & { page: number; last: number })[] = [];
  for (const [index, page] of pages.entries()) {
    for (const table of page.tables) {
      const before = joined.at(-1);
      const isFirst = page.lines.every((line) => line.y < table.top);
      if (isFirst && before?.last === index - 1 && isSameHead(before, table)) {
        before.rows.push(...table.rows.slice(1));
        before.last = index;
      } else joined.push({ ...table, rows: [...table.rows], page: index + 1, last: index });
    }
  }
  return joined.map(({ page, rows }) => ({ page, rows }));
}

function isSameHead(a: PageTable, b: PageTable): boolean {
  const isSame = (x: readonly unknown[] = [], y: readonly unknown[] = []) =>
    x.length === y.length && x.every((value, index) => value === y[index]);
  return isSame(a.rows[0], b.rows[0]) && isSame(a.edges.map(Math.round), b.edges.map(Math.round));
}

async function readPages(bytes: Uint8Array, file: string): Promise<PdfPage[]> {
  // pdf.js takes the buffer for itself, so it gets a copy. No code of a file is run and no font of the machine used.
  const options = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, stopAtErrors: true };
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, ...options });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > LARGEST.pages) throw new AppError('document-oversized', { file });
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number));
    return pages;
  } finally {
    await loading.destroy();
  }
}

/** Whether pdf.js says that something is wrong with the file: InvalidPDFException, PasswordException, FormatError … */
function isComplaint(error: unknown): boolean {
  return error instanceof Error && /(?:Exception|FormatError)$/u.test(error.name);
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const marks = pageMarks(await page.getOperatorList());
  page.cleanup();
  return { width, height, lines: linesOf(marks.texts), tables: tablesOf(marks) };
}
