import { Document, Packer } from 'docx';
import type { OfficialDocument } from '../../../core/model/document.ts';
import { printable } from '../../../core/model/printable.ts';
import { repack } from './archive.ts';
import { sections } from './sections.ts';
import { officialStyles } from './styles.ts';

/**
 * Sets a document in DOCX, the file that the office edits: 28 characters by 22 lines, official type faces by name, headings
 * that Word lists. The same document gives the same bytes.
 */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const author = printable(document.meta.author);
  const tables: string[] = [];
  const file = new Document({
    title: printable(document.meta.title),
    creator: author,
    lastModifiedBy: author,
    styles: officialStyles(),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: sections(document, tables),
  });
  return repack(await Packer.toBuffer(file), { created: document.meta.created, tables });
}
