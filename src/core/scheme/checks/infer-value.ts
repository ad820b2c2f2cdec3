import type { Cohort, Fold, Match, Tally, Value, When } from '../../model/scheme/index.ts';
import type { Text } from '../../model/text.ts';
import { checkListed } from './check-listed.ts';
import type { Types, ValueType } from './value-type.ts';

/** The type of a value, after looking at everything in it. What was reported is taken for what it should be. */
export function inferValue(value: Value, types: Types): ValueType {
  switch (value.kind) {
    case 'constant':
      if (value.value === null) return 'any';
      return typeof value.value === 'string' ? 'text' : 'number';
    case 'reference':
      return types.named(value.name);
    case 'of-class':
      if (value.unit) types.expect(value.unit, 'text', OTHER_UNIT);
      return value.take === 'grade' ? 'text' : 'number';
    case 'join':
      for (const part of value.of) types.of(part);
      return 'text';
    case 'text':
      types.expect(value.of, 'number', PRINTED);
      return 'text';
    case 'bands':
      types.expect(value.of, 'number', OF_BANDS);
      return sameType([...value.bands.map(({ gives }) => gives), ...present(value.otherwise)], types);
    case 'match':
      return inferMatch(value, types);
    case 'when':
      return inferWhen(value, types);
    default:
      checkNumbers(value, types);
      return 'number';
  }
}

const OF_BANDS: Text = { zh: '分档', en: 'bands' };
const OTHER_UNIT: Text = { zh: '别的分类里的单位（unit）', en: 'The name of a unit of another class' };
const PRINTED: Text = { zh: '数字的文本（text）', en: '"text"' };
const ARITHMETIC: Text = { zh: '算术', en: 'Arithmetic' };
const DEDUCTION: Text = { zh: '扣分和加分', en: 'Deducting and awarding' };
const COMBINATION: Text = { zh: '求和、平均、最小、最大', en: 'A sum, mean, min or max' };
const RATIO: Text = { zh: '比率', en: 'A ratio' };
const ROUNDING: Text = { zh: '取整、开方和对数', en: 'Rounding, a root or a logarithm' };
const LIMIT: Text = { zh: '封顶保底', en: 'A limit' };
const STATISTIC: Text = { zh: '统计', en: 'A statistic' };
const FOLD: Text = { zh: '汇总下级', en: 'A fold' };
const MATCH = { zh: '对照', en: 'A match', advice: { zh: '数用 bands 分档', en: 'Use bands for numbers' } };

type Numeric = Exclude<
  Value,
  { kind: 'constant' | 'reference' | 'of-class' | 'join' | 'text' | 'bands' | 'match' | 'when' }
>;

/** Values that are made of numbers and come out as a number. */
function checkNumbers(value: Numeric, types: Types): void {
  switch (value.kind) {
    case 'arithmetic':
      expectNumbers(value.of, ARITHMETIC, types);
      return;
    case 'tally':
      checkTally(value, types);
      return;
    case 'combine':
      expectNumbers(
        value.of.flatMap((term) => present(term.value, term.weight, term.full)),
        COMBINATION,
        types,
      );
      return;
    case 'ratio':
      expectNumbers(
        [...value.of.flatMap(({ value: got, max }) => [got, max]), ...present(value.zeroOverZero)],
        RATIO,
        types,
      );
      return;
    case 'round':
    case 'root':
    case 'log':
      expectNumbers([value.of], ROUNDING, types);
      return;
    case 'limit':
      expectNumbers(present(value.of, value.min, value.max), LIMIT, types);
      return;
    case 'fold':
      checkFold(value, types);
      return;
    case 'cohort':
      checkCohort(value, types);
  }
}

function expectNumbers(values: Value[], what: Text, types: Types): void {
  for (const value of values) types.expect(value, 'number', what);
}

function present(...values: (Value | null)[]): Value[] {
  return values.filter((value) => value !== null);
}

function checkTally({ from, entries, min, max }: Tally, types: Types): void {
  expectNumbers(present(from, min, max), DEDUCTION, types);
  for (const { amount, atMost, downTo, condition } of entries) {
    expectNumbers(present(amount, atMost, downTo), DEDUCTION, types);
    if (condition) types.condition(condition);
  }
}

function checkFold(fold: Fold, types: Types): void {
  const child = types.child(fold.level);
  const mustBeNumber = fold.how === 'count' ? present(fold.weight) : present(fold.value, fold.weight);
  expectNumbers(mustBeNumber, FOLD, child);
  expectNumbers(present(fold.empty, fold.keep?.count ?? null), FOLD, types);
}

function checkCohort({ of, within, where }: Cohort, types: Types): void {
  types.expect(of, 'number', STATISTIC);
  for (const value of within) types.of(value);
  if (where) types.condition(where);
}

function inferMatch(match: Match, types: Types): ValueType {
  const { origins } = types.scope.reading;
  types.expect(match.of, 'text', MATCH);
  for (const one of match.cases)
    checkListed({ text: one.text, of: match.of, at: origins.get(one) ?? types.placeOf(match) }, types);
  return sameType([...match.cases.map(({ gives }) => gives), ...present(match.otherwise)], types);
}

function inferWhen({ cases, otherwise }: When, types: Types): ValueType {
  for (const { condition } of cases) types.condition(condition);
  return sameType([...cases.map(({ gives }) => gives), otherwise], types);
}

/** The one type of several values that stand for each other; the first of another type is reported. */
function sameType(values: Value[], types: Types): ValueType {
  let type: ValueType = 'any';
  for (const value of values) {
    const other = types.of(value);
    if (type === 'any') type = other;
    else if (other !== 'any' && other !== type) {
      types.scope.reading.report.add('mixed-types', types.placeOf(value));
      return 'any';
    }
  }
  return type;
}
