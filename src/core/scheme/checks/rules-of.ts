import type { Value } from '../../model/scheme/index.ts';
import type { LevelScope } from '../scope.ts';
import { isCondition } from './value-type.ts';

/** The rule of every name of a level that has one: values, indicators, `total`. */
export function rulesOf(scope: LevelScope): Map<string, Value> {
  const rules = new Map<string, Value>();
  for (const { owner, part } of scope.roots) if (owner !== null && !isCondition(part)) rules.set(owner, part);
  return rules;
}
