import { parsePrinted } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { ClassResult, Result } from '../../model/result.ts';
import { dimensionProfile, dimensionsOf } from './dimension-profile.ts';
import type { DimensionProfile } from './dimension-profile.ts';
import { gradeCounts, gradeIndex } from './grade-counts.ts';
import type { GradeCount } from './grade-counts.ts';
import { histogramOf } from './histogram.ts';
import type { Histogram } from './histogram.ts';
import { contrastOf, leaderOf } from './highlights.ts';
import type { Contrast, Leader } from './highlights.ts';
import { pointsColumns } from './points-columns.ts';
import { rankingEnds } from './ranking-ends.ts';
import type { RankingEnds } from './ranking-ends.ts';
import { meanOf, spreadOf } from './spread.ts';
import type { Spread } from './spread.ts';

/** What can be seen of a class at one glance. All numbers are exact: only the drawing may round. */
export interface ClassOverview {
  id: string;
  /** Full points without bonus, where stated. */
  full: Exact | null;
  units: number;
  /** Units whose score waits for an answer. */
  incomplete: number;
  /** Units whose total or grade was settled by an outcome such as a veto (单项否决). */
  settled: number;
  grades: GradeCount[];
  /** Of the units that have a total; null where none has. */
  totals: Spread | null;
  /** Totals counted in bins; the series of a bin are the entries of `grades`. Null where no unit has a total. */
  histogram: Histogram | null;
  dimensions: DimensionProfile[];
  /** Mean points of each indicator of the class by its id, over the units where it is a number. */
  means: ReadonlyMap<string, Exact>;
  ranking: RankingEnds;
  /** Null where no unit has a total. */
  leader: Leader | null;
  contrast: Contrast;
}

/** The overview of every class of a result, in their order. Throws RangeError for a number beyond 16384 bits. */
export function overviewOf(result: Result): ClassOverview[] {
  return result.classes.map(classOverview);
}

function classOverview(group: ClassResult): ClassOverview {
  const grades = gradeCounts(group);
  const columns = pointsColumns(group);
  const totals = group.units.flatMap((unit) => {
    const value = typeof unit.total === 'string' ? parsePrinted(unit.total) : null;
    return value === null ? [] : [{ value, series: gradeIndex(unit, group.labels) }];
  });
  const dimensions = dimensionsOf(group).flatMap((info) => {
    const column = columns.get(info.id);
    return column === undefined ? [] : [dimensionProfile(info, column)];
  });
  const ranking = rankingEnds(group);
  return {
    id: group.id,
    full: group.points === null ? null : parsePrinted(group.points),
    units: group.units.length,
    incomplete: group.units.filter((unit) => unit.state === 'incomplete').length,
    settled: group.units.filter((unit) => unit.outcome !== undefined).length,
    grades,
    totals: spreadOf(totals.map((total) => total.value)),
    histogram: histogramOf(totals, grades.length),
    dimensions,
    means: new Map(
      [...columns].flatMap(([id, column]) => {
        const mean = meanOf(column.numbers);
        return mean === null ? [] : [[id, mean]];
      }),
    ),
    ranking,
    leader: leaderOf(
      ranking,
      totals.map((total) => total.value),
    ),
    contrast: contrastOf(dimensions),
  };
}
