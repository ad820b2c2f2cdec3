import { linesOf } from './lines.ts';
import type { Mark, Marks, Rule } from './page-marks.ts';

/** The part of a ruled table on one page: every row with as many cells as there are columns between the rules. */
export interface PageTable {
  rows: string[][];
  /** Where the vertical rules stand, in points from the left. */
  edges: number[];
  /** Height of its upper edge, in points from the bottom. */
  top: number;
}

const TOUCHING = 1.5;

/** The ruled tables of a page from top to bottom. Text that runs over several lines in a cell is joined again. */
export function tablesOf({ texts, rules }: Marks): PageTable[] {
  return connected(rules)
    .map(gridOf)
    .filter((grid) => grid !== null)
    .toSorted((a, b) => (b.ys[0] ?? 0) - (a.ys[0] ?? 0))
    .map((grid) => ({ edges: grid.xs, top: grid.ys[0] ?? 0, rows: cellsOf(grid, texts) }));
}

interface Grid {
  /** From left to right. */
  xs: number[];
  /** From top to bottom. */
  ys: number[];
}

/** Rules that touch belong to one table. */
function connected(rules: readonly Rule[]): Rule[][] {
  let groups: Rule[][] = [];
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => touch(rule, other)));
    groups = [...groups.filter((group) => !touching.includes(group)), [rule, ...touching.flat()]];
  }
  return groups;
}

function touch(a: Rule, b: Rule): boolean {
  return (
    a.left - TOUCHING <= b.right &&
    b.left - TOUCHING <= a.right &&
    a.bottom - TOUCHING <= b.top &&
    b.bottom - TOUCHING <= a.top
  );
}

/** Null for what has no cells, such as a rule below a heading. */
function gridOf(rules: readonly Rule[]): Grid | null {
  const isUpright = (rule: Rule) => rule.top - rule.bottom > rule.right - rule.left;
  const xs = distinct(rules.filter(isUpright).map((rule) => (rule.left + rule.right) / 2));
  const ys = distinct(
    rules.filter((rule) => !isUpright(rule)).map((rule) => (rule.top + rule.bottom) / 2),
  ).toReversed();
  return xs.length > 1 && ys.length > 1 ? { xs, ys } : null;
}

function distinct(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > TOUCHING);
}

function cellsOf({ xs, ys }: Grid, texts: readonly Mark[]): string[][] {
  const cells: Mark[][][] = Array.from({ length: ys.length - 1 }, () =>
    Array.from({ length: xs.length - 1 }, () => []),
  );
  for (const mark of texts) {
    const column = xs.findLastIndex((x) => x <= mark.x + mark.width / 2);
    // The middle of the letters, not their foot, which may reach down to the rule.
    const row = ys.findLastIndex((y) => y >= mark.y + mark.size * 0.35);
    cells[row]?.[column]?.push(mark);
  }
  return cells.map((row) => row.map(cellText));
}

function cellText(marks: readonly Mark[]): string {
  return linesOf(marks).reduce((text, line) => text + (breaksWords(text, line.text) ? ' ' : '') + line.text, '');
}

/** Chinese text is broken anywhere, Western text between words. */
function breaksWords(before: string, after: string): boolean {
  return /[\w.,;:]$/u.test(before) && /^\w/u.test(after);
}
