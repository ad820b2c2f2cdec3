import type { Condition } from '../../model/scheme/index.ts';
import type { LevelScope } from '../scope.ts';
import { checkCohorts } from './check-cohorts.ts';
import { checkDependencies } from './check-dependencies.ts';
import { checkFullPoints } from './check-full-points.ts';
import { checkGradeTexts } from './check-grades.ts';
import { checkNames, checkWhere } from './check-names.ts';
import { checkTypes } from './check-types.ts';
import { checkUse } from './check-use.ts';
import { isCondition } from './value-type.ts';

/** Everything that can only be told when the whole class is read: names, circles, types, endless fractions, grades, what nobody reads. */
export function checkClass(scope: LevelScope, where: Condition | null): void {
  const chain = checkLevel(scope);
  if (where) checkWhere(where, scope);
  if (chain === null) return;
  checkTypes(scope);
  checkCohorts(scope);
}

/** The checks of one level after those below it. Gives the longest chain of names; null when there is none to be found. */
function checkLevel(scope: LevelScope): number | null {
  const below = [...scope.children].map(([id, child]) => [id, checkLevel(child)] as const);
  checkUse(scope, checkNames(scope));
  checkFullPoints(scope);
  for (const { part, labels } of scope.roots) if (labels && !isCondition(part)) checkGradeTexts(part, labels, scope);
  const chain = checkDependencies(scope, new Map(below.map(([id, length]) => [id, length ?? 0])));
  return below.every(([, length]) => length !== null) ? chain : null;
}
