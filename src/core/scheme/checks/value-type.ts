import type { Condition, Value } from '../../model/scheme/index.ts';
import type { Text } from '../../model/text.ts';
import type { LevelScope } from '../scope.ts';
import type { Part } from './parts.ts';

/** `any`: only missing, or not to be told because of another fault. */
export type ValueType = 'number' | 'text' | 'any';

/** Looks at the types of one level. */
export interface Types {
  scope: LevelScope;
  /** Of the level above; null for a class. */
  above: Types | null;
  of(value: Value): ValueType;
  /** Of what a name of the level means. */
  named(name: string): ValueType;
  /** Reports a value of another type; `what` says where it stands, and what to do instead where something can be done. */
  expect(value: Value, wanted: 'number' | 'text', what: Text & { advice?: Text }): void;
  condition(condition: Condition): void;
  /** The same in the level of the children. */
  child(id: string): Types;
  placeOf(part: Part): number;
}

const CONDITIONS: ReadonlySet<string> = new Set<Condition['kind']>([
  'compare',
  'missing',
  'untested',
  'one-of',
  'all',
  'any',
  'not',
]);

export function isCondition(part: Part): part is Condition {
  return CONDITIONS.has(part.kind);
}
