import type { Exact } from '../../model/exact/index.ts';
import type { Condition, Value } from '../../model/scheme/index.ts';
import type { Text } from '../../model/text.ts';
import type { Fields } from '../fields.ts';
import type { Report } from '../report.ts';
import type { Written } from '../scalars.ts';
import type { IndicatorHead, LevelScope } from '../scope.ts';

/** One way of computing a value, written as a map with one of `keys`. */
export interface Primitive {
  keys: readonly string[];
  place: Text;
  /** Every field, the keys among them. */
  fields: readonly string[];
  required?: readonly string[];
  read(fields: Fields, reading: ValueReading): Value;
}

/** How a primitive reads its parts, in the level and for the indicator to which it belongs. */
export interface ValueReading {
  scope: LevelScope;
  /** The indicator whose rule it is part of, for its points; null in named values, totals and so on. */
  indicator: IndicatorHead | null;
  report: Report;
  value(written: Written): Value;
  condition(written: Written): Condition;
  /** The same in the level of the children. */
  inChild(scope: LevelScope): ValueReading;
}

/** The value of a field; null when the field is absent. */
export function fieldValue(fields: Fields, name: string, reading: ValueReading): Value | null {
  const node = fields.node(name);
  return node && reading.value({ node, field: name });
}

/** The condition of a field; null when the field is absent. */
export function fieldCondition(fields: Fields, name: string, reading: ValueReading): Condition | null {
  const node = fields.node(name);
  return node && reading.condition({ node, field: name });
}

/** The value of a field in which `none` switches a default off; `standard` when the field is absent. */
export function valueOrNone(
  fields: Fields,
  name: string,
  { reading, standard }: { reading: ValueReading; standard: Value | null },
): Value | null {
  const node = fields.node(name);
  if (!node) return standard;
  return node.shape === 'text' && node.text.trim() === 'none' ? null : reading.value({ node, field: name });
}

/** The number that stands there plainly; null for anything that has to be computed. */
export function plainNumber(value: Value): Exact | null {
  return value.kind === 'constant' && typeof value.value !== 'string' ? value.value : null;
}
