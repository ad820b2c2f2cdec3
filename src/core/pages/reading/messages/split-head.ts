import { ATTRIBUTE } from '../../html/index.ts';
import type { Page } from '../page.ts';

/** The first row of a head of two: of a column that is split the names stand in the second one. */
export interface SplitHead {
  /** Cells of the second row. */
  readonly missing: number;
  /** The names of all columns, with those of the second row in their places. */
  joinedWith(second: readonly string[]): string[];
}

const MOST_COLUMNS = 12;

/** Null for a row in which no cell lies over several columns beside cells that go down to the next row. */
export function splitHead(page: Page, cells: readonly number[], texts: readonly string[]): SplitHead | null {
  const spans = cells.map((cell) => ({
    across: spanOf(page, cell, ATTRIBUTE.colspan),
    down: spanOf(page, cell, ATTRIBUTE.rowspan),
  }));
  const isSplit = ({ across, down }: { across: number; down: number }) => across > 1 && down === 1;
  if (!spans.some(isSplit) || !spans.some(({ down }) => down === 2)) return null;
  const missing = spans.reduce((sum, { across, down }) => sum + (down === 1 ? across : 0), 0);
  if (missing > MOST_COLUMNS) return null;
  return {
    missing,
    joinedWith(second) {
      let next = 0;
      return spans.flatMap(({ across, down }, index) => {
        if (down > 1) return Array.from({ length: across }, () => texts[index] ?? '');
        return Array.from({ length: across }, () => second[next++] ?? '');
      });
    },
  };
}

function spanOf(page: Page, cell: number, name: number): number {
  const span = Number(page.attribute(cell, name) ?? 1);
  return Number.isInteger(span) && span > 0 && span <= MOST_COLUMNS ? span : 1;
}
