import { PAGE, SIZE } from '../../src/core/model/official-layout.ts';
import type { PdfLine, PdfPage } from '../../src/server/collectors/upload/pdf/index.ts';

const points = (millimetres: number) => (millimetres * 72) / 25.4;

/** The lines of body text on an upright page, page number left out. */
export function bodyLines(page: PdfPage): PdfLine[] {
  return page.lines.filter((line) => Math.abs(line.size - SIZE.body) < 0.1 && line.y > points(PAGE.bottom) - 10);
}

/** How many characters each line has that begins and ends at the edge of the type area. */
export function charactersOfFullLines(page: PdfPage): number[] {
  const [left, right] = [points(PAGE.left), points(PAGE.width - PAGE.right)];
  const isFull = (line: PdfLine) => Math.abs(line.x - left) < 2 && Math.abs(line.right - right) < 4;
  return bodyLines(page)
    .filter(isFull)
    .map((line) => Array.from(line.text).length);
}

/** Text of the page number, and how far it stands from the nearer edge of the type area, negative on the left. */
export function pageNumber(page: PdfPage): { text: string; side: 'left' | 'right'; indent: number } {
  const line = page.lines.at(-1);
  if (line === undefined) throw new Error('a page without page number');
  const isTurned = page.width > page.height;
  const [left, right] = isTurned ? [35, 37] : [PAGE.left, PAGE.right];
  const [before, after] = [line.x - points(left), page.width - points(right) - line.right];
  return { text: line.text, side: before < after ? 'left' : 'right', indent: Math.round(Math.min(before, after)) };
}
