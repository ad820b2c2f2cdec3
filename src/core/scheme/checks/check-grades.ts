import type { Condition, Value } from '../../model/scheme/index.ts';
import { checkLabel, type Labels } from '../grades/labels.ts';
import type { LevelScope } from '../scope.ts';
import { rulesOf } from './rules-of.ts';

/** A value that may give the grade. */
interface Possible {
  value: Value;
  /** Names that have this value, by which it was reached. */
  names: readonly string[];
  /** What holds or does not hold where it is taken. */
  known: readonly Known[];
}

interface Known {
  condition: Condition;
  holds: boolean;
}

/**
 * Reports texts that a value which gives the grade can come out as, and that are no grades. A case of `when` is only taken where
 * its condition holds: after `if: letter = 'F'` the letter is F.
 */
export function checkGradeTexts(value: Value, labels: Labels, scope: LevelScope): void {
  const rules = rulesOf(scope);
  const waiting: Possible[] = [{ value, names: [], known: [] }];
  for (let next = waiting.pop(), steps = 0; next && steps < MOST_STEPS; next = waiting.pop(), steps++) {
    const { value: one, names, known } = next;
    if (one.kind === 'constant' && typeof one.value === 'string' && isPossible(one.value, { names, known })) {
      checkLabel({ grade: one.value, at: scope.reading.origins.get(one) ?? scope.at }, labels);
    }
    waiting.push(...resultsOf(next, rules));
  }
}

/** Names that are used again and again could make endless many ways; what these would tell comes out when units are scored. */
const MOST_STEPS = 10_000;

/** The values as one of which this one can come out. */
function resultsOf({ value, names, known }: Possible, rules: ReadonlyMap<string, Value>): Possible[] {
  const plain = (values: readonly (Value | null)[]): Possible[] =>
    values.flatMap((one) => (one === null ? [] : [{ value: one, names, known }]));
  switch (value.kind) {
    case 'bands':
      return plain([...value.bands.map(({ gives }) => gives), value.otherwise]);
    case 'match':
      return plain([...value.cases.map(({ gives }) => gives), value.otherwise]);
    case 'when': {
      const failed = value.cases.map(({ condition }): Known => ({ condition, holds: false }));
      const cases = value.cases.map(({ condition, gives }, index): Possible => ({
        value: gives,
        names,
        known: [...known, ...failed.slice(0, index), { condition, holds: true }],
      }));
      return [...cases, { value: value.otherwise, names, known: [...known, ...failed] }];
    }
    case 'reference': {
      const rule = names.includes(value.name) ? undefined : rules.get(value.name);
      return rule === undefined ? [] : [{ value: rule, names: [...names, value.name], known }];
    }
    default:
      return [];
  }
}

/** Whether the names can have this text where all that is known of them is true; what cannot be told counts as possible. */
function isPossible(text: string, { names, known }: Pick<Possible, 'names' | 'known'>): boolean {
  return known.every(({ condition, holds }) => {
    const truth = truthFor(condition, names, text);
    return truth === null || truth === holds;
  });
}

/** A condition for names that have this text; null: it hangs on something else. */
function truthFor(condition: Condition, names: readonly string[], text: string): boolean | null {
  const isNamed = (value: Value): boolean => value.kind === 'reference' && names.includes(value.name);
  const part = (one: Condition): boolean | null => truthFor(one, names, text);
  switch (condition.kind) {
    case 'compare': {
      const { left, right, op } = condition;
      const other = isNamed(left) ? right : isNamed(right) ? left : null;
      if (other?.kind !== 'constant' || (op !== '=' && op !== '!=')) return null;
      return (other.value === text) === (op === '=');
    }
    case 'one-of':
      return isNamed(condition.of) ? condition.texts.includes(text) : null;
    case 'not': {
      const truth = part(condition.of);
      return truth === null ? null : !truth;
    }
    case 'all':
    case 'any': {
      const decisive = condition.kind === 'any';
      const truths = condition.of.map(part);
      if (truths.includes(decisive)) return decisive;
      return truths.includes(null) ? null : !decisive;
    }
    default:
      return null;
  }
}
