import * as fc from 'fast-check';
import { TIE_NAMES } from './naive-standing.ts';
import { conditionOver, formulaOver, numberText, ruleOver, WORDS } from './rule-arbitrary.ts';
import type { Names } from './rule-arbitrary.ts';
import type { Rule } from './rule.ts';
import { CHILD_NUMBERS, CHILD_TEXT, CHILD_VALUE, itemId, LABELS, NUMBERS, TEXTS, VALUES } from './scheme-plan.ts';
import type { GradesPlan, QuotaPlan, RankingPlan, SchemePlan, UnitRow } from './scheme-plan.ts';

/** Not in the order of their code points. */
const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];

/** What a made-up scheme may have. */
export interface Features {
  hasCohort: boolean;
  /** Conditions may ask what is untested, and statistics may leave it out. */
  asksUntested: boolean;
  /** Ties may be ordered by the order of the rows. */
  usesListed: boolean;
}

export const EVERYTHING: Features = { hasCohort: true, asksUntested: true, usesListed: true };

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null, freq: 2 });
}

const total = fc.constantFrom('keep' as const, 'keep' as const, 'missing' as const);

/** A valid scheme. */
export function schemePlan(features: Features = EVERYTHING): fc.Arbitrary<SchemePlan> {
  const names = (...more: readonly string[]): Names => ({
    numbers: [...NUMBERS, ...more],
    texts: TEXTS,
    hasAccounts: true,
    ...features,
  });
  return groupsOver(names(...VALUES)).chain((groups) => {
    const items = groups.flatMap((group, index) => [`g${index}`, ...group.map((_, item) => itemId(index, item))]);
    const all = names(...VALUES, ...items);
    const withTotal = names(...VALUES, ...items, 'total');
    return fc
      .record({
        values: fc.tuple(ruleOver(names(), false), ruleOver(names(VALUES[0]), false)),
        groups: fc.constant(groups),
        veto: fc.oneof(
          { weight: 3, arbitrary: fc.constant({ kind: 'number' as const, text: '0' }) },
          { weight: 1, arbitrary: formulaOver(names()) },
        ),
        total: fc.oneof(
          fc.record({ kind: fc.constant('standard' as const) }),
          fc.record({ kind: fc.constant('rule' as const), rule: ruleOver(all, false) }),
        ),
        outcomes: fc.array(
          fc.record({
            if: conditionOver(withTotal),
            total: fc.oneof(total, formulaOver(withTotal)),
            grade: optional(fc.constantFrom(...LABELS)),
            ranked: optional(fc.constantFrom('yes', 'no', 'last')),
          }),
          { maxLength: 2 },
        ),
        child: childPlan(features),
        ranking: fc.option(rankingPlan(withTotal, features), { nil: null, freq: 6 }),
        grades: fc.option(gradesPlan(withTotal), { nil: null, freq: 6 }),
      })
      .map(withoutIdleCuts);
  });
}

/** A quota cuts in rank order: in a class without a ranking that is refused. */
function withoutIdleCuts(plan: SchemePlan): SchemePlan {
  const { grades, ranking } = plan;
  if (ranking !== null || grades?.kind !== 'quota') return plan;
  const [first, second] = grades.steps;
  return { ...plan, grades: { ...grades, steps: [withoutCut(first), withoutCut(second)] } };
}

function withoutCut(step: QuotaPlan): QuotaPlan {
  return { ...step, ties: step.ties === 'cut' ? 'include' : step.ties };
}

/** A scheme whose totals are a column, so that everything hangs on ranks and grades. */
export function standingPlan(): fc.Arbitrary<SchemePlan> {
  const names: Names = { numbers: [...NUMBERS, 'total'], texts: TEXTS, hasAccounts: false, ...EVERYTHING };
  const x0: Rule = { kind: 'name', name: 'x0' };
  const zero = { kind: 'number', text: '0' } as const;
  const outcome = fc.record({
    if: conditionOver(names),
    total: fc.oneof(total, formulaOver(names)),
    grade: optional(fc.constantFrom(...LABELS)),
    ranked: optional(fc.constantFrom('yes', 'no', 'last')),
  });
  return fc.record({
    values: fc.constant<Rule[]>([x0, x0]),
    groups: fc.constant<SchemePlan['groups']>([[{ points: '20', rule: x0, applies: null }]]),
    veto: fc.constant(zero),
    total: fc.constant({ kind: 'standard' as const }),
    outcomes: fc.array(outcome, { maxLength: 1 }),
    child: fc.constant({ value: zero, total: zero, outcomes: [] }),
    ranking: rankingPlan(names, EVERYTHING),
    grades: gradesPlan(names),
  });
}

/** Units with few different totals, so that many tie. */
export const tiedUnits: fc.Arbitrary<UnitRow[]> = fc
  .shuffledSubarray(NAMES, { minLength: 2 })
  .chain((names) => fc.tuple(...names.map(tiedUnit)));

function tiedUnit(name: string): fc.Arbitrary<UnitRow> {
  const number = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom('0', '1', '2', '2.5', '3', '5', '6') },
    { weight: 1, arbitrary: fc.constant('') },
  );
  const cells = fc.tuple(...NUMBERS.map(() => number), ...TEXTS.map(() => fc.constantFrom<string[]>(...WORDS)));
  return fc.record({ name: fc.constant(name), cells, accounts: fc.constant([]) });
}

