import { cmp, parsePrinted } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { ClassResult, UnitResult } from '../../model/result.ts';

export interface RankedTotal {
  /** Place of the unit in `units` of the class. */
  index: number;
  unit: UnitResult;
  total: Exact;
}

/** Both ends of a ranking; a short one stands whole in `top`. */
export interface RankingEnds {
  top: RankedTotal[];
  /** How many stand between the two ends. */
  between: number;
  bottom: RankedTotal[];
  /** `rank`: as the class is ranked; `total`: by total, because the ranks of several groups cannot be put into one list. */
  order: 'rank' | 'total';
}

/** Bars that can be read at one glance. */
const WHOLE = 30;
const END = 10;

/** The first and the last ten units that have a total, or all of them where there are 30 or fewer. */
export function rankingEnds(group: ClassResult): RankingEnds {
  const order = group.units.some((unit) => unit.group !== undefined) ? 'total' : 'rank';
  const listed = group.units.flatMap((unit, index): RankedTotal[] => {
    const total = typeof unit.total === 'string' ? parsePrinted(unit.total) : null;
    return total === null ? [] : [{ index, unit, total }];
  });
  const sorted = order === 'rank' ? listed : listed.toSorted((a, b) => cmp(b.total, a.total));
  if (sorted.length <= WHOLE) return { top: sorted, between: 0, bottom: [], order };
  return { top: sorted.slice(0, END), between: sorted.length - 2 * END, bottom: sorted.slice(-END), order };
}
