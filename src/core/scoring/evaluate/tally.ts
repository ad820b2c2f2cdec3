import { add, cmp, max, min, sub } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Cell, Untested } from '../../model/facts.ts';
import type { Tally, TallyEntry } from '../../model/scheme/index.ts';
import { isNumber, isUntested } from './cell.ts';
import { limitCell } from './limit.ts';
import type { Evaluate, Scope, Test } from './scope.ts';

interface CompiledEntry {
  sign: 1 | -1;
  amount: Evaluate;
  atMost: Evaluate | null;
  downTo: Evaluate | null;
  test: Test;
}

/** 扣分、加分 by counting. Entries that do not apply or have nothing counted move nothing. */
export function compileTally(tally: Tally, scope: Scope): Evaluate {
  const from = scope.compile(tally.from);
  const entries = tally.entries.map((entry) => compileEntry(entry, scope));
  const floor = tally.min === null ? null : scope.compile(tally.min);
  const cap = tally.max === null ? null : scope.compile(tally.max);
  return (row) => {
    let points = from(row);
    for (const entry of entries) {
      if (!isNumber(points)) break;
      points = applyEntry(points, entry, row);
    }
    return limitCell(points, floor?.(row) ?? null, cap?.(row) ?? null);
  };
}

function compileEntry(entry: TallyEntry, scope: Scope): CompiledEntry {
  return {
    sign: entry.sign,
    amount: scope.compile(entry.amount),
    atMost: entry.atMost === null ? null : scope.compile(entry.atMost),
    downTo: entry.downTo === null ? null : scope.compile(entry.downTo),
    test: scope.test(entry.condition),
  };
}

function applyEntry(points: Exact, entry: CompiledEntry, row: number): Cell {
  const truth = entry.test(row);
  if (truth === false || truth === null) return points;
  if (truth !== true) return truth;
  const amount = entryAmount(entry, row);
  if (amount === null || isUntested(amount)) return amount ?? points;
  return entry.sign === 1 ? add(points, amount) : deduct(points, amount, entry.downTo?.(row) ?? null);
}

function entryAmount(entry: CompiledEntry, row: number): Exact | Untested | null {
  const amount = entry.amount(row);
  if (!isNumber(amount)) return isUntested(amount) ? amount : null;
  const atMost = entry.atMost?.(row) ?? null;
  if (isUntested(atMost)) return atMost;
  return isNumber(atMost) ? min(amount, atMost) : amount;
}

/** A pass mark holds this deduction back, but does not lift points that are already below it. */
function deduct(points: Exact, amount: Exact, downTo: Cell): Cell {
  const lowered = sub(points, amount);
  if (isUntested(downTo)) return downTo;
  if (!isNumber(downTo)) return lowered;
  return cmp(points, downTo) <= 0 ? points : max(lowered, downTo);
}
