import { isNumber, UNTESTED } from './naive-cell.ts';
import type { Cell, Row } from './naive-cell.ts';
import { formulaOf, truthOf } from './naive-condition.ts';
import {
  greatest,
  least,
  minus,
  numberOf,
  ONE,
  order,
  over,
  rootOf,
  rounded,
  times,
  total,
  whole,
  ZERO,
} from './naive-number.ts';
import type { Naive } from './naive-number.ts';

import type { Cohort, Fold, FoldHow } from './rule.ts';

interface Member {
  value: Naive | null;
  weight: Naive;
  group: string;
}

/** Children folded into one value. */
export function foldOf(fold: Fold, row: Row): Cell {
  const truths = row.accounts.map((child) => (fold.where === null ? true : truthOf(fold.where, child)));
  const chosen = row.accounts.filter((_, index) => truths[index] === true);
  const members = chosen.map((child) => memberOf(fold, child));
  if (truths.includes(UNTESTED) || members.includes(UNTESTED)) return UNTESTED;
  const known = members.filter((member): member is Member => member !== UNTESTED);
  if (known.length === 0 && fold.empty !== null) return numberOf(fold.empty);
  if (known.length === 0) return fold.how === 'count' ? ZERO : null;
  const isGap = known.some(({ value }) => value === null);
  if (isGap && fold.missing === 'missing') return null;
  const counted = known.flatMap(({ value, ...member }) => {
    if (value === null && fold.missing !== 'zero') return [];
    return [{ ...member, value: value ?? ZERO }];
  });
  if (fold.groupBy === null) return foldValues(fold.how, counted, fold);
  const groups = [...new Set(counted.map(({ group }) => group))].flatMap((group) => {
    const value = foldValues(
      fold.groupHow ?? fold.how,
      counted.filter((member) => member.group === group),
      fold,
    );
    return value === null ? [] : [{ value, weight: ONE }];
  });
  const numbers = groups.filter((one): one is { value: Naive; weight: Naive } => one.value !== UNTESTED);
  return numbers.length < groups.length ? UNTESTED : foldValues(fold.how, numbers, fold);
}

function memberOf(fold: Fold, child: Row): Member | typeof UNTESTED {
  const value = fold.value === null ? ONE : formulaOf(fold.value, child);
  const weight = fold.weight === null ? ONE : child.cell(fold.weight);
  const group = fold.groupBy === null ? '' : child.cell(fold.groupBy);
  if (value === UNTESTED || weight === UNTESTED || group === UNTESTED) return UNTESTED;
  if (isNumber(weight) && weight.n < 0n) return UNTESTED;
  const hasBoth = isNumber(value) && isNumber(weight);
  return {
    value: hasBoth ? value : null,
    weight: isNumber(weight) ? weight : ZERO,
    group: typeof group === 'string' ? group : '',
  };
}

/** Untested where there are values, but weights of 0 or a trim that leaves none. */
function foldValues(
  how: FoldHow,
  members: readonly { value: Naive; weight: Naive }[],
  { trim }: Fold,
): Naive | null | typeof UNTESTED {
  const values = members.map(({ value }) => value).toSorted(order);
  switch (how) {
    case 'count':
      return whole(values.length);
    case 'mean': {
      const weights = total(members.map(({ weight }) => weight));
      if (weights.n === 0n) return values.length === 0 ? null : UNTESTED;
      return over(total(members.map(({ value, weight }) => times(value, weight))), weights);
    }
    case 'trimmed-mean': {
      const [low, high] = [trimmed(trim.low, values.length), trimmed(trim.high, values.length)];
      const kept = values.filter((_, index) => index >= low && index < values.length - high);
      if (kept.length === 0) return values.length === 0 ? null : UNTESTED;
      return over(total(kept), whole(kept.length));
    }
    default:
      return statisticOf(how, values);
  }
}

/** `1` is one value, `10%` a share of them cut to whole. */
function trimmed(side: string, size: number): number {
  return side.endsWith('%') ? Math.floor((Number(side.slice(0, -1)) * size) / 100) : Number(side);
}

function statisticOf(how: 'sum' | 'mean' | 'min' | 'max' | 'median', sorted: readonly Naive[]): Naive | null {
  if (sorted.length === 0) return null;
  switch (how) {
    case 'sum':
      return total(sorted);
    case 'mean':
      return over(total(sorted), whole(sorted.length));
    case 'min':
      return sorted.reduce(least);
    case 'max':
      return sorted.reduce(greatest);
    case 'median': {
      const middle = sorted.filter((_, index) => Math.abs(2 * index + 1 - sorted.length) <= 1);
      return over(total(middle), whole(middle.length));
    }
  }
}

interface Participant {
  row: Row;
  group: Cell;
  value: Naive | null;
  /** It takes part, but it is not known with what, or in which group, or whether at all. */
  isOpen: boolean;
}

/** A statistic over the class, or over the rows that agree in `within`. */
export function cohortOf(cohort: Cohort, row: Row): Cell {
  const everybody = row.cohort.flatMap((one) => participantOf(cohort, one));
  const own = everybody.find((one) => one.row === row);
  if (cohort.take === 'position' && own === undefined) return null;
  if (cohort.take === 'position' && own?.isOpen === true) return UNTESTED;
  const group = groupOf(cohort, row);
  if (group === UNTESTED) return UNTESTED;
  const others = everybody.filter((one) => one.group === group || one.group === UNTESTED);
  if (!cohort.skipsUntested && others.some(({ isOpen }) => isOpen)) return UNTESTED;
  const values = others.flatMap(({ value }) => (value === null ? [] : [value])).toSorted(order);
  if (cohort.take === 'count') return whole(values.length);
  if (cohort.take === 'position') {
    const sign = cohort.order === 'descending' ? 1 : -1;
    return whole(1 + values.filter((value) => sign * order(value, own?.value ?? ZERO) > 0).length);
  }
  if (cohort.take === 'sd') return deviation(cohort, values);
  const statistic = statisticOf(cohort.take, values);
  const isRounded = cohort.take === 'mean' || cohort.take === 'sum';
  return statistic !== null && isRounded ? rounded(statistic, cohort.decimals, cohort.mode) : statistic;
}

function participantOf(cohort: Cohort, row: Row): Participant[] {
  const truth = cohort.where === null ? true : truthOf(cohort.where, row);
  const value = formulaOf(cohort.of, row);
  const group = groupOf(cohort, row);
  if (truth === false || truth === null || value === null || typeof value === 'string') return [];
  const isOpen = truth === UNTESTED || value === UNTESTED || group === UNTESTED;
  return [{ row, group, value: isOpen || !isNumber(value) ? null : value, isOpen }];
}

/** Rows without a group are a group. */
function groupOf({ within }: Cohort, row: Row): Cell {
  return within === null ? '' : (row.cell(within) ?? '');
}

/** A sample of one has none. */
function deviation({ sample, decimals, mode }: Cohort, values: readonly Naive[]): Cell {
  if (values.length === 0) return null;
  const count = sample ? values.length - 1 : values.length;
  if (count < 1) return UNTESTED;
  const mean = over(total(values), whole(values.length));
  const squares = values.map((value) => times(minus(value, mean), minus(value, mean)));
  return rootOf(over(total(squares), whole(count)), decimals, mode);
}
