import { isNumber, UNTESTED } from './naive-cell.ts';
import type { NaiveUnit } from './naive-class.ts';
import { truthOf } from './naive-condition.ts';
import { order, rounded, whole } from './naive-number.ts';
import type { Naive } from './naive-number.ts';
import { afterwards, holds } from './naive-standing.ts';
import { LABELS } from './scheme-plan.ts';
import type { GradesPlan, QuotaPlan } from './scheme-plan.ts';

/** Untested where the grade hangs on what is not known. */
export type NaiveGrade = string | null | typeof UNTESTED;

/** Grades of complete units. `placed` are those with a place, best first. */
export function gradesOf(
  plan: GradesPlan,
  units: readonly NaiveUnit[],
  placed: readonly NaiveUnit[],
): Map<NaiveUnit, NaiveGrade> {
  const quota = plan.kind === 'quota' ? quotaGrades(plan, placed) : new Map<NaiveUnit, string>();
  return new Map(
    units.map((unit) => {
      const fixed = unit.outcome?.grade ?? null;
      if (fixed !== null) return [unit, fixed] as const;
      const base = plan.kind === 'quota' ? (quota.get(unit) ?? null) : baseGrade(plan, unit);
      return [unit, base === null || base === UNTESTED ? base : corrected(base, plan, unit)] as const;
    }),
  );
}

function baseGrade(plan: Exclude<GradesPlan, { kind: 'quota' }>, unit: NaiveUnit): NaiveGrade {
  const [best, middle, least] = LABELS;
  if (plan.kind === 'conditions') {
    for (const [index, condition] of plan.if.entries()) {
      const truth = truthOf(condition, afterwards(unit));
      if (truth === UNTESTED) return UNTESTED;
      if (truth === true) return index === 0 ? best : middle;
    }
    return least;
  }
  const total = unit.total;
  if (!isNumber(total)) return null;
  const reaches = (at: number) => order(total, whole(at)) >= (plan.bound === 'from' ? 0 : 1);
  if (reaches(plan.at[0])) return best;
  return reaches(plan.at[1]) ? middle : least;
}

function corrected(base: string, { cap, drop }: GradesPlan, unit: NaiveUnit): NaiveGrade {
  let place = LABELS.findIndex((label) => label === base);
  for (const [condition, move] of [
    [cap, (at: number) => Math.max(at, 1)],
    [drop, (at: number) => Math.min(at + 1, 2)],
  ] as const) {
    const truth = condition === null ? false : truthOf(condition, afterwards(unit));
    if (truth === UNTESTED) return UNTESTED;
    if (truth === true) place = move(place);
  }
  return LABELS[place] ?? null;
}

function quotaGrades(
  plan: Extract<GradesPlan, { kind: 'quota' }>,
  placed: readonly NaiveUnit[],
): Map<NaiveUnit, string> {
  const grades = new Map<NaiveUnit, string>();
  const groupOf = ({ row }: NaiveUnit) => {
    const cell = plan.within === null ? '' : row.cell(plan.within);
    return typeof cell === 'string' ? cell : '';
  };
  const open = placed.filter((unit) => (unit.outcome?.grade ?? null) === null);
  for (const group of new Set(open.map(groupOf))) {
    const members = open.filter((unit) => groupOf(unit) === group);
    const valued = members.flatMap((unit) => (isNumber(unit.total) ? [{ unit, value: unit.total }] : []));
    const sorted = valued.toSorted((a, b) => order(b.value, a.value));
    let left = sorted;
    for (const [index, step] of plan.steps.entries()) {
      const before = plan.cumulative ? sorted.length - left.length : 0;
      const size = Math.max(0, sizeOf(step, sorted.length) - before);
      const taken = take(
        left.filter(({ unit }) => step.where === null || holds(step.where, unit)),
        size,
        step.ties,
      );
      for (const { unit } of taken) grades.set(unit, LABELS[index] ?? '');
      left = left.filter((one) => !taken.includes(one));
    }
    for (const { unit } of left) grades.set(unit, LABELS[2]);
  }
  return grades;
}

function sizeOf({ size, round }: QuotaPlan, units: number): number {
  if ('count' in size) return size.count;
  const { n, d } = rounded({ n: BigInt(size.share * units), d: 100n }, 0, round);
  return Number(n / d);
}

interface Valued {
  unit: NaiveUnit;
  value: Naive;
}

/** The first so many; those that are equal on both sides of the border go where `ties` says. */
function take(list: readonly Valued[], size: number, ties: QuotaPlan['ties']): Valued[] {
  const [inside, outside] = [list.slice(0, size), list.slice(size)];
  const isSplit = (one: Valued) =>
    [inside, outside].every((side) => side.some(({ value }) => order(value, one.value) === 0));
  if (ties === 'cut') return inside;
  if (ties === 'include') return [...inside, ...outside.filter(isSplit)];
  return inside.filter((one) => !isSplit(one));
}
