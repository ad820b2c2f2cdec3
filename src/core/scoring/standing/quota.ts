import { cmp, exact, mul, round, toInteger } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { GradeByQuota, QuotaStep, Value } from '../../model/scheme/index.ts';
import { isNumber } from '../evaluate/cell.ts';
import { groupKey } from '../evaluate/cohort.ts';
import type { Scope } from '../evaluate/scope.ts';

interface Candidate {
  row: number;
  value: Exact;
}

/** Grades by place: each label takes the next places from the top. Rows come in rank order and stay in it where values are equal. */
export function gradesByQuota(
  quota: GradeByQuota,
  context: { scope: Scope; ranked: readonly number[]; within: Value[] },
): Map<number, string> {
  const grades = new Map<number, string>();
  const groups = Map.groupBy(context.ranked, groupKey(context.within, context.scope));
  const of = context.scope.compile(quota.of);
  for (const rows of groups.values()) {
    const candidates = rows
      .flatMap((row) => {
        const value = of(row);
        return isNumber(value) ? [{ row, value }] : [];
      })
      .toSorted((a, b) => cmp(b.value, a.value));
    for (const [row, label] of fillSteps(quota, context.scope, candidates)) grades.set(row, label);
  }
  return grades;
}

function fillSteps(quota: GradeByQuota, scope: Scope, candidates: Candidate[]): [number, string][] {
  const grades: [number, string][] = [];
  let rest = candidates;
  for (const step of quota.steps) {
    const eligible = scope.test(step.where);
    const able = rest.filter((candidate) => eligible(candidate.row) === true);
    const given = quota.cumulative ? candidates.length - rest.length : 0;
    const taken = takeStep(able, step, Math.max(0, stepSize(step, candidates.length) - given));
    for (const candidate of taken) grades.push([candidate.row, step.label]);
    const out = new Set(taken);
    rest = rest.filter((candidate) => !out.has(candidate));
  }
  return grades;
}

function stepSize(step: QuotaStep, units: number): number {
  if (step.size === null) return units;
  const size = step.size.unit === 'count' ? step.size.amount : mul(step.size.amount, exact(units));
  return toInteger(round(size, 0, step.rounding)) ?? 0;
}

function takeStep(able: Candidate[], step: QuotaStep, size: number): Candidate[] {
  const taken = able.slice(0, size);
  const last = taken.at(-1);
  const next = able[size];
  if (last === undefined || next === undefined || cmp(last.value, next.value) !== 0) return taken;
  switch (step.ties) {
    case 'cut':
      return taken;
    case 'include':
      return able.filter((candidate) => cmp(candidate.value, last.value) >= 0);
    case 'exclude':
      return able.filter((candidate) => cmp(candidate.value, last.value) > 0);
  }
}
