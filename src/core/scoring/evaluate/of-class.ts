import { nameKey } from '../../model/name-key.ts';
import type { OfClass } from '../../model/scheme/index.ts';
import { gapOf, isUntested } from './cell.ts';
import type { Evaluate, Scope } from './scope.ts';

/** Looks a unit up in another class, which has been scored by then. */
export function compileOfClass(value: OfClass, scope: Scope): Evaluate {
  const cells = scope.others(value.class, value.take);
  if (value.unit === null) return (row) => cells.get(nameKey(scope.facts.keys[row] ?? '')) ?? null;
  const unit = scope.compile(value.unit);
  const of = value.unit.kind === 'reference' ? value.unit.name : scope.owner;
  return (row) => {
    const name = unit(row);
    if (typeof name !== 'string') return isUntested(name) ? name : null;
    const cell = cells.get(nameKey(name));
    if (cell === undefined) return { untested: { code: 'no-case', of, value: name } };
    return isUntested(cell) ? gapOf(cell, name) : cell;
  };
}
