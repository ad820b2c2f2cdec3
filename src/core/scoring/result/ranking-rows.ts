import type { ScoredClass } from '../score-class.ts';
import type { ScoredCampaign } from './result-text.ts';
import { printCell } from './cell-text.ts';

/**
 * The rows of `ranking.csv`: header `class,rank,unit,<shown columns>,total,grade`, then the published units in rank order, class
 * after class. Classes with columns of their own leave the others' empty.
 */
export function rankingRows(campaign: ScoredCampaign): string[][] {
  const columns = joinColumns(campaign.classes.map(({ rules }) => rules.shown.map((one) => one.column)));
  const header = ['class', 'rank', 'unit', ...columns, 'total', 'grade'];
  return [header, ...campaign.classes.flatMap((scored) => classRows(scored, columns))];
}

/** The columns of all classes, each class's in its own order as far as the orders agree. */
function joinColumns(lists: readonly string[][]): string[] {
  const joined: string[] = [];
  for (const list of lists) {
    let next = 0;
    for (const column of list) {
      const known = joined.indexOf(column);
      if (known < 0) joined.splice(next, 0, column);
      next = (known < 0 ? next : known) + 1;
    }
  }
  return joined;
}

function classRows(scored: ScoredClass, columns: string[]): string[][] {
  const { rules } = scored;
  const shown = new Map(
    rules.shown.map((one, index) => [one.column, { cells: scored.shown[index] ?? [], format: one.format }]),
  );
  const cells = columns.map((column) => shown.get(column));
  return scored.order.flatMap((row) => {
    const standing = scored.standings[row];
    if (standing === undefined || (!standing.published && standing.state === 'scored')) return [];
    return [
      [
        rules.id,
        rules.ranking.hidden ? '' : String(standing.rank ?? ''),
        scored.facts.keys[row] ?? '',
        ...cells.map((cell) => (cell === undefined ? '' : printCell(cell.cells[row] ?? null, cell.format))),
        printCell(scored.totals[row] ?? null, rules.totalShown),
        standing.grade ?? '',
      ],
    ];
  });
}
