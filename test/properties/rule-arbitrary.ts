import * as fc from 'fast-check';
import type { Cohort, Condition, Entry, Fold, Formula, Missing, Mode, Rule, Term } from './rule.ts';
import { CHILD_NUMBERS, CHILD_TEXT, CHILD_VALUE } from './scheme-plan.ts';

/** Names that a rule can read where it stands. */
export interface Names {
  numbers: readonly string[];
  texts: readonly string[];
  /** The level has children that can be folded. */
  hasAccounts: boolean;
  /** The level is a class, so that there are statistics over it. */
  hasCohort: boolean;
  /** Whether conditions may ask what is untested. */
  asksUntested: boolean;
}

/** Texts of the tables. */
export const WORDS = ['东', '西', '南'] as const;

const MODES: readonly Mode[] = ['half-up', 'half-even', 'down', 'up'];
const mode = fc.constantFrom(...MODES);

/** Numbers as they stand in schemes and tables: few digits, so that bounds are met. */
export const numberText = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -4, max: 12 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: -40, max: 120 }).map((tenths) => String(tenths / 10)) },
  { weight: 1, arbitrary: fc.constantFrom('0.0001', '99.99995', '100', '1000000', '0.33333') },
);

const positive = fc.oneof(fc.integer({ min: 1, max: 9 }).map(String), fc.constantFrom('0.5', '2.5', '0.25', '33.3'));

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null, freq: 2 });
}

export function formulaOver({ numbers }: Pick<Names, 'numbers'>): fc.Arbitrary<Formula> {
  const leaf: fc.Arbitrary<Formula> = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...numbers).map((name): Formula => ({ kind: 'name', name })) },
    { weight: 1, arbitrary: numberText.map((text): Formula => ({ kind: 'number', text })) },
  );
  const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 2, depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({
        kind: fc.constant('formula' as const),
        op: fc.constantFrom('+', '-', '+', '-', '*', '*', '/', 'min', 'max'),
        of: fc.tuple(tie('formula'), tie('formula')),
      }),
      fc.record({
        kind: fc.constant('formula' as const),
        op: fc.constantFrom('negate', 'abs'),
        of: fc.tuple(tie('formula')),
      }),
    ),
  }));
  return formula;
}

export function conditionOver(names: Names): fc.Arbitrary<Condition> {
  const formula = formulaOver(names);
  const anyName = fc.constantFrom(...names.numbers, ...names.texts);
  const leaf: fc.Arbitrary<Condition>[] = [
    fc.record({
      kind: fc.constant('compare' as const),
      op: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
      left: formula,
      right: formula,
    }),
    fc.record({
      kind: fc.constantFrom('missing', ...(names.asksUntested ? ['untested' as const] : [])),
      name: anyName,
    }),
  ];
  if (names.texts.length > 0) {
    const texts = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 2 });
    const name = fc.constantFrom(...names.texts);
    leaf.push(fc.record({ kind: fc.constant('texts' as const), name, texts, isNot: fc.boolean() }));
  }
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2, depthSize: 'small', withCrossShrink: true },
      ...leaf,
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
        isMap: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('not' as const), of: tie('condition'), isMap: fc.boolean() }),
    ),
  }));
  return condition;
}

/** Rules that read these names. `hasPoints`: of an indicator, whose points start and end what is counted. */
export function ruleOver(names: Names, hasPoints: boolean): fc.Arbitrary<Rule> {
  const formula = formulaOver(names);
  const condition = conditionOver(names);
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => {
    const inner = tie('rule');
    const rules: fc.Arbitrary<Rule>[] = [
      tallyOver({ formula, condition, inner, hasPoints }),
      bandsOver(inner),
      combineOver(inner),
      fc.record({
        kind: fc.constant('ratio' as const),
        parts: fc.array(fc.record({ value: inner, max: inner }), { minLength: 1, maxLength: 2 }),
        times: positive,
        zeroOverZero: optional(inner),
      }),
      fc.record({
        kind: fc.constant('when' as const),
        cases: fc.array(fc.record({ if: condition, then: inner }), { minLength: 1, maxLength: 2 }),
        otherwise: inner,
      }),
      fc.record({
        kind: fc.constantFrom('round' as const, 'sqrt' as const),
        of: inner,
        decimals: fc.integer({ min: 0, max: 4 }),
        mode,
      }),
      limitOver(inner),
    ];
    if (names.texts.length > 0) rules.push(matchOver(fc.constantFrom(...names.texts), inner));
    if (names.hasAccounts) rules.push(foldOver(names.asksUntested));
    if (names.hasCohort) rules.push(cohortOver(names));
    return { rule: fc.oneof({ maxDepth: 2, depthSize: 'small', withCrossShrink: true }, formula, ...rules) };
  });
  return rule;
}

interface Pieces {
  formula: fc.Arbitrary<Formula>;
  condition: fc.Arbitrary<Condition>;
  inner: fc.Arbitrary<Rule>;
  hasPoints: boolean;
}

