import { max, min } from '../../model/exact/index.ts';
import type { Cell } from '../../model/facts.ts';
import type { Limit } from '../../model/scheme/index.ts';
import { isNumber, isUntested } from './cell.ts';
import type { Evaluate, Scope } from './scope.ts';

export function compileLimit(value: Limit, scope: Scope): Evaluate {
  const of = scope.compile(value.of);
  const floor = value.min === null ? null : scope.compile(value.min);
  const cap = value.max === null ? null : scope.compile(value.max);
  return (row) => limitCell(of(row), floor?.(row) ?? null, cap?.(row) ?? null);
}

/** A missing bound is no bound; floor first, so that a cap below the floor wins. */
export function limitCell(cell: Cell, floor: Cell, cap: Cell): Cell {
  if (!isNumber(cell)) return isUntested(cell) ? cell : null;
  if (isUntested(floor)) return floor;
  if (isUntested(cap)) return cap;
  const raised = isNumber(floor) ? max(cell, floor) : cell;
  return isNumber(cap) ? min(raised, cap) : raised;
}
