import { isNumber, overNumber, UNTESTED } from './naive-cell.ts';
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
  plus,
  rootOf,
  rounded,
  times,
  total,
  whole,
  ZERO,
} from './naive-number.ts';
import type { Naive } from './naive-number.ts';
import { cohortOf, foldOf } from './naive-statistic.ts';
import { MISSING_SHARE } from './rule.ts';
import type { Entry, Rule } from './rule.ts';

/** What a rule gives in a row, as docs/scheme-language.md says it. `points` are those of the indicator, where it has any. */
export function valueOf(rule: Rule, row: Row, points: string | null = null): Cell {
  const inner = (one: Rule) => valueOf(one, row, points);
  switch (rule.kind) {
    case 'number':
    case 'name':
    case 'formula':
      return formulaOf(rule, row);
    case 'tally':
      return tallyOf(rule, row, points);
    case 'bands': {
      const of = inner(rule.of);
      if (!isNumber(of)) return of === UNTESTED ? UNTESTED : null;
      const band = rule.bands.find(({ bound, at }) => order(of, whole(at)) >= (bound === 'from' ? 0 : 1));
      const gives = band === undefined ? rule.otherwise : band.gives;
      return gives === null ? null : inner(gives);
    }
    case 'match': {
      const of = row.cell(rule.of);
      if (typeof of !== 'string') return of;
      const found = rule.cases.find(({ text }) => text === of)?.gives ?? rule.otherwise;
      return found === null ? UNTESTED : inner(found);
    }
    case 'combine':
      return combineOf(rule, inner);
    case 'ratio':
      return ratioOf(rule, inner);
    case 'when': {
      for (const one of rule.cases) {
        const truth = truthOf(one.if, row);
        if (truth === UNTESTED) return UNTESTED;
        if (truth === true) return inner(one.then);
      }
      return inner(rule.otherwise);
    }
    case 'round':
      return overNumber(inner(rule.of), (x) => rounded(x, rule.decimals, rule.mode));
    case 'sqrt':
      return overNumber(inner(rule.of), (x) => (x.n < 0n ? UNTESTED : rootOf(x, rule.decimals, rule.mode)));
    case 'limit':
      return overNumber(inner(rule.of), (x) => {
        const raised = rule.min === null ? x : greatest(x, whole(rule.min));
        return rule.max === null ? raised : least(raised, whole(rule.max));
      });
    case 'fold':
      return foldOf(rule, row);
    case 'cohort':
      return cohortOf(rule, row);
  }
}

function tallyOf(tally: Extract<Rule, { kind: 'tally' }>, row: Row, points: string | null): Cell {
  const standard = tally.deduct.length > 0 ? (points ?? '0') : '0';
  let reached: Cell = tally.from === null ? numberOf(standard) : valueOf(tally.from, row, points);
  for (const entry of tally.deduct) reached = overNumber(reached, (x) => deducted(x, entry, row));
  for (const entry of tally.award) {
    reached = overNumber(reached, (x) => overAmount(entry, row, x, (amount) => plus(x, amount)));
  }
  const min = tally.min === null ? ZERO : bound(tally.min);
  const max = tally.max === null ? (points === null ? null : numberOf(points)) : bound(tally.max);
  return overNumber(reached, (x) => {
    const raised = min === null ? x : greatest(x, min);
    return max === null ? raised : least(raised, max);
  });
}

function bound(text: string): Naive | null {
  return text === 'none' ? null : numberOf(text);
}

function deducted(points: Naive, entry: Entry, row: Row): Cell {
  return overAmount(entry, row, points, (amount) => {
    const lowered = minus(points, amount);
    if (entry.downTo === null) return lowered;
    const stop = numberOf(entry.downTo);
    return order(points, stop) <= 0 ? points : greatest(lowered, stop);
  });
}

/** What an entry does with its amount; the points as they are where it does not apply or its count is missing. */
function overAmount(entry: Entry, row: Row, points: Naive, apply: (amount: Naive) => Cell): Cell {
  const truth = entry.if === null ? true : truthOf(entry.if, row);
  if (truth === UNTESTED) return UNTESTED;
  const count = truth === true ? formulaOf(entry.count, row) : null;
  if (count === UNTESTED) return UNTESTED;
  if (!isNumber(count)) return points;
  const amount = times(count, entry.each === null ? ONE : numberOf(entry.each));
  return apply(entry.atMost === null ? amount : least(amount, numberOf(entry.atMost)));
}

interface Part {
  value: Cell;
  weight: Naive;
  full: Naive;
}

function combineOf(rule: Extract<Rule, { kind: 'combine' }>, inner: (rule: Rule) => Cell): Cell {
  const parts = rule.terms.map(({ value, weight, full }): Part => {
    return { value: inner(value), weight: weight === null ? ONE : numberOf(weight), full: numberOf(full) };
  });
  if (parts.some(({ value }) => value === UNTESTED)) return UNTESTED;
  const isGap = parts.some(({ value }) => !isNumber(value));
  if (isGap && rule.missing === 'missing') return null;
  const present = parts.flatMap(({ value, ...part }) => (isNumber(value) ? [{ ...part, value }] : []));
  const absent = parts.filter(({ value }) => !isNumber(value));
  const counted = [...present, ...absent.flatMap((part) => standIn(part, rule.missing))];
  if (counted.length === 0) return null;
  const weighted = counted.map(({ value, weight }) => times(value, weight));
  if (rule.how === 'min') return weighted.reduce(least);
  if (rule.how === 'max') return weighted.reduce(greatest);
  if (rule.how === 'mean') return over(total(weighted), total(counted.map(({ weight }) => weight)));
  const fullOf = (list: readonly Pick<Part, 'weight' | 'full'>[]) =>
    total(list.map(({ weight, full }) => times(weight, full)));
  if (!isGap) return total(weighted);
  const each = present.length === 0 ? ZERO : over(fullOf(absent), whole(present.length));
  switch (rule.missing) {
    case 'scale':
      return over(times(total(weighted), fullOf(parts)), fullOf(present));
    case 'spread kept':
      return plus(total(weighted), fullOf(absent));
    case 'spread scaled': {
      const stretched = present.map(({ value, weight, full }) => {
        const most = times(weight, full);
        return over(times(times(value, weight), plus(most, each)), most);
      });
      return total(stretched);
    }
    default:
      return total(weighted);
  }
}

/** What a missing part counts as; nothing where it is left out. */
function standIn({ weight, full }: Part, missing: string): { value: Naive; weight: Naive; full: Naive }[] {
  if (missing === 'zero') return [{ value: ZERO, weight, full }];
  if (missing === 'full') return [{ value: full, weight, full }];
  return missing === 'share' ? [{ value: times(full, numberOf(MISSING_SHARE)), weight, full }] : [];
}

function ratioOf(rule: Extract<Rule, { kind: 'ratio' }>, inner: (rule: Rule) => Cell): Cell {
  const parts = rule.parts.map(({ value, max }) => [inner(value), inner(max)] as const);
  if (parts.flat().includes(UNTESTED)) return UNTESTED;
  const counted = parts.flatMap(([value, max]) => (isNumber(value) && isNumber(max) ? [{ value, max }] : []));
  if (counted.length === 0) return null;
  const possible = total(counted.map(({ max }) => max));
  if (possible.n === 0n) return rule.zeroOverZero === null ? null : inner(rule.zeroOverZero);
  return times(over(total(counted.map(({ value }) => value)), possible), numberOf(rule.times));
}
