import type { Untested } from '../../model/facts.ts';
import type { Correction } from '../../model/result.ts';
import type { GradeRule, SchemeOutcome } from '../../model/scheme/index.ts';
import { isUntested } from '../evaluate/cell.ts';
import type { Scope } from '../evaluate/scope.ts';
import { gradesByQuota } from './quota.ts';

export interface Graded {
  grade: string | null;
  /** Set when the grade hangs on something that is not known yet. */
  open: Untested | null;
  corrections: Correction[];
}

/** Grades of the rows of a class. A grade that an outcome fixed is neither computed nor corrected. */
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
  const correct = compileCorrections(rule, context.scope);
  const grades = new Map<number, Graded>();
  for (const row of rows) {
    const fixedGrade = fixed(row);
    if (fixedGrade !== null) grades.set(row, { grade: fixedGrade, open: null, corrections: [] });
    else grades.set(row, correct(row, base(row)));
  }
  return grades;
}

type BaseGrade = string | null | Untested;

function compileBase(rule: GradeRule, scope: Scope, ranked: number[]): (row: number) => BaseGrade {
  switch (rule.base.by) {
    case 'value': {
      const value = scope.compile(rule.base.value);
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

function compileCorrections(rule: GradeRule, scope: Scope): (row: number, base: BaseGrade) => Graded {
  const place = (label: string) => rule.labels.indexOf(label);
  const steps = [
    ...rule.caps.map((cap) => ({
      kind: 'cap' as const,
      test: scope.test(cap.condition),
      because: cap.because,
      move: (at: number) => Math.max(at, place(cap.atMost)),
    })),
    ...rule.drops.map((drop) => ({
      kind: 'drop' as const,
      test: scope.test(drop.condition),
      because: drop.because,
      move: (at: number) => Math.min(at + drop.by, rule.labels.length - 1),
    })),
  ];
  return (row, base) => {
    if (base === null || typeof base !== 'string') return { grade: null, open: base, corrections: [] };
    let grade = base;
    const corrections: Correction[] = [];
    for (const step of steps) {
      const truth = step.test(row);
      if (truth === false || truth === null) continue;
      if (truth !== true) return { grade: null, open: truth, corrections };
      const to = rule.labels[step.move(place(grade))] ?? grade;
      if (to === grade) continue;
      corrections.push({ kind: step.kind, of: 'grade', from: grade, to, because: step.because });
      grade = to;
    }
    return { grade, open: null, corrections };
  };
}