function groupsOver(names: Names): fc.Arbitrary<SchemePlan['groups']> {
  const item = fc.record({
    points: fc.integer({ min: 1, max: 20 }).map(String),
    rule: ruleOver(names, true),
    applies: optional(conditionOver(names)),
  });
  return fc.array(fc.array(item, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 });
}

function childPlan(features: Features): fc.Arbitrary<SchemePlan['child']> {
  const names = (...more: string[]): Names => ({
    numbers: [...CHILD_NUMBERS, ...more],
    texts: [CHILD_TEXT],
    hasAccounts: false,
    hasCohort: false,
    asksUntested: features.asksUntested,
  });
  const withTotal = names(CHILD_VALUE, 'total');
  return fc.record({
    value: ruleOver(names(), false),
    total: ruleOver(names(CHILD_VALUE), false),
    outcomes: fc.array(fc.record({ if: conditionOver(withTotal), total: fc.oneof(total, formulaOver(withTotal)) }), {
      maxLength: 1,
    }),
  });
}

function rankingPlan(names: Names, { usesListed }: Features): fc.Arbitrary<RankingPlan> {
  const keys = TIE_NAMES.filter((name) => usesListed || name !== 'listed');
  const order = fc.constantFrom('descending', 'ascending');
  const ties = fc.constantFrom('competition', 'dense', ...(usesListed ? ['sequential' as const, 'none' as const] : []));
  return fc
    .record({
      ties,
      by: optional(formulaOver(names)),
      order,
      tolerance: optional(fc.constantFrom('0', '0.5', '1', '2.5')),
      then: fc.array(fc.record({ by: fc.constantFrom(...keys), order }), { maxLength: 2 }),
      within: optional(fc.constantFrom(...TEXTS)),
      leaveOut: optional(conditionOver(names)),
      last: optional(conditionOver(names)),
      top: optional(fc.integer({ min: 1, max: 4 })),
    })
    .map((plan): RankingPlan => {
      const needsList = plan.ties === 'sequential' && plan.then.at(-1)?.by !== 'listed';
      return needsList ? { ...plan, then: [...plan.then, { by: 'listed', order: 'ascending' }] } : plan;
    });
}

function gradesPlan(names: Names): fc.Arbitrary<GradesPlan> {
  const condition = conditionOver(names);
  const corrections = { cap: optional(condition), drop: optional(condition) };
  const step = fc.record({
    size: fc.oneof(fc.record({ count: fc.nat(4) }), fc.record({ share: fc.constantFrom(0, 20, 30, 34, 50) })),
    round: fc.constantFrom('down' as const, 'half-up' as const, 'up' as const),
    ties: fc.constantFrom('include' as const, 'cut' as const, 'exclude' as const),
    where: optional(condition),
  });
  const quota = fc
    .record({
      kind: fc.constant('quota' as const),
      steps: fc.tuple(step, step),
      cumulative: fc.boolean(),
      within: optional(fc.constantFrom(...TEXTS)),
      ...corrections,
    })
    // Cumulative sizes have to grow.
    .map((plan) => ({ ...plan, cumulative: plan.cumulative && grows(plan.steps) }));
  const bounds = fc.tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: -4, max: 3 }));
  return fc.oneof(
    fc.record({
      kind: fc.constant('bands' as const),
      bound: fc.constantFrom('from' as const, 'above' as const),
      at: bounds,
      ...corrections,
    }),
    fc.record({ kind: fc.constant('conditions' as const), if: fc.tuple(condition, condition), ...corrections }),
    quota,
  );
}

function grows([first, second]: Extract<GradesPlan, { kind: 'quota' }>['steps']): boolean {
  if ('share' in first.size && 'share' in second.size) return first.size.share < second.size.share;
  return 'count' in first.size && 'count' in second.size && first.size.count < second.size.count;
}

/** Tables for any scheme made up here: units in any order, their accounts below them. Half of them have gaps. */
export const unitRows: fc.Arbitrary<UnitRow[]> = fc
  .tuple(fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 6 }), fc.boolean())
  .chain(([names, hasGaps]) => fc.tuple(...names.map((name) => unitRow(name, hasGaps))));

function unitRow(name: string, hasGaps: boolean): fc.Arbitrary<UnitRow> {
  const number = cellOf(numberText, hasGaps);
  const text = cellOf(fc.constantFrom<string[]>(...WORDS), hasGaps);
  const account = fc.tuple(...CHILD_NUMBERS.map(() => number), text);
  return fc.record({
    name: fc.constant(name),
    cells: fc.tuple(...NUMBERS.map(() => number), ...TEXTS.map(() => text)),
    accounts: fc
      .array(account, { maxLength: 3 })
      .map((accounts) => accounts.map((cells, index) => ({ name: `账号${index}`, cells }))),
  });
}

/** Missing and untested ones among them, where there are gaps. */
function cellOf(known: fc.Arbitrary<string>, hasGaps: boolean): fc.Arbitrary<string> {
  if (!hasGaps) return known;
  return fc.oneof(
    { weight: 10, arbitrary: known },
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constant('未检测') },
  );
}
