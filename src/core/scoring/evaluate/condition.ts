import { cmp, toText } from '../../model/exact/index.ts';
import type { Cell, Untested } from '../../model/facts.ts';
import type { Condition } from '../../model/scheme/index.ts';
import { isNumber, isUntested } from './cell.ts';
import type { Scope, Test, Truth } from './scope.ts';

/** What is known decides: `or` is true as soon as one part is, `and` false, whatever is still untested. */
export function compileCondition(condition: Condition, scope: Scope): Test {
  switch (condition.kind) {
    case 'compare':
      return compileComparison(condition, scope);
    case 'missing': {
      const of = scope.compile(condition.of);
      return (row) => {
        const cell = of(row);
        return isUntested(cell) ? cell : cell === null;
      };
    }
    case 'untested': {
      const of = scope.compile(condition.of);
      return (row) => isUntested(of(row));
    }
    case 'one-of': {
      const of = scope.compile(condition.of);
      const texts = new Set(condition.texts);
      return (row) => {
        const cell = of(row);
        if (cell === null || isUntested(cell)) return cell;
        return texts.has(typeof cell === 'string' ? cell : toText(cell));
      };
    }
    case 'not': {
      const of = scope.test(condition.of);
      return (row) => {
        const truth = of(row);
        return typeof truth === 'boolean' ? !truth : truth;
      };
    }
    case 'all':
    case 'any':
      return compileJunction(
        condition.of.map((part) => scope.test(part)),
        condition.kind === 'any',
      );
  }
}

function compileJunction(parts: Test[], decisive: boolean): Test {
  return (row) => {
    let undecided: null | Untested | undefined;
    for (const part of parts) {
      const truth = part(row);
      if (truth === decisive) return decisive;
      if (typeof truth !== 'boolean' && (undecided === undefined || truth !== null)) undecided = truth;
    }
    return undecided === undefined ? !decisive : undecided;
  };
}

function compileComparison(condition: Extract<Condition, { kind: 'compare' }>, scope: Scope): Test {
  const left = scope.compile(condition.left);
  const right = scope.compile(condition.right);
  const holds = ORDER_TESTS[condition.op];
  return (row) => compareCells(left(row), right(row), holds);
}

const ORDER_TESTS = {
  '=': (order: number) => order === 0,
  '!=': (order: number) => order !== 0,
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
};

function compareCells(left: Cell, right: Cell, holds: (order: number) => boolean): Truth {
  if (isNumber(left) && isNumber(right)) return holds(cmp(left, right));
  if (isUntested(left)) return left;
  if (isUntested(right)) return right;
  if (left === null || right === null) return null;
  return holds(asText(left) === asText(right) ? 0 : 1);
}

function asText(cell: Exclude<Cell, null | Untested>): string {
  return typeof cell === 'string' ? cell : toText(cell);
}
