import { add, div, exact, isZero, max, min, mul, sign } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Untested } from '../../model/facts.ts';
import type { Combine, MissingRule, Term } from '../../model/scheme/index.ts';
import { gapIn, isNumber, isUntested } from './cell.ts';
import type { Evaluate, Scope } from './scope.ts';

interface Part {
  /** null: does not apply. */
  value: Exact | null;
  weight: Exact;
  full: Exact | null;
}

type Gather = (row: number) => Part[] | Untested;

const ZERO = exact(0);
const ONE = exact(1);

export function compileCombine(combine: Combine, scope: Scope): Evaluate {
  if (isPlainSum(combine)) return compilePlainSum(combine, scope);
  const gather = compileTerms(combine.of, scope);
  const join = JOINS[combine.how];
  return (row) => {
    const parts = gather(row);
    const joined = Array.isArray(parts) ? join(parts, combine.missing) : parts;
    return joined === 'no-weight' ? gapIn(scope, 'weights-zero') : joined;
  };
}

/** The common case, a sum without weights that a missing term makes missing, needs no list of parts. */
function isPlainSum(combine: Combine): boolean {
  return (
    combine.how === 'sum' && combine.missing.rule === 'missing' && combine.of.every((term) => term.weight === null)
  );
}

function compilePlainSum(combine: Combine, scope: Scope): Evaluate {
  const terms = combine.of.map((term) => scope.compile(term.value));
  return (row) => {
    let sum: Exact = ZERO;
    let missing = false;
    for (const term of terms) {
      const cell = term(row);
      if (isNumber(cell)) sum = add(sum, cell);
      else if (isUntested(cell)) return cell;
      else missing = true;
    }
    return missing ? null : sum;
  };
}

function compileTerms(terms: Term[], scope: Scope): Gather {
  const compiled = terms.map((term) => ({
    value: scope.compile(term.value),
    weight: term.weight === null ? null : scope.compile(term.weight),
    full: term.full === null ? null : scope.compile(term.full),
  }));
  return (row) => {
    const parts: Part[] = [];
    for (const term of compiled) {
      const value = term.value(row);
      const weight = term.weight === null ? ONE : term.weight(row);
      const full = term.full === null ? null : term.full(row);
      for (const cell of [value, weight, full]) if (isUntested(cell)) return cell;
      if (isNumber(weight) && sign(weight) < 0) return gapIn(scope, 'weight-negative');
      parts.push({
        value: isNumber(value) && isNumber(weight) ? value : null,
        weight: isNumber(weight) ? weight : ZERO,
        full: isNumber(full) ? full : null,
      });
    }
    return parts;
  };
}

/** Null: does not apply. */
type Joined = Exact | null | 'no-weight';

const JOINS: Record<Combine['how'], (parts: Part[], missing: MissingRule) => Joined> = {
  sum: sumParts,
  mean: meanParts,
  min: (parts, missing) => extreme(parts, missing, min),
  max: (parts, missing) => extreme(parts, missing, max),
};

function sumParts(parts: Part[], missing: MissingRule): Exact | null {
  const present = parts.filter((part) => part.value !== null);
  const sum = present.reduce((total, part) => add(total, weighted(part.value, part.weight)), ZERO);
  if (present.length === parts.length) return sum;
  const absent = parts.filter((part) => part.value === null);
  switch (missing.rule) {
    case 'missing':
      return null;
    case 'zero':
      return sum;
    case 'skip':
      return present.length === 0 ? null : sum;
    case 'full':
      return add(sum, fullPoints(absent));
    case 'share':
      return add(sum, mul(fullPoints(absent), missing.share));
    case 'scale': {
      const reachable = fullPoints(present);
      return isZero(reachable) ? null : div(mul(sum, fullPoints(parts)), reachable);
    }
    case 'spread':
      return present.length === 0 ? null : spread(present, fullPoints(absent), missing.points);
  }
}

/** Shares `points` evenly over the parts; see the page of the language for both ways. */
function spread(present: Part[], points: Exact, way: 'scaled' | 'kept'): Exact {
  const each = div(points, exact(present.length));
  return present.reduce<Exact>((total, part) => {
    const got = weighted(part.value, part.weight);
    if (way === 'kept') return add(total, add(got, each));
    const full = weighted(part.full, part.weight);
    return add(total, isZero(full) ? got : div(mul(got, add(full, each)), full));
  }, ZERO);
}

function meanParts(parts: Part[], missing: MissingRule): Joined {
  let sum: Exact = ZERO;
  let weights: Exact = ZERO;
  let applies = false;
  for (const part of parts) {
    const value = part.value ?? standIn(part, missing);
    if (value === 'fail') return null;
    if (value === null) continue;
    applies = true;
    sum = add(sum, weighted(value, part.weight));
    weights = add(weights, part.weight);
  }
  if (!applies) return null;
  return isZero(weights) ? 'no-weight' : div(sum, weights);
}

/** What a missing part of a mean counts as: null leaves it out, `fail` makes the whole missing. */
function standIn(part: Part, missing: MissingRule): Exact | null | 'fail' {
  switch (missing.rule) {
    case 'missing':
      return 'fail';
    case 'zero':
      return ZERO;
    case 'full':
      return part.full ?? ZERO;
    case 'share':
      return mul(part.full ?? ZERO, missing.share);
    case 'skip':
    case 'scale':
    case 'spread':
      return null;
  }
}

function extreme(parts: Part[], missing: MissingRule, pick: (a: Exact, b: Exact) => Exact): Exact | null {
  const values: Exact[] = [];
  for (const part of parts) {
    const value = part.value === null ? standIn(part, missing) : weighted(part.value, part.weight);
    if (value === 'fail') return null;
    if (value !== null) values.push(value);
  }
  return values.length === 0 ? null : values.reduce(pick);
}

function weighted(value: Exact | null, weight: Exact): Exact {
  if (value === null) return ZERO;
  return weight === ONE ? value : mul(value, weight);
}

function fullPoints(parts: Part[]): Exact {
  return parts.reduce((total, part) => add(total, weighted(part.full, part.weight)), ZERO);
}
