import { cmp, div, eq, exact, lt, sub } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { DimensionProfile } from './dimension-profile.ts';
import type { RankedTotal, RankingEnds } from './ranking-ends.ts';

/** Who stands at the head of a class. */
export interface Leader extends RankedTotal {
  /** Units with the same total, this one included. */
  alike: number;
  /** How far the total lies from that of the next unit; null where there is none, zero where they are equal. */
  ahead: Exact | null;
}

/** The dimensions in which a class got least and most of the full points. */
export interface Contrast {
  /** The least and the greatest mean share of the full points, from 0 to 1; null where fewer than two dimensions have one. */
  between: { least: Exact; most: Exact } | null;
  /** Several where they are equal; none where all dimensions are about alike. */
  weakest: DimensionProfile[];
  strongest: DimensionProfile[];
}

/** Mean shares of the full points that differ by less than this, two of a hundred, make no difference worth telling. */
const ALIKE = div(exact(2), exact(100));

/** The first unit of a ranking; `totals` are those of the whole class. Null for a ranking without totals. */
export function leaderOf({ top }: RankingEnds, totals: readonly Exact[]): Leader | null {
  const [first, second] = top;
  if (first === undefined) return null;
  return {
    ...first,
    alike: totals.filter((total) => eq(total, first.total)).length,
    ahead: second === undefined ? null : distance(first.total, second.total),
  };
}

/** Where a class is weakest and strongest by the mean share of the full points; bonus points are no weakness of those without. */
export function contrastOf(dimensions: readonly DimensionProfile[]): Contrast {
  const rated = dimensions
    .flatMap((dimension) =>
      dimension.share === null || dimension.kind === 'bonus' ? [] : [{ dimension, mean: dimension.share.mean }],
    )
    .toSorted((a, b) => cmp(a.mean, b.mean));
  const [least, most] = [rated[0]?.mean, rated.at(-1)?.mean];
  if (rated.length < 2 || least === undefined || most === undefined)
    return { between: null, weakest: [], strongest: [] };
  const between = { least, most };
  if (lt(sub(most, least), ALIKE)) return { between, weakest: [], strongest: [] };
  const at = (mean: Exact): DimensionProfile[] =>
    rated.filter((one) => eq(one.mean, mean)).map(({ dimension }) => dimension);
  return { between, weakest: at(least), strongest: at(most) };
}

function distance(a: Exact, b: Exact): Exact {
  return lt(a, b) ? sub(b, a) : sub(a, b);
}
