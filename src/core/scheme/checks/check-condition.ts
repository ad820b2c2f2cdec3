import type { Condition, Value } from '../../model/scheme/index.ts';
import type { Text } from '../../model/text.ts';
import { checkListed } from './check-listed.ts';
import type { Types } from './value-type.ts';

const WITH_NUMBER: Text = { zh: '与数比较', en: 'A comparison with a number' };
const WITH_TEXT: Text = { zh: '与文本比较', en: 'A comparison with a text' };
const ONE_OF: Text = { zh: 'in 列举', en: 'A list after in' };

/** Looks at the types of everything that a condition compares. */
export function checkCondition(condition: Condition, types: Types): void {
  switch (condition.kind) {
    case 'compare':
      checkComparison(condition, types);
      return;
    case 'one-of':
      types.expect(condition.of, 'text', ONE_OF);
      for (const text of condition.texts) checkListed({ text, of: condition.of, at: types.placeOf(condition) }, types);
      return;
    case 'missing':
    case 'untested':
      types.of(condition.of);
      return;
    case 'not':
      types.condition(condition.of);
      return;
    case 'all':
    case 'any':
      for (const part of condition.of) types.condition(part);
  }
}

function checkComparison({ op, left, right }: Extract<Condition, { kind: 'compare' }>, types: Types): void {
  const [leftType, rightType] = [types.of(left), types.of(right)];
  if (leftType === 'number') types.expect(right, 'number', WITH_NUMBER);
  if (leftType !== 'text') return;
  if (rightType === 'number') types.expect(right, 'text', WITH_TEXT);
  else if (op !== '=' && op !== '!=') types.scope.reading.report.add('text-order', types.placeOf(left));
  for (const [text, of] of [[right, left] as const, [left, right] as const]) checkText(text, of, types);
}

function checkText(text: Value, of: Value, types: Types): void {
  if (text.kind === 'constant' && typeof text.value === 'string') {
    checkListed({ text: text.value, of, at: types.placeOf(text) }, types);
  }
}
