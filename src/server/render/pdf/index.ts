import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { OfficialDocument } from '../../../core/model/document.ts';
import { bundledFonts, type PdfFonts } from './fonts.ts';
import { missingGlyphs } from './glyph-coverage.ts';
import { typstData } from './typst-data.ts';

export type { PdfFonts } from './fonts.ts';
export { markMissingGlyphs } from './missing-glyphs-marked.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

export interface RenderedPdf {
  bytes: Uint8Array;
  /** Characters that the bundled fonts cannot print: rare characters and emoji, shown as empty boxes. The office should be told. */
  missing: string[];
}

/**
 * Sets a document in PDF: fonts embedded, and the same bytes for the same document wherever it runs, unless installed fonts are
 * asked for. Blocks the thread while it works, some seconds for thousands of rows; 14 KB of memory a cell.
 */
export function renderPdf(document: OfficialDocument, fonts: PdfFonts = { kind: 'bundled' }): RenderedPdf {
  const template = readFileSync(join(FOLDER, 'notice.typ'), 'utf8');
  const data = JSON.stringify(typstData(document, fonts));
  const blobs = bundledFonts();
  const bytes = compile({ template, data, blobs, folders: fonts.kind === 'installed' ? (fonts.folders ?? []) : [] });
  return { bytes, missing: missingGlyphs(data, blobs) };
}

interface Compilation {
  template: string;
  data: string;
  blobs: Buffer[];
  folders: readonly string[];
}

function compile({ template, data, blobs, folders }: Compilation): Uint8Array {
  // Blobs come first: of two fonts of one name and weight the first wins, so a font of the machine never replaces ours.
  const compiler = NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontBlobs: blobs }, ...(folders.length > 0 ? [{ fontPaths: [...folders] }] : [])],
  });
  // The template reads it as a file of its folder; it never exists on disk.
  compiler.mapShadow(join(FOLDER, 'document.json'), Buffer.from(data));
  try {
    const compiled = compiler.compile({ mainFileContent: template });
    const set = compiled.result;
    if (set === null) throw new Error(`the Typst template failed: ${diagnosis(compiler, compiled)}`);
    return new Uint8Array(compiler.pdf(set));
  } finally {
    // The cache is global to the process and would keep every document ever set.
    compiler.evictCache(0);
  }
}

function diagnosis(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const diagnostics = compiled.takeDiagnostics();
  return diagnostics === null
    ? 'no diagnostics'
    : JSON.stringify(compiler.fetchDiagnostics(diagnostics)).slice(0, 2000);
}