function tallyOver({ formula, condition, inner, hasPoints }: Pieces): fc.Arbitrary<Rule> {
  const entry: fc.Arbitrary<Entry> = fc.record({
    // A constant amount below 0 is refused.
    count: formula.map((one): Formula => (one.kind === 'number' ? { ...one, text: one.text.replace('-', '') } : one)),
    each: optional(positive),
    atMost: optional(positive),
    downTo: optional(fc.integer({ min: 0, max: 6 }).map(String)),
    if: optional(condition),
  });
  const award = entry.map((one) => ({ ...one, downTo: null }));
  const lists = fc.oneof(
    fc.record({ deduct: fc.array(entry, { minLength: 1, maxLength: 3 }), award: fc.constant<Entry[]>([]) }),
    fc.record({
      deduct: fc.array(entry, { maxLength: 2 }),
      award: fc.array(award, { minLength: 1, maxLength: 2 }),
    }),
  );
  const bounds = fc.record({
    min: optional(fc.constantFrom('none', '0', '-5')),
    max: optional(fc.constantFrom('none', '20')),
  });
  const from = hasPoints ? optional(inner) : inner;
  return fc.tuple(lists, bounds, from).map(([list, { min, max }, start]): Rule => ({
    kind: 'tally',
    from: start,
    ...list,
    min,
    max,
  }));
}

function bandsOver(inner: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> {
  const bands = fc
    .uniqueArray(fc.integer({ min: -5, max: 15 }), { minLength: 1, maxLength: 3 })
    .chain((bounds) =>
      fc.tuple(
        ...bounds
          .toSorted((a, b) => b - a)
          .map((at) =>
            fc.record({ bound: fc.constantFrom('from' as const, 'above' as const), at: fc.constant(at), gives: inner }),
          ),
      ),
    );
  return fc.record({ kind: fc.constant('bands' as const), of: inner, bands, otherwise: optional(inner) });
}

function matchOver(of: fc.Arbitrary<string>, inner: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> {
  const cases = fc
    .subarray([...WORDS], { minLength: 1 })
    .chain((words) => fc.tuple(...words.map((text) => fc.record({ text: fc.constant(text), gives: inner }))));
  return fc.record({ kind: fc.constant('match' as const), of, cases, otherwise: optional(inner) });
}

const SUMS: readonly Missing[] = ['missing', 'skip', 'zero', 'full', 'scale', 'spread scaled', 'spread kept', 'share'];
const MEANS: readonly Missing[] = ['missing', 'skip', 'zero', 'full', 'share'];
const EXTREMES: readonly Missing[] = ['missing', 'skip', 'zero'];

function combineOver(inner: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> {
  const term = (weight: fc.Arbitrary<string | null>): fc.Arbitrary<Term> =>
    fc.record({ value: inner, weight, full: positive });
  const combine = (how: 'sum' | 'mean' | 'min' | 'max', rules: readonly Missing[]) =>
    fc.record({
      kind: fc.constant('combine' as const),
      how: fc.constant(how),
      terms: fc.array(term(how === 'sum' || how === 'mean' ? optional(positive) : fc.constant(null)), {
        minLength: 1,
        maxLength: 3,
      }),
      missing: fc.constantFrom(...rules),
    });
  return fc.oneof(
    { weight: 3, arbitrary: combine('sum', SUMS) },
    { weight: 2, arbitrary: combine('mean', MEANS) },
    { weight: 1, arbitrary: combine('min', EXTREMES) },
    { weight: 1, arbitrary: combine('max', EXTREMES) },
  );
}

function limitOver(inner: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> {
  return fc
    .tuple(inner, fc.integer({ min: -5, max: 8 }), fc.nat(8), fc.constantFrom('min', 'max', 'both'))
    .map(([of, min, wide, which]): Rule => ({
      kind: 'limit',
      of,
      min: which === 'max' ? null : min,
      max: which === 'min' ? null : min + wide,
    }));
}

function foldOver(asksUntested: boolean): fc.Arbitrary<Fold> {
  const names: Names = {
    numbers: [...CHILD_NUMBERS, CHILD_VALUE, 'total'],
    texts: [CHILD_TEXT],
    hasAccounts: false,
    hasCohort: false,
    asksUntested,
  };
  const side = fc.constantFrom('0', '1', '2', '10%', '34%');
  const how = fc.constantFrom('sum', 'mean', 'min', 'max', 'median', 'trimmed-mean', 'count');
  return fc
    .record({
      kind: fc.constant('fold' as const),
      how,
      value: formulaOver(names),
      where: optional(conditionOver(names)),
      group: optional(fc.constant(CHILD_TEXT)),
      groupHow: optional(how),
      weight: optional(fc.constantFrom(...CHILD_NUMBERS)),
      trim: fc.record({ low: side, high: side }),
      missing: fc.constantFrom('missing', 'skip', 'zero'),
      empty: optional(numberText),
      countsAll: fc.boolean(),
    })
    .map(({ group, groupHow, weight, countsAll, ...fold }): Fold => ({
      ...fold,
      value: fold.how === 'count' && group === null && countsAll ? null : fold.value,
      groupBy: group,
      groupHow: group === null ? null : groupHow,
      weight: fold.how === 'mean' && group === null ? weight : null,
    }));
}

function cohortOver(names: Names): fc.Arbitrary<Cohort> {
  return fc.record({
    kind: fc.constant('cohort' as const),
    take: fc.constantFrom('mean', 'sd', 'max', 'min', 'sum', 'count', 'median', 'position'),
    of: formulaOver(names),
    within: optional(fc.constantFrom(...names.texts)),
    where: optional(conditionOver(names)),
    decimals: fc.integer({ min: 0, max: 4 }),
    mode,
    sample: fc.boolean(),
    order: fc.constantFrom('descending', 'ascending'),
    skipsUntested: names.asksUntested ? fc.boolean() : fc.constant(false),
  });
}
