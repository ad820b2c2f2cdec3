import { isNumber, UNTESTED } from './naive-cell.ts';
import type { Cell, Row } from './naive-cell.ts';
import { greatest, least, minus, numberOf, order, over, plus, times, ZERO } from './naive-number.ts';
import type { Condition, Formula } from './rule.ts';

/** null: neither the condition nor its opposite holds. */
export type Truth = boolean | null | typeof UNTESTED;

export function formulaOf(formula: Formula, row: Row): Cell {
  if (formula.kind === 'number') return numberOf(formula.text);
  if (formula.kind === 'name') return row.cell(formula.name);
  const cells = formula.of.map((part) => formulaOf(part, row));
  if (cells.includes(UNTESTED)) return UNTESTED;
  const numbers = cells.filter(isNumber);
  const [a = ZERO, b = ZERO] = numbers;
  if (numbers.length < cells.length) return null;
  switch (formula.op) {
    case '+':
      return plus(a, b);
    case '-':
      return minus(a, b);
    case '*':
      return times(a, b);
    case '/':
      return b.n === 0n ? UNTESTED : over(a, b);
    case 'negate':
      return minus(ZERO, a);
    case 'abs':
      return greatest(a, minus(ZERO, a));
    case 'min':
      return numbers.reduce(least);
    case 'max':
      return numbers.reduce(greatest);
  }
}

export function truthOf(condition: Condition, row: Row): Truth {
  switch (condition.kind) {
    case 'compare': {
      const left = formulaOf(condition.left, row);
      const right = formulaOf(condition.right, row);
      if (left === UNTESTED || right === UNTESTED) return UNTESTED;
      if (!isNumber(left) || !isNumber(right)) return null;
      const sign = order(left, right);
      return { '=': sign === 0, '!=': sign !== 0, '<': sign < 0, '<=': sign <= 0, '>': sign > 0, '>=': sign >= 0 }[
        condition.op
      ];
    }
    case 'missing': {
      const cell = row.cell(condition.name);
      return cell === UNTESTED ? UNTESTED : cell === null;
    }
    case 'untested':
      return row.cell(condition.name) === UNTESTED;
    case 'texts': {
      const cell = row.cell(condition.name);
      if (typeof cell !== 'string') return cell === UNTESTED ? UNTESTED : null;
      return condition.texts.includes(cell) !== condition.isNot;
    }
    case 'not': {
      const truth = truthOf(condition.of, row);
      return typeof truth === 'boolean' ? !truth : truth;
    }
    case 'all':
    case 'any': {
      const truths = condition.of.map((part) => truthOf(part, row));
      const decisive = condition.kind === 'any';
      if (truths.includes(decisive)) return decisive;
      if (truths.includes(UNTESTED)) return UNTESTED;
      return truths.includes(null) ? null : !decisive;
    }
  }
}
