import * as fc from 'fast-check';
import type { Condition, Entry, Rule } from './rule.ts';
import { NUMBERS, TEXTS } from './scheme-plan.ts';
import type { SchemePlan, UnitRow } from './scheme-plan.ts';

/** Counts of problems; `x3` is a bonus. */
const COUNTS = NUMBERS.slice(0, 3);
const BONUS = 'x3';

const count = fc.constantFrom(...COUNTS).map((name) => ({ kind: 'name' as const, name }));
const rate = fc.constantFrom('0.05', '0.5', '1', '2.5', '4');
const bound = fc.integer({ min: 0, max: 9 });

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null });
}

/** Holds from so many problems on. */
const isMany: fc.Arbitrary<Condition> = fc.record({
  kind: fc.constant('compare' as const),
  op: fc.constantFrom('>', '>='),
  left: count,
  right: bound.map((at) => ({ kind: 'number' as const, text: String(at) })),
});

const entry: fc.Arbitrary<Entry> = fc.record({
  count,
  each: optional(rate),
  atMost: optional(rate),
  downTo: optional(bound.map(String)),
  if: optional(isMany),
});

const tally: fc.Arbitrary<Rule> = fc
  .array(entry, { minLength: 1, maxLength: 3 })
  .map((deduct): Rule => ({ kind: 'tally', from: null, deduct, award: [], min: null, max: null }));

const rounded = fc.record({
  kind: fc.constant('round' as const),
  of: tally,
  decimals: fc.integer({ min: 0, max: 2 }),
  mode: fc.constantFrom('half-up', 'half-even', 'down', 'up'),
});

/** The more problems, the lower the band. */
const bands: fc.Arbitrary<Rule> = count.chain((of) =>
  fc.tuple(bound, bound, bound).map(([high, more, gives]): Rule => ({
    kind: 'bands',
    of,
    bands: [
      { bound: 'above', at: high + more + 1, gives: number(0) },
      { bound: 'from', at: high, gives: number(gives) },
    ],
    otherwise: number(gives + more),
  })),
);

function number(value: number): Rule {
  return { kind: 'number', text: String(value) };
}

/** A scheme that counts problems and nothing else: every one more can only cost points. */
export function deductionPlan({ withBands }: { withBands: boolean }): fc.Arbitrary<SchemePlan> {
  const item = fc.record({
    points: fc.integer({ min: 1, max: 40 }).map(String),
    rule: fc.oneof(tally, rounded, ...(withBands ? [bands] : [])),
    applies: fc.constant(null),
  });
  const groups = fc.array(fc.array(item, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 });
  const outcome = fc.record({
    if: isMany,
    total: fc.constant({ kind: 'number' as const, text: '0' }),
    grade: fc.constant(null),
    ranked: fc.constant(null),
  });
  return fc
    .tuple(groups, fc.array(outcome, { maxLength: 1 }), optional(bound))
    .map(([own, outcomes, gate]): SchemePlan => ({
      values: [],
      groups: own,
      veto: { kind: 'number', text: '0' },
      total: { kind: 'rule', rule: gate === null ? base(own.length) : gated(own.length, gate) },
      outcomes,
      child: { value: number(0), total: number(0), outcomes: [] },
      ranking: null,
      grades: null,
    }));
}

function base(groups: number): Rule {
  const terms = Array.from({ length: groups }, (_, index) => ({
    value: { kind: 'name' as const, name: `g${index}` },
    weight: null,
    full: '1',
  }));
  return { kind: 'combine', how: 'sum', terms, missing: 'missing' };
}

/** The bonus counts only above a bound: whoever falls below it loses more than the problem alone costs. */
function gated(groups: number, gate: number): Rule {
  const bonus: Rule = { kind: 'limit', of: { kind: 'name', name: BONUS }, min: 0, max: 5 };
  const sum = { kind: 'combine', how: 'sum', missing: 'missing' } as const;
  const both = [base(groups), bonus].map((value) => ({ value, weight: null, full: '1' }));
  const reaches: Condition = {
    kind: 'compare',
    op: '>',
    left: sumOfGroups(groups),
    right: { kind: 'number', text: String(gate) },
  };
  return { kind: 'when', cases: [{ if: reaches, then: { ...sum, terms: both } }], otherwise: base(groups) };
}

function sumOfGroups(groups: number): Extract<Condition, { kind: 'compare' }>['left'] {
  const names = Array.from({ length: groups }, (_, index) => ({ kind: 'name' as const, name: `g${index}` }));
  const [first = { kind: 'number' as const, text: '0' }, ...others] = names;
  return others.reduce<Extract<Condition, { kind: 'compare' }>['left']>(
    (sum, next) => ({ kind: 'formula', op: '+', of: [sum, next] }),
    first,
  );
}

/** One unit with counts. */
export const countedUnit: fc.Arbitrary<UnitRow> = fc
  .tuple(...NUMBERS.map(() => fc.integer({ min: 0, max: 120 }).map((tenths) => String(tenths / 10))))
  .map((cells) => ({ name: '甲', cells: [...cells, ...TEXTS.map(() => '东')], accounts: [] }));

/** Which count, and how many problems more. */
export const worse = fc.record({
  column: fc.nat(COUNTS.length - 1),
  by: fc.integer({ min: 0, max: 60 }).map((tenths) => tenths / 10),
});
