import { div, exact, ZERO } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { ClassResult, UnitResult } from '../../model/result.ts';

/** How many units of a class got a grade. */
export interface GradeCount {
  /** Null: the units without a grade. */
  grade: string | null;
  count: number;
  /** Of all units of the class, from 0 to 1. */
  share: Exact;
}

/** One entry per grade of the scheme, best first, and at the end one for units without a grade where there are any. */
export function gradeCounts(group: ClassResult): GradeCount[] {
  const counts = new Map<string | null, number>(group.labels.map((label) => [label, 0]));
  for (const unit of group.units) {
    const grade = gradeOf(unit, group.labels);
    counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  const units = exact(group.units.length);
  return [...counts].map(([grade, count]) => ({
    grade,
    count,
    share: group.units.length === 0 ? ZERO : div(exact(count), units),
  }));
}

/** Place of the unit's grade in the list that `gradeCounts` gives. */
export function gradeIndex(unit: UnitResult, labels: readonly string[]): number {
  const index = unit.grade === null ? -1 : labels.indexOf(unit.grade);
  return index < 0 ? labels.length : index;
}

/** A grade that the scheme does not list is none: only an edited result can hold one. */
function gradeOf(unit: UnitResult, labels: readonly string[]): string | null {
  return unit.grade !== null && labels.includes(unit.grade) ? unit.grade : null;
}
