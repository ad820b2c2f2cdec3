import { squeezed } from '../text/plain-text.ts';
import { sameCell } from './cells.ts';
import { nameColumn, type FoundAnnex, type FoundRow } from './find-tables.ts';

/** Rows of ours with those of the edited table. */
export interface RowPairs {
  both: RowPair[];
  gone: (readonly string[])[];
  extra: FoundRow[];
  /** The first row that stands before one that should precede it. */
  unordered: FoundRow | null;
}

export interface RowPair {
  own: readonly string[];
  edited: FoundRow;
}

/** Rows that are left are compared each with each up to this many pairs; a table with more has nothing to do with ours. */
const MOST_COMPARED = 100_000;

/**
 * Puts rows together: each of ours with the row of its name or the row at its place, whichever has more of its cells, the
 * surest pairs first; what is left in order, a changed name in an otherwise equal row. `places` tells where our columns are.
 */
export function matchRows(annex: FoundAnnex, places: readonly number[]): RowPairs {
  const { block, rows } = annex;
  const same = (own: readonly string[], { cells }: FoundRow) =>
    own.filter((cell, at) => sameCell(cells[places[at] ?? -1] ?? '', cell)).length;
  const name = nameColumn(annex);
  const byName = Map.groupBy(rows, ({ cells }) => squeezed(cells[places[name] ?? -1] ?? ''));
  const candidates = block.rows.flatMap((own, at) => {
    const [atPlace, named] = [rows[at], byName.get(squeezed(own[name] ?? '')) ?? []];
    const found = atPlace === undefined || named.includes(atPlace) ? named : [atPlace, ...named];
    return found.map((edited) => ({ own, edited, same: same(own, edited) }));
  });
  const free = { own: new Set<readonly string[]>(block.rows), edited: new Set(rows) };
  const paired = new Map<readonly string[], FoundRow>();
  const pair = ({ own, edited }: RowPair) => {
    if (!free.own.has(own) || !free.edited.has(edited)) return;
    free.own.delete(own);
    free.edited.delete(edited);
    paired.set(own, edited);
  };
  for (const one of candidates.toSorted((a, b) => b.same - a.same)) if (one.same > 1) pair(one);
  const isFew = free.own.size * free.edited.size <= MOST_COMPARED;
  for (const own of isFew ? [...free.own] : []) {
    const likest = [...free.edited].map((edited) => ({ own, edited, same: same(own, edited) }));
    const [best] = likest.toSorted((a, b) => b.same - a.same);
    if (best !== undefined && best.same > 0) pair(best);
  }
  const both = block.rows.flatMap((own) => {
    const edited = paired.get(own);
    return edited === undefined ? [] : [{ own, edited }];
  });
  return {
    both,
    gone: [...free.own],
    extra: [...free.edited],
    unordered: firstUnordered(both.map(({ edited }) => edited)),
  };
}

function firstUnordered(rows: readonly FoundRow[]): FoundRow | null {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before !== undefined && (row.table < before.table || (row.table === before.table && row.row < before.row)))
      return row;
  }
  return null;
}
