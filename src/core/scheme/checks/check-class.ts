import { parentName, type Condition } from '../../model/scheme/index.ts';
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
  checkLevel(scope);
  if (where) checkWhere(where, scope);
  if (!checkDependencies(scope)) return;
  checkTypes(scope);
  checkCohorts(scope);
}

/** The checks of one level after those below it. Gives the names that are read there, `parent.x` among them. */
function checkLevel(scope: LevelScope): ReadonlySet<string> {
  const readBelow = [...scope.children.values()].flatMap((child) => [...checkLevel(child)]);
  const used = checkNames(scope);
  for (const name of readBelow) used.add(parentName(name) ?? '');
  checkUse(scope, used);
  checkFullPoints(scope);
  for (const { part, labels } of scope.roots) if (labels && !isCondition(part)) checkGradeTexts(part, labels, scope);
  return used;
}
