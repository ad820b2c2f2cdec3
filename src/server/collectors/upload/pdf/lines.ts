import { WORD_GAP, type Mark } from './page-marks.ts';

/** A line of text as it stands on the page. Points from the lower left corner; `y` is the foot of the letters. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  /** Right edge of the last letter. */
  right: number;
  /** Type size of the largest letters. */
  size: number;
}

/** Pieces whose feet differ by less than this part of their size stand on one line. */
const SAME_LINE = 0.3;

/** The lines of a page from top to bottom; a wide gap in a line becomes one space. */
export function linesOf(texts: readonly Mark[]): PdfLine[] {
  const rows: Mark[][] = [];
  for (const mark of texts.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.y - mark.y < SAME_LINE * Math.max(first.size, mark.size)) {
      row.push(mark);
    } else rows.push([mark]);
  }
  return rows.map(lineOf).filter((line) => line.text !== '');
}

function lineOf(row: readonly Mark[]): PdfLine {
  const marks = row.toSorted((a, b) => a.x - b.x);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const mark of marks) {
    if (mark.x - right > WORD_GAP * mark.size && text !== '') text += ' ';
    text += mark.text;
    right = Math.max(right, mark.x + mark.width);
  }
  const [first] = marks;
  return {
    text: text.trim(),
    x: first?.x ?? 0,
    y: first?.y ?? 0,
    right,
    size: Math.max(...marks.map((mark) => mark.size)),
  };
}
