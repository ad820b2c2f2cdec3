import type { Cell } from '../../model/facts.ts';
import type { SchemeOutcome } from '../../model/scheme/index.ts';
import type { Scope } from './scope.ts';

/** Totals after vetoes, gates and floors, and which of them applied to each row. */
export interface OutcomeColumns {
  totals: Cell[];
  applied: (SchemeOutcome | null)[];
}

/**
 * Works through the outcomes of a level in order; the first that holds ends the matter. One that cannot be decided because
 * something is untested makes the total untested: a unit must not pass because nobody looked.
 */
export function outcomeColumns(scope: Scope): OutcomeColumns {
  const computed = scope.level.total === null ? null : scope.column('total');
  const outcomes = scope.level.outcomes.map((outcome) => ({
    outcome,
    test: scope.test(outcome.condition),
    total: outcome.total === 'keep' ? null : scope.compile(outcome.total),
  }));
  const totals: Cell[] = [];
  const applied: (SchemeOutcome | null)[] = [];
  for (let row = 0; row < scope.size; row++) {
    let total: Cell = computed?.[row] ?? null;
    let found: SchemeOutcome | null = null;
    for (const one of outcomes) {
      const truth = one.test(row);
      if (truth === false || truth === null) continue;
      if (truth === true) {
        found = one.outcome;
        total = one.total === null ? total : one.total(row);
      } else {
        total = truth;
      }
      break;
    }
    totals.push(total);
    applied.push(found);
  }
  return { totals, applied };
}
