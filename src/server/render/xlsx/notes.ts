import { columnLetters } from '../../../core/model/table.ts';
import type { Sheet } from '../../../core/model/workbook.ts';
import { escapeCell, xmlPart } from './xml-text.ts';

/** A 批注: its text and the 0-based cell that it stands on. */
interface Note {
  text: string;
  row: number;
  column: number;
}

/** Both parts of the notes of a sheet, texts and the boxes they appear in; null when the sheet has none. */
export function notesParts(sheet: Sheet, headerRow: number): { comments: string; drawing: string } | null {
  const notes = sheet.columns.flatMap(({ note }, column): Note[] =>
    note === undefined ? [] : [{ text: note, row: headerRow - 1, column }],
  );
  return notes.length === 0 ? null : { comments: commentsPart(notes), drawing: drawingPart(notes) };
}

function commentsPart(notes: readonly Note[]): string {
  const comments = notes.map(
    ({ text, row, column }) =>
      `<comment ref="${columnLetters(column + 1)}${row + 1}" authorId="0"><text><r><rPr><sz val="10"/><rFont val="宋体"/></rPr>` +
      `<t xml:space="preserve">${escapeCell(text)}</t></r></text></comment>`,
  );
  return xmlPart(
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<authors><author>填写说明</author></authors><commentList>${comments.join('')}</commentList></comments>`,
  );
}

/** Spreadsheets draw the boxes of notes by this older format only. */
function drawingPart(notes: readonly Note[]): string {
  const shapes = notes.map(
    (note, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#note" fillcolor="#ffffe1" o:insetmode="auto" ` +
      'style="position:absolute;visibility:hidden"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
      '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor(note)}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}

/**
 * Left, offset, top, offset, right, offset, bottom, offset: three columns beside the cell, as many rows as the text
 * needs.
 */
function anchor({ text, row, column }: Note): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 14)), 1);
  return [column + 1, 12, row, 4, column + 4, 12, row + Math.min(20, Math.max(4, lines)), 4].join(', ');
}
