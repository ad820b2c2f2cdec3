import type { Cell } from '../../model/facts.ts';
import type { Condition } from '../../model/scheme/index.ts';
import { compileValue } from './compile-value.ts';
import { compileCondition } from './condition.ts';
import type { Scope, Test } from './scope.ts';

const always: Test = () => true;

/** The two compilers bound to a scope. */
export function compilersOf(scope: () => Scope): Pick<Scope, 'compile' | 'test'> {
  return {
    compile: (value) => compileValue(value, scope()),
    test: (condition: Condition | null) => (condition === null ? always : compileCondition(condition, scope())),
  };
}

/**
 * The scope as it is seen from outside: `total` is the total after the outcomes (an account with a veto counts 59, say).
 * Parents, ranking, grades and shown columns look at it this way.
 */
export function withTotal(scope: Scope, totals: () => readonly Cell[]): Scope {
  const view: Scope = {
    ...scope,
    column: (name) => (name === 'total' ? totals() : scope.column(name)),
    ...compilersOf(() => view),
  };
  return view;
}
