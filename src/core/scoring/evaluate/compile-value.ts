import {
  abs,
  add,
  div,
  isZero,
  log,
  max,
  min,
  mul,
  neg,
  root,
  round,
  sign,
  sub,
  toText,
} from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Cell } from '../../model/facts.ts';
import type { Arithmetic, Match, TextJoin, Value, When } from '../../model/scheme/index.ts';
import { compileBands } from './bands.ts';
import { firstGap, gapIn, isNumber, isUntested } from './cell.ts';
import { compileCohort } from './cohort.ts';
import { compileCombine } from './combine.ts';
import { compileFold } from './fold.ts';
import { compileLimit } from './limit.ts';
import { numberText } from './number-text.ts';
import { compileOfClass } from './of-class.ts';
import { compileRatio } from './ratio.ts';
import type { Evaluate, Scope } from './scope.ts';
import { compileTally } from './tally.ts';

/** Turns a value of the scheme into a function of the row. Names are bound to their columns here, once. */
export function compileValue(value: Value, scope: Scope): Evaluate {
  switch (value.kind) {
    case 'constant':
      return () => value.value;
    case 'reference': {
      const cells = scope.column(value.name);
      return (row) => cells[row] ?? null;
    }
    case 'arithmetic':
      return compileArithmetic(value, scope);
    case 'join':
      return compileJoin(value, scope);
    case 'tally':
      return compileTally(value, scope);
    case 'bands':
      return compileBands(value, scope);
    case 'match':
      return compileMatch(value, scope);
    case 'combine':
      return compileCombine(value, scope);
    case 'ratio':
      return compileRatio(value, scope);
    case 'fold':
      return compileFold(value, scope);
    case 'when':
      return compileWhen(value, scope);
    case 'round':
      return overNumber(scope.compile(value.of), (x) => round(x, value.decimals, value.mode));
    case 'root':
      return overNumber(scope.compile(value.of), (x) =>
        sign(x) < 0 && value.degree % 2 === 0 ? gapIn(scope, 'no-root') : root(x, value),
      );
    case 'log':
      return overNumber(scope.compile(value.of), (x) => (sign(x) <= 0 ? gapIn(scope, 'no-logarithm') : log(x, value)));
    case 'text':
      return overNumber(scope.compile(value.of), (x) => numberText(x, value.format));
    case 'limit':
      return compileLimit(value, scope);
    case 'cohort':
      return compileCohort(value, scope);
    case 'of-class':
      return compileOfClass(value, scope);
  }
}

/** Applies a function to a number; missing and untested pass through. */
function overNumber(of: Evaluate, apply: (x: Exact) => Cell): Evaluate {
  return (row) => {
    const cell = of(row);
    if (isNumber(cell)) return apply(cell);
    return isUntested(cell) ? cell : null;
  };
}

function compileArithmetic(value: Arithmetic, scope: Scope): Evaluate {
  const operands = value.of.map((operand) => scope.compile(operand));
  const [left, right] = operands;
  switch (value.op) {
    case '+':
      return binary(left, right, add);
    case '-':
      return binary(left, right, sub);
    case '*':
      return binary(left, right, mul);
    case '/':
      return binary(left, right, (a, b) => (isZero(b) ? gapIn(scope, 'division-by-zero') : div(a, b)));
    case 'negate':
      return overNumber(left ?? nothing, neg);
    case 'abs':
      return overNumber(left ?? nothing, abs);
    case 'min':
      return reduce(operands, min);
    case 'max':
      return reduce(operands, max);
  }
}

const nothing: Evaluate = () => null;

function binary(
  left: Evaluate = nothing,
  right: Evaluate = nothing,
  apply: (a: Exact, b: Exact) => Cell = () => null,
): Evaluate {
  return (row) => {
    const a = left(row);
    const b = right(row);
    if (isNumber(a) && isNumber(b)) return apply(a, b);
    if (isUntested(a)) return a;
    return isUntested(b) ? b : null;
  };
}

function reduce(operands: Evaluate[], apply: (a: Exact, b: Exact) => Exact): Evaluate {
  return (row) => {
    const cells = operands.map((operand) => operand(row));
    const gap = firstGap(cells);
    return gap === undefined ? (cells as Exact[]).reduce(apply) : gap;
  };
}

function compileJoin(value: TextJoin, scope: Scope): Evaluate {
  const parts = value.of.map((part) => scope.compile(part));
  return (row) => {
    let text = '';
    let missing = false;
    for (const part of parts) {
      const cell = part(row);
      if (isUntested(cell)) return cell;
      if (cell === null) missing = true;
      else text += typeof cell === 'string' ? cell : toText(cell);
    }
    return missing ? null : text;
  };
}

function compileMatch(value: Match, scope: Scope): Evaluate {
  const of = scope.compile(value.of);
  const name = value.of.kind === 'reference' ? value.of.name : scope.owner;
  const cases = new Map(value.cases.map((one) => [one.text, scope.compile(one.gives)]));
  const otherwise = value.otherwise === null ? null : scope.compile(value.otherwise);
  return (row) => {
    const cell = of(row);
    if (cell === null || isUntested(cell)) return cell;
    const text = typeof cell === 'string' ? cell : toText(cell);
    const gives = cases.get(text) ?? otherwise;
    return gives === null ? { untested: { code: 'no-case', of: name, value: text } } : gives(row);
  };
}

function compileWhen(value: When, scope: Scope): Evaluate {
  const cases = value.cases.map((one) => ({
    test: scope.test(one.condition),
    gives: scope.compile(one.gives),
  }));
  const otherwise = scope.compile(value.otherwise);
  return (row) => {
    for (const one of cases) {
      const truth = one.test(row);
      if (truth === true) return one.gives(row);
      if (truth !== false && truth !== null) return truth;
    }
    return otherwise(row);
  };
}
