import type { Condition, Value } from '../../model/scheme/index.ts';
import { placed, unreadable, unreadableCondition, type Reading } from '../reading.ts';
import type { Cursor } from './cursor.ts';

/** What a formula is: a value or a condition. */
export type Expression = { value: Value; at: number } | { condition: Condition; at: number };

/** A formula being read. */
export interface Parsing {
  cursor: Cursor;
  reading: Reading;
  /** Whatever may stand in parentheses. */
  expression(): Expression;
}

export function valueAt(value: Value, at: number, { reading }: Parsing): Expression {
  return { value: placed(value, at, reading), at };
}

export function conditionAt(condition: Condition, at: number, { reading }: Parsing): Expression {
  return { condition: placed(condition, at, reading), at };
}

export function asValue(expression: Expression, { cursor }: Parsing): Value {
  if ('value' in expression) return expression.value;
  cursor.fail('value-expected', expression.at);
  return unreadable();
}

export function asCondition(expression: Expression, { cursor }: Parsing): Condition {
  if ('condition' in expression) return expression.condition;
  cursor.fail('condition-expected', expression.at, { example: 'x' });
  return unreadableCondition();
}
