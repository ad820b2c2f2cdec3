import type { Untested } from '../../model/facts.ts';
import type { Correction } from '../../model/result.ts';
import type { Condition, GradeRule, SchemeOutcome } from '../../model/scheme/index.ts';
import { isUntested } from '../evaluate/cell.ts';
import type { Scope } from '../evaluate/scope.ts';
import { withOwner, withStanding } from '../evaluate/with-total.ts';
import { gradesByQuota } from './quota.ts';
import { refuseUnlisted } from './unlisted-grades.ts';

export interface Graded {
  grade: string | null;
  /** Set when the grade hangs on something that is not known yet. */
  open: Untested | null;
  corrections: Correction[];
}

/**
 * Grades of the rows of a class. A grade that an outcome fixed is neither computed nor corrected. Throws `UnlistedGrades` when
 * the value that gives the grade comes out as a text that is none.
 */
export function gradeRows(
  rows: readonly number[],
  rule: GradeRule,
  context: { scope: Scope; outcomes: readonly (SchemeOutcome | null)[]; ranked: readonly number[] },
): Map<number, Graded> {
  const fixed = (row: number) => context.outcomes[row]?.grade ?? null;
  const base = compileBase(
    rule,
    context.scope,
    context.ranked.filter((row) => fixed(row) === null),
  );
  const grades = new Map<number, Graded>();
  for (const row of rows) {
    const fixedGrade = fixed(row);
    if (fixedGrade !== null) grades.set(row, { grade: fixedGrade, open: null, corrections: [] });
    else grades.set(row, ungradedOr(base(row)));
  }
  const { level, facts } = context.scope;
  refuseUnlisted(
    { name: level.name, labels: rule.labels },
    Array.from(grades, ([row, { grade }]) => ({ unit: facts.keys[row] ?? '', grade })),
  );
  for (const step of correctionsOf(rule)) correctGrades(grades, step, { rule, scope: context.scope, isFixed: fixed });
  return grades;
}

type BaseGrade = string | null | Untested;

function compileBase(rule: GradeRule, scope: Scope, ranked: number[]): (row: number) => BaseGrade {
  switch (rule.base.by) {
    case 'value': {
      const value = withOwner(scope, 'grade').compile(rule.base.value);
      return (row) => {
        const cell = value(row);
        return typeof cell === 'string' || isUntested(cell) ? cell : null;
      };
    }
    case 'conditions': {
      const cases = rule.base.cases.map((one) => ({ label: one.label, test: scope.test(one.condition) }));
      return (row) => {
        for (const one of cases) {
          const truth = one.test(row);
          if (truth === true) return one.label;
          if (truth !== false && truth !== null) return truth;
        }
        return null;
      };
    }
    case 'quota': {
      const grades = gradesByQuota(rule.base, { scope, ranked, within: rule.within });
      return (row) => grades.get(row) ?? null;
    }
  }
}

function ungradedOr(base: BaseGrade): Graded {
  const isGrade = typeof base === 'string';
  return { grade: isGrade ? base : null, open: isGrade ? null : base, corrections: [] };
}

interface Step {
  kind: 'raise' | 'cap' | 'drop';
  condition: Condition;
  because: string;
  /** From place to place among the labels, the best one being 0. */
  move(at: number): number;
}

/** Raises first, so that nobody is raised above a cap. */
function correctionsOf({ labels, raises, caps, drops }: GradeRule): Step[] {
  return [
    ...raises.map((raise): Step => ({ kind: 'raise', ...raise, move: (at) => Math.max(at - raise.by, 0) })),
    ...caps.map((cap): Step => ({ kind: 'cap', ...cap, move: (at) => Math.max(at, labels.indexOf(cap.atMost)) })),
    ...drops.map((drop): Step => ({ kind: 'drop', ...drop, move: (at) => Math.min(at + drop.by, labels.length - 1) })),
  ];
}

/** One correction for all rows: its condition sees the grades as the corrections before it have left them. */
function correctGrades(
  grades: ReadonlyMap<number, Graded>,
  step: Step,
  { rule: { labels }, scope, isFixed }: { rule: GradeRule; scope: Scope; isFixed: (row: number) => string | null },
): void {
  const cells = Array.from({ length: scope.size }, (_, row) => grades.get(row)?.open ?? grades.get(row)?.grade ?? null);
  const test = withStanding(scope, { grade: cells }).test(step.condition);
  for (const [row, graded] of grades) {
    if (graded.grade === null || isFixed(row) !== null) continue;
    const truth = test(row);
    if (truth === false || truth === null) continue;
    if (truth !== true) {
      graded.grade = null;
      graded.open = truth;
      continue;
    }
    const to = labels[step.move(labels.indexOf(graded.grade))] ?? graded.grade;
    if (to === graded.grade) continue;
    graded.corrections.push({ kind: step.kind, of: 'grade', from: graded.grade, to, because: step.because });
    graded.grade = to;
  }
}
