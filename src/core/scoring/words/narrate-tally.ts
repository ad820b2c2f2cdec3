import { cmp, isZero } from '../../model/exact/index.ts';
import type { Tally, TallyEntry } from '../../model/scheme/index.ts';
import { isNumber } from '../evaluate/cell.ts';
import { compileTally } from '../evaluate/tally.ts';
import { narrateBounds } from './narrate-arithmetic.ts';
import { operand } from './telling.ts';
import type { Narrate, Telling } from './telling.ts';
import { cellWords } from './value-words.ts';

/** Only the entries that moved something are told, and floor and cap only where they do. */
export function narrateTally(tally: Tally, telling: Telling): Narrate {
  const from = operand(tally.from, 'term', telling);
  const entries = tally.entries.map((entry) => narrateEntry(entry, telling));
  const unbounded = compileTally({ ...tally, min: null, max: null }, telling.scope);
  const bounded = compileTally(tally, telling.scope);
  const bounds = narrateBounds(tally, telling);
  return (row) => {
    const [before, after] = [unbounded(row), bounded(row)];
    const isMoved = isNumber(before) && isNumber(after) && cmp(before, after) !== 0;
    return `${from(row)}${entries.map((entry) => entry(row)).join('')}${isMoved ? bounds(row) : ''}`;
  };
}

function narrateEntry(entry: TallyEntry, telling: Telling): Narrate {
  const { scope } = telling;
  const test = scope.test(entry.condition);
  const amount = scope.compile(entry.amount);
  const figure = narrateFigure(entry, telling);
  const atMost = entry.atMost === null ? null : scope.compile(entry.atMost);
  const downTo = entry.downTo === null ? null : scope.compile(entry.downTo);
  return (row) => {
    if (test(row) !== true) return '';
    const moved = amount(row);
    if (!isNumber(moved) || isZero(moved)) return '';
    const limit = atMost === null ? '' : `（至多 ${cellWords(atMost(row))}）`;
    const stop = downTo === null ? '' : `（扣至 ${cellWords(downTo(row))} 为止）`;
    const why = entry.because === null ? '' : `（${entry.because}）`;
    return ` ${entry.sign === 1 ? '+' : '−'} ${figure(row)}${limit}${stop}${why}`;
  };
}

/** `坏链数 3 × 0.5`, or the points as they are. */
function narrateFigure(entry: TallyEntry, telling: Telling): Narrate {
  if (entry.count === null || entry.each === null) {
    // In brackets also where it is added: the limits of the entry are those of its whole amount.
    return operand(entry.amount, 'subtracted', telling);
  }
  const count = operand(entry.count, 'factor', telling);
  const each = telling.scope.compile(entry.each);
  return (row) => `${count(row)} × ${cellWords(each(row))}`;
}
