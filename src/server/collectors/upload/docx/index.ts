import { AppError } from '../../../../core/model/app-error.ts';
import { documentPart } from './document-part.ts';
import type { DocxContent, DocxParagraph, DocxTable } from './docx-content.ts';
import { readDocument } from './read-document.ts';

export type { DocxContent, DocxParagraph, DocxTable } from './docx-content.ts';

/**
 * Reads the text of a DOCX file as a person sees it with all tracked changes accepted: inserted text counts, deleted and
 * hidden text does not. `file` names the file in errors. Throws AppError `document-format`, `document-damaged` or
 * `document-oversized`. Headers, footers, footnotes and comments are not read.
 */
export function extractDocx(bytes: Uint8Array, file: string): DocxContent {
  const content = readDocument(documentPart(file, bytes));
  if (content === null) throw new AppError('document-damaged', { file });
  return content;
}

/** The paragraphs of `extractDocx` alone, in document order. */
export function extractParagraphs(bytes: Uint8Array, file: string): DocxParagraph[] {
  return extractDocx(bytes, file).paragraphs;
}

/** The tables of `extractDocx` alone, in document order. */
export function extractTables(bytes: Uint8Array, file: string): DocxTable[] {
  return extractDocx(bytes, file).tables;
}
