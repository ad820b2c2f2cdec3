import { parentName } from '../../model/scheme/index.ts';
import type { Cohort, Combine, Fold, Ratio, Tally, Value } from '../../model/scheme/index.ts';
import type { LevelScope } from '../scope.ts';
import { eachPart } from './parts.ts';
import { rulesOf } from './rules-of.ts';

/*
 * A sum of fractions has, in the worst case, the product of all their denominators. Over the children of one unit that stays
 * short enough; over a hundred thousand units it does not, where each unit divides by a figure of its own. So such a statistic
 * has to say to how many digits it is rounded, as a root has to. It is found out here, from the rules alone.
 */

/**
 * Where the denominators of a value come from, from the tamest to the wildest: `fixed`, it is one of a few numbers that are the
 * same for the whole class; `few`, a decimal, or a mean of so many; `own`, divided by a figure of the unit.
 */
type Denominators = 'fixed' | 'few' | 'own';

/** Reports statistics over the class that would be sums of endlessly many denominators, in the level and those below. */
export function checkCohorts(scope: LevelScope): void {
  const levels = openDenominators(scope);
  for (const { part } of scope.roots) {
    for (const one of eachPart(part)) if (one.kind === 'cohort') checkCohort(one, levels);
  }
  for (const child of scope.children.values()) checkCohorts(child);
}

function checkCohort(cohort: Cohort, { of, scope }: Level): void {
  if (!isSum(cohort) || cohort.decimals !== null || of(cohort.of) !== 'own') return;
  const at = scope.reading.origins.get(cohort) ?? scope.at;
  scope.reading.report.add('cohort-needs-rounding', at, { take: cohort.take });
}

function isSum({ take }: Cohort): boolean {
  return take === 'mean' || take === 'sum';
}

interface Level {
  scope: LevelScope;
  of(value: Value): Denominators;
  child(id: string): Level;
}

function openDenominators(scope: LevelScope): Level {
  const known = new Map<Value, Denominators>();
  const rules = rulesOf(scope);
  let above: Level | null | undefined;
  const level: Level = {
    scope,
    of(value) {
      const before = known.get(value);
      if (before !== undefined) return before;
      const found = value.kind === 'reference' ? ofName(value.name) : denominatorsOf(value, level);
      known.set(value, found);
      return found;
    },
    child: (id) => openDenominators(scope.children.get(id) ?? scope),
  };
  function ofName(name: string): Denominators {
    const inParent = parentName(name);
    if (inParent !== null) {
      above ??= scope.parent && openDenominators(scope.parent);
      return above?.of({ kind: 'reference', name: inParent }) ?? 'few';
    }
    const declared = scope.names.get(name);
    if (declared?.as === 'input') return isShare(declared.input.source) ? 'own' : 'few';
    const rule = rules.get(name);
    if (rule === undefined) return 'few';
    const outcomes = name === 'total' ? scope.outcomes.flatMap(({ total }) => (total === 'keep' ? [] : [total])) : [];
    return worst([rule, ...outcomes], level);
  }
  return level;
}

/** Failed ÷ (failed + passed). */
function isShare(source: { from: string; take?: string }): boolean {
  return source.from === 'check' && source.take === 'share';
}

const WILDNESS: readonly Denominators[] = ['fixed', 'few', 'own'];

function wildest(found: readonly Denominators[]): Denominators {
  return WILDNESS[Math.max(0, ...found.map((one) => WILDNESS.indexOf(one)))] ?? 'own';
}

function worst(values: readonly (Value | null)[], level: Level): Denominators {
  return wildest(values.flatMap((value) => (value === null ? [] : [level.of(value)])));
}

/** Of a value that is divided by others: each unit its own denominator, unless these are the same for all. */
function divided(values: readonly (Value | null)[], by: readonly (Value | null)[], level: Level): Denominators {
  return worst(by, level) === 'fixed' ? worst(values, level) : 'own';
}

function denominatorsOf(value: Exclude<Value, { kind: 'reference' }>, level: Level): Denominators {
  switch (value.kind) {
    case 'constant':
      return 'fixed';
    case 'of-class':
      return 'few';
    case 'arithmetic':
      return value.op === '/' ? divided(value.of.slice(0, 1), value.of.slice(1), level) : worst(value.of, level);
    case 'join':
    case 'text':
    case 'round':
    case 'root':
    case 'log':
      return 'few';
    case 'tally':
      return ofTally(value, level);
    case 'bands':
      return worst([...value.bands.map(({ gives }) => gives), value.otherwise], level);
    case 'match':
    case 'when':
      return worst([...value.cases.map(({ gives }) => gives), value.otherwise], level);
    case 'combine':
      return ofCombine(value, level);
    case 'ratio':
      return ofRatio(value, level);
    case 'fold':
      return ofFold(value, level);
    case 'limit':
      return worst([value.of, value.min, value.max], level);
    case 'cohort':
      return ofCohort(value, level);
  }
}

function ofTally({ from, entries, min, max }: Tally, level: Level): Denominators {
  const moved = entries.flatMap(({ amount, atMost, downTo }) => [amount, atMost, downTo]);
  return worst([from, min, max, ...moved], level);
}

/** `scale` and `spread` divide by full points, a mean by its weights. */
function ofCombine({ how, of, missing }: Combine, level: Level): Denominators {
  const values = of.flatMap(({ value, weight, full }) => [value, weight, full]);
  const weights = of.map(({ weight }) => weight);
  const fulls = of.map(({ full }) => full);
  if (missing.rule === 'scale' || missing.rule === 'spread') return divided(values, [...weights, ...fulls], level);
  return how === 'mean' ? divided(values, weights, level) : worst(values, level);
}

function ofRatio({ of, zeroOverZero }: Ratio, level: Level): Denominators {
  const got = of.map(({ value }) => value);
  const possible = of.map(({ max }) => max);
  return wildest([divided([...got, ...possible], possible, level), worst([zeroOverZero], level)]);
}

/** How many children a unit has is a small number: dividing by it makes no long fractions. */
function ofFold({ level: id, how, groupHow, value, weight, empty }: Fold, level: Level): Denominators {
  const child = level.child(id);
  const isMean = how === 'mean' || groupHow === 'mean';
  const folded = isMean ? divided([value, weight], [weight], child) : worst([value, weight], child);
  return wildest(['few', how === 'count' ? 'few' : folded, worst([empty], level)]);
}

/** The statistic of the whole class is one number for all; within groups there are as many as groups. */
function ofCohort(cohort: Cohort, level: Level): Denominators {
  if (cohort.take === 'position') return 'few';
  if (cohort.within.length === 0) return 'fixed';
  const isRounded = cohort.decimals !== null || cohort.take === 'count' || isSum(cohort);
  return isRounded ? 'few' : level.of(cohort.of);
}
