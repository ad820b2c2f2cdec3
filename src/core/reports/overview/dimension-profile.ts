import { eq, parsePrinted } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { ClassResult, IndicatorInfo } from '../../model/result.ts';
import type { PointsColumn } from './points-columns.ts';
import { shareOf, spreadOf } from './spread.ts';
import type { Spread } from './spread.ts';

/** How far the units of a class got in one dimension. */
export interface DimensionProfile {
  id: string;
  name: string;
  kind: IndicatorInfo['kind'];
  /** Full points; null where the scheme states none. */
  full: Exact | null;
  /** In points; null where no unit has a number. */
  points: Spread | null;
  /** In parts of the full points, 1 being all of them; null without full points. */
  share: Spread | null;
  /** Units that have the full points. */
  atFull: number;
  /** For dimensions that are judged by letters: how often each, the most frequent first. */
  texts: TextCount[];
  missing: number;
  untested: number;
}

export interface TextCount {
  text: string;
  count: number;
}

/** Figures that are only told, and vetoes, give no points to compare. */
const SCORED_KINDS: ReadonlySet<IndicatorInfo['kind']> = new Set(['deduction', 'graded', 'bonus']);

/**
 * The dimensions of a class: the top of its indicator tree without vetoes and plain figures. A tree whose points all hang
 * below a single group is taken at the first level that has more than one branch.
 */
export function dimensionsOf(group: ClassResult): IndicatorInfo[] {
  const own = group.indicators.filter((info) => info.level === group.id && SCORED_KINDS.has(info.kind));
  const below = (id: string | null): IndicatorInfo[] => own.filter((info) => info.parent === id);
  let dimensions = below(null);
  for (;;) {
    const groups = dimensions.filter((info) => info.kind !== 'bonus');
    const [only] = groups;
    const inside = only === undefined || groups.length > 1 ? [] : below(only.id);
    if (inside.length === 0) return dimensions;
    dimensions = dimensions.flatMap((info) => (info === only ? inside : [info]));
  }
}

/** How far the units got in one dimension; `column` holds its points. */
export function dimensionProfile(info: IndicatorInfo, column: PointsColumn): DimensionProfile {
  const full = info.points === null ? null : parsePrinted(info.points);
  const points = spreadOf(column.numbers);
  return {
    id: info.id,
    name: info.name,
    kind: info.kind,
    full,
    points,
    share: points === null ? null : shareOf(points, full),
    atFull: full === null ? 0 : column.numbers.filter((number) => eq(number, full)).length,
    texts: textCounts(column.texts),
    missing: column.missing,
    untested: column.untested,
  };
}

function textCounts(texts: readonly string[]): TextCount[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
