import { parentName, type Value } from '../../model/scheme/index.ts';
import { declaredAs, type LevelScope } from '../scope.ts';
import { checkCondition } from './check-condition.ts';
import { inferValue } from './infer-value.ts';
import type { Part } from './parts.ts';
import { rulesOf } from './rules-of.ts';
import { isCondition, type Types, type ValueType } from './value-type.ts';

/**
 * Reports numbers where texts have to be and texts where numbers have to be, in the level and those below. The chains of names
 * have to be known to be finite.
 */
export function checkTypes(scope: LevelScope): void {
  checkRoots(openTypes(scope, { known: new Map(), above: null }));
}

function checkRoots(types: Types): void {
  for (const { part, expects } of types.scope.roots) {
    if (isCondition(part)) types.condition(part);
    else if (expects) types.expect(part, expects.type, expects.what);
    else types.of(part);
  }
  for (const id of types.scope.children.keys()) checkRoots(types.child(id));
}

/** Types of one level. Each value is looked at once: `known` is shared with the levels below. */
function openTypes(scope: LevelScope, { known, above }: { known: Map<object, ValueType>; above: Types | null }): Types {
  const levels = new Map<string, Types>();
  const rules = rulesOf(scope);
  const types: Types = {
    scope,
    above,
    of(value) {
      const before = known.get(value);
      if (before) return before;
      const type = inferValue(value, types);
      known.set(value, type);
      return type;
    },
    named: (name) => namedType(name, rules, types),
    expect(value, wanted, what) {
      const type = types.of(value);
      if (type === 'any' || type === wanted) return;
      const code = wanted === 'number' ? 'number-expected' : 'text-expected';
      scope.reading.report.add(code, types.placeOf(value), { what }, what.advice);
    },
    condition: (condition) => checkCondition(condition, types),
    child(id) {
      const opened = levels.get(id) ?? openTypes(scope.children.get(id) ?? scope, { known, above: types });
      levels.set(id, opened);
      return opened;
    },
    placeOf: (part) => placeOf(part, scope),
  };
  return types;
}

function namedType(name: string, rules: Map<string, Value>, { scope, above, of }: Types): ValueType {
  const inParent = parentName(name);
  if (inParent !== null) return above?.named(inParent) ?? 'any';
  if (name === 'unit') return 'text';
  if (name === 'total' || name === 'vetoes') return 'number';
  const declared = scope.names.get(name);
  if (!declared && name === 'rank') return 'number';
  if (!declared && name === 'grade') return 'text';
  if (declared?.as === 'input') return declared.input.type === 'text' ? 'text' : 'number';
  if (declared?.as === 'indicator' && declared.head.points !== null) return 'number';
  const rule = rules.get(name);
  return declared && rule ? of(rule) : 'any';
}

/** Where it is written; of what a default made, where the name that it reads is declared. */
function placeOf(part: Part, scope: LevelScope): number {
  const written = scope.reading.origins.get(part);
  if (written !== undefined) return written;
  return (part.kind === 'reference' ? declaredAs(part.name, scope)?.at : undefined) ?? scope.at;
}
