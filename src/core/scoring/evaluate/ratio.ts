import { add, div, exact, isZero, mul } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Ratio } from '../../model/scheme/index.ts';
import { isNumber, isUntested } from './cell.ts';
import type { Evaluate, Scope } from './scope.ts';

export function compileRatio(ratio: Ratio, scope: Scope): Evaluate {
  const parts = ratio.of.map((part) => ({ value: scope.compile(part.value), max: scope.compile(part.max) }));
  const zeroOverZero = ratio.zeroOverZero === null ? () => null : scope.compile(ratio.zeroOverZero);
  return (row) => {
    let got: Exact = exact(0);
    let possible: Exact = exact(0);
    let applies = false;
    for (const part of parts) {
      const value = part.value(row);
      const max = part.max(row);
      if (isUntested(value)) return value;
      if (isUntested(max)) return max;
      if (!isNumber(value) || !isNumber(max)) continue;
      got = add(got, value);
      possible = add(possible, max);
      applies = true;
    }
    // Nothing of it applies: that is not 0 of 0, and must not cost points.
    if (!applies) return null;
    return isZero(possible) ? zeroOverZero(row) : mul(div(got, possible), ratio.times);
  };
}
