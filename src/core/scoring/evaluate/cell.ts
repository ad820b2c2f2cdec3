import { toText } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Cell, Untested, UntestedReason } from '../../model/facts.ts';

export function isUntested(cell: Cell): cell is Untested {
  return typeof cell === 'object' && cell !== null && 'untested' in cell;
}

/** A number is either a small one (a plain number inside) or a fraction with bigints; the first test is the common case. */
export function isNumber(cell: Cell): cell is Exact {
  return typeof cell === 'number' || (typeof cell === 'object' && cell !== null && !('untested' in cell));
}

/** What cannot be computed from the facts begins at the value or indicator under evaluation. */
export function gapIn({ owner }: { owner: string }, code: UntestedReason['code']): Untested {
  return { untested: { code, of: owner } };
}

/** A gap of one unit or child as it is told to another, whose figures hang on it too. */
export function gapOf({ untested }: Untested, unit: string): Untested {
  return { untested: { ...untested, unit: untested.unit === undefined ? unit : `${unit} ${untested.unit}` } };
}

/** Of several gaps the one that is told, whatever the order of the rows. */
export function firstByName(a: Untested | undefined, b: Untested): Untested {
  return a !== undefined && (a.untested.unit ?? '') <= (b.untested.unit ?? '') ? a : b;
}

/** Text that is equal for equal cells: what groups are told apart by. Rows without a value make a group of their own. */
export function keyText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return isNumber(cell) ? toText(cell) : '';
}

/**
 * The cell as a number, or the cell that stands for the whole result: untested wins over missing.
 * A text where a number is needed cannot pass the reader of schemes; it counts as missing.
 */
export function firstGap(cells: readonly Cell[]): Cell | undefined {
  let gap: Cell | undefined;
  for (const cell of cells) {
    if (isUntested(cell)) return cell;
    if (!isNumber(cell)) gap = null;
  }
  return gap;
}
