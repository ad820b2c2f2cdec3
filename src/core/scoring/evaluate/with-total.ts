import type { Cell } from '../../model/facts.ts';
import type { Condition, Indicator, Level } from '../../model/scheme/index.ts';
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

/** The same scope while the value or indicator `owner` is computed. */
export function withOwner(scope: Scope, owner: string): Scope {
  const view: Scope = { ...scope, owner, ...compilersOf(() => view) };
  return view;
}

/**
 * The scope as it is seen from outside: `total` is the total after the outcomes (an account with a veto counts 59, say).
 * Parents, ranking, grades and shown columns look at it this way.
 */
export function withTotal(scope: Scope, totals: () => readonly Cell[]): Scope {
  return withColumns(scope, { total: totals });
}

/** The scope as grades and shown columns see it: rank and grade are readable, unless the level itself has something of that name. */
export function withStanding(scope: Scope, standing: { rank?: readonly Cell[]; grade?: readonly Cell[] }): Scope {
  const own = namesGiven(scope.level);
  const known = Object.entries(standing).filter(([name]) => !own.has(name));
  return withColumns(scope, Object.fromEntries(known.map(([name, cells]) => [name, () => cells])));
}

function withColumns(scope: Scope, columns: Readonly<Record<string, () => readonly Cell[]>>): Scope {
  const view: Scope = {
    ...scope,
    column: (name) => (Object.hasOwn(columns, name) && columns[name]?.()) || scope.column(name),
    ...compilersOf(() => view),
  };
  return view;
}

function namesGiven({ inputs, values, indicators }: Level): Set<string> {
  const idsOf = (list: readonly Indicator[]): string[] => list.flatMap(({ id, items }) => [id, ...idsOf(items)]);
  return new Set([...inputs.map(({ id }) => id), ...values.map(({ name }) => name), ...idsOf(indicators)]);
}
