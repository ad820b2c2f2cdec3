import { cmp } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Band, Bands, Bound } from '../../model/scheme/index.ts';
import { isNumber, isUntested } from './cell.ts';
import type { Evaluate, Scope } from './scope.ts';

export function compileBands(bands: Bands, scope: Scope): Evaluate {
  const of = scope.compile(bands.of);
  const gives = bands.bands.map((band) => scope.compile(band.gives));
  const otherwise = bands.otherwise === null ? () => null : scope.compile(bands.otherwise);
  return (row) => {
    const cell = of(row);
    if (!isNumber(cell)) return isUntested(cell) ? cell : null;
    const index = bands.bands.findIndex((band) => isInBand(cell, band));
    return (gives[index] ?? otherwise)(row);
  };
}

export function isInBand(x: Exact, band: Band): boolean {
  return isWithin(x, band.lower, 1) && isWithin(x, band.upper, -1);
}

function isWithin(x: Exact, bound: Bound | null, direction: 1 | -1): boolean {
  if (bound === null) return true;
  const side = cmp(x, bound.at) * direction;
  return bound.inclusive ? side >= 0 : side > 0;
}
