import { nameKey } from '../../model/name-key.ts';
import type { OfClass } from '../../model/scheme/index.ts';
import type { Evaluate, Scope } from './scope.ts';

/** Looks the unit up in another class, which has been scored by then. */
export function compileOfClass(value: OfClass, scope: Scope): Evaluate {
  const cells = scope.others(value.class, value.take);
  return (row) => cells.get(nameKey(scope.facts.keys[row] ?? '')) ?? null;
}
