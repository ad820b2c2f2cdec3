import { unzipSync, zipSync } from 'fflate';

/** A DOCX file as an office would change it: every change gives a new one, the old one stays. */
export interface EditableDocx {
  /** Texts of the paragraphs that are not empty and stand in no table, in order; tabs are left out. */
  prose: readonly string[];
  /** Texts of the cells of each table, by row. */
  tables: readonly (readonly (readonly string[])[])[];
  /** XML of the main part. */
  xml: string;
  /** Changes places of the prose; places are those of the unchanged texts. */
  edit(...edits: readonly Edit[]): EditableDocx;
  /** Gives a cell another text. Table, row and column from 1. */
  setCell(at: { table: number; row: number; column: number }, text: string): EditableDocx;
  /** Any other change of the main part. */
  withXml(change: (xml: string) => string): EditableDocx;
  /** Parts beside the main one, such as `word/comments.xml`. */
  withPart(path: string, xml: string): EditableDocx;
  bytes(): Uint8Array;
}

/** Puts `text` in the place of the characters from `from` (inclusive) to `to` (exclusive) of a paragraph, counted from 1. */
export interface Edit {
  paragraph: number;
  from: number;
  to: number;
  text: string;
}

const MAIN = 'word/document.xml';

export function editableDocx(bytes: Uint8Array): EditableDocx {
  const parts = unzipSync(bytes);
  return editable(parts, new TextDecoder().decode(parts[MAIN]));
}

function editable(parts: Record<string, Uint8Array>, xml: string): EditableDocx {
  const { prose, cells } = readXml(xml);
  const changed = (next: string) => editable(parts, next);
  return {
    prose: prose.map(({ text }) => text),
    tables: cells.map((rows) => rows.map((row) => row.map(({ text }) => text))),
    xml,
    edit: (...edits) =>
      edits
        .toSorted((a, b) => b.paragraph - a.paragraph || b.from - a.from)
        .reduce(
          (docx, { paragraph, ...one }) =>
            docx.withXml((now) => spliced(now, splices(readXml(now).prose[paragraph - 1], one))),
          editable(parts, xml),
        ),
    setCell({ table, row, column }, text) {
      const cell = cells[table - 1]?.[row - 1]?.[column - 1];
      return changed(spliced(xml, splices(cell, { from: 0, to: cell?.text.length ?? 0, text })));
    },
    withXml: (change) => changed(change(xml)),
    withPart: (path, part) => editable({ ...parts, [path]: new TextEncoder().encode(part) }, xml),
    bytes: () => zipSync({ ...parts, [MAIN]: new TextEncoder().encode(xml) }, { level: 0 }),
  };
}

/** A piece of text inside `<w:t>`: where its letters stand in the XML. */
interface Piece {
  start: number;
  end: number;
  text: string;
}

interface Written {
  text: string;
  pieces: Piece[];
}

/** Our own files only: paragraphs do not nest, and a cell holds one paragraph. */
function readXml(xml: string): { prose: Written[]; cells: Written[][][] } {
  const prose: Written[] = [];
  const cells: Written[][][] = [];
  let depth = 0;
  for (const match of xml.matchAll(/<w:(p|tbl|tr)(?: [^>]*)?>|<\/w:tbl>/gu)) {
    if (match[0] === '</w:tbl>') depth -= 1;
    else if (match[1] === 'tbl') {
      depth += 1;
      cells.push([]);
    } else if (match[1] === 'tr') cells.at(-1)?.push([]);
    else {
      const written = readParagraph(xml, match.index);
      if (depth > 0) cells.at(-1)?.at(-1)?.push(written);
      else if (written.text.trim() !== '') prose.push(written);
    }
  }
  return { prose, cells };
}

function readParagraph(xml: string, start: number): Written {
  const end = xml.indexOf('</w:p>', start);
  const pieces = [...xml.slice(start, end).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((match): Piece => {
    const at = start + match.index + match[0].indexOf('>') + 1;
    return { start: at, end: at + (match[1] ?? '').length, text: decoded(match[1] ?? '') };
  });
  return { text: pieces.map(({ text }) => text).join(''), pieces };
}

interface Splice {
  start: number;
  end: number;
  xml: string;
}

/** The new text goes into the first piece that the change touches; the others lose what it takes away. */
function splices(written: Written | undefined, { from, to, text }: Omit<Edit, 'paragraph'>): Splice[] {
  if (written === undefined) throw new Error('there is no such place');
  let at = 0;
  let isPut = false;
  const found: Splice[] = [];
  for (const piece of written.pieces) {
    const [left, right] = [Math.max(0, from - at), Math.min(piece.text.length, to - at)];
    const isLast = piece === written.pieces.at(-1);
    if (left < right || (from === to && left === right && !isPut) || (isLast && !isPut && left <= right)) {
      const kept = piece.text.slice(0, left) + (isPut ? '' : text) + piece.text.slice(right);
      found.push({ start: piece.start, end: piece.end, xml: encoded(kept) });
      isPut = true;
    }
    at += piece.text.length;
  }
  if (!isPut) throw new Error(`nothing was put at ${from} of “${written.text}”`);
  return found;
}

function spliced(xml: string, all: readonly Splice[]): string {
  return all
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, one) => text.slice(0, one.start) + one.xml + text.slice(one.end), xml);
}

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

function decoded(xml: string): string {
  return xml.replaceAll(/&(?:amp|lt|gt|quot|apos);/gu, (entity) => ENTITIES[entity as keyof typeof ENTITIES]);
}

export function encoded(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
