import type { Condition, Value } from '../model/scheme/index.ts';
import type { Fields } from './fields.ts';
import type { LevelScope, StandingWord } from './scope.ts';
import { readCondition } from './values/read-condition.ts';
import { readValue } from './values/read-value.ts';
import type { Node } from './yaml/node.ts';

/*
 * Values and conditions of ranking, grades, shown columns: nothing depends on them. They are remembered in the level, so that
 * their names and types are checked with the others.
 */

/** The value of a field; null when the field is absent. */
export function partValue(fields: Fields, name: string, scope: LevelScope): Value | null {
  const node = fields.node(name);
  return node && partOf(node, name, scope);
}

/** The number of a field; null when the field is absent. */
export function partNumber(fields: Fields, name: string, scope: LevelScope): Value | null {
  const part = partValue(fields, name, scope);
  const what = { zh: name, en: `"${name}"` };
  if (part) scope.roots.push({ owner: null, part, expects: { type: 'number', what } });
  return part;
}

/** The value in a node. */
export function partOf(node: Node, field: string, scope: LevelScope): Value {
  const part = readValue({ node, field }, { scope, indicator: null, isWholeRule: false });
  scope.roots.push({ owner: null, part });
  return part;
}

/** One value or a list of values. */
export function partValues(fields: Fields, name: string, scope: LevelScope): Value[] {
  const node = fields.node(name);
  if (!node) return [];
  if (node.shape !== 'list') return [partOf(node, name, scope)];
  return fields.list(name).map((item) => partOf(item, name, scope));
}

/** The condition of a field; null when the field is absent. */
export function partCondition(fields: Fields, name: string, scope: LevelScope): Condition | null {
  const node = fields.node(name);
  if (!node) return null;
  const part = readCondition({ node, field: name }, scope.reading);
  scope.roots.push({ owner: null, part });
  return part;
}

/** Reads parts that are computed when the named words of the standing are known. What was read before with fewer words keeps them. */
export function readAfter<T>(words: readonly StandingWord[], scope: LevelScope, read: () => T): T {
  const before = scope.roots.length;
  const result = read();
  for (const root of scope.roots.slice(before)) root.standing ??= words;
  return result;
}

/** A name of the level that a default reads. */
export function nameValue(name: string): Value {
  return { kind: 'reference', name };
}
