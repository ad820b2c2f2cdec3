import type { Palette } from './colour.ts';
import { displayWidth, padToWidth } from './display-width.ts';

export interface TerminalColumn {
  title: string;
  /** Numbers stand to the right. */
  align?: 'left' | 'right';
}

/**
 * A table for the terminal: columns as wide as their widest cell with two spaces between, Chinese characters counted as two
 * columns, no spaces at the end of a line. Ends with a line break. Every row has a cell for every column.
 */
export function terminalTable(
  columns: readonly TerminalColumn[],
  rows: readonly (readonly string[])[],
  colour: Palette,
): string {
  const widths = columns.map(({ title }, index) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[index] ?? '')), displayWidth(title)),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => padToWidth(cells[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const head = [colour.bold(line(columns.map(({ title }) => title))), colour.dim(rule)];
  return [...head, ...rows.map(line)].map((text) => `${text}\n`).join('');
}
