import type { Exact } from '../model/exact/index.ts';
import type {
  Combine,
  Condition,
  Indicator,
  IndicatorKind,
  Input,
  Provenance,
  SchemeOutcome,
  Value,
} from '../model/scheme/index.ts';
import { parentName } from '../model/scheme/index.ts';
import type { Text } from '../model/text.ts';
import type { Fields } from './fields.ts';
import type { Labels } from './grades/labels.ts';
import type { InPlace } from './inputs/in-place.ts';
import type { Reading } from './reading.ts';

/** A level (a class, or children at some depth) while it is read: its names, and everything written in it. */
export interface LevelScope {
  reading: Reading;
  kind: 'class' | 'child';
  /** The level above; null for a class. */
  parent: LevelScope | null;
  id: string;
  name: string;
  at: number;
  table: string;
  keyHeaders: string[];
  parentHeaders: string[][];
  /** Names that this level gives a meaning: named inputs, values and indicators, and inputs in place once they are settled. */
  names: Map<string, Declared>;
  inputs: PlacedInput[];
  inPlace: InPlace[];
  values: { name: string; value: Value }[];
  heads: IndicatorHead[];
  indicators: Indicator[];
  outcomes: SchemeOutcome[];
  /** Null where the level has none. */
  total: Value | null;
  children: Map<string, LevelScope>;
  /** Sums, means …, and where their rule for missing terms stands. */
  combines: { combine: Combine; at: number }[];
  /** The grades that its units can have. */
  labels: string[];
  /** What is evaluated in this level, by whose rule it is. */
  roots: Root[];
}

export interface PlacedInput {
  input: Input;
  at: number;
}

export type Declared =
  | { as: 'input'; at: number; input: Input }
  | { as: 'value'; at: number }
  | { as: 'indicator'; at: number; head: IndicatorHead };

/** Names of the unit's standing, unless the class has given them another meaning. */
export type StandingWord = 'rank' | 'grade';

/** A value or condition that is evaluated in a level. */
export interface Root {
  /** Name of the value or indicator whose rule it is, or `total`; null for what nothing else depends on. */
  owner: string | null;
  part: Value | Condition;
  /** What it has to come out as; anything where nothing is said. */
  expects?: { type: 'number' | 'text'; what: Text };
  /** It gives the grade. */
  labels?: Labels;
  /** What it can read of the unit's standing, because it is computed after that. */
  standing?: readonly StandingWord[];
}

/** An indicator before its rule is read: enough for everything that only needs its name and points. */
export interface IndicatorHead {
  id: string;
  name: string;
  at: number;
  kind: IndicatorKind;
  points: Exact | null;
  pointsAt: number;
  /** False where points are written but faulty, or unknown for another fault: sums are not checked then. */
  isSound: boolean;
  provenance: Provenance;
  fields: Fields;
  items: IndicatorHead[];
}

/** Where a value is read. */
export interface ValueContext {
  scope: LevelScope;
  /** The indicator whose rule this is part of. */
  indicator: IndicatorHead | null;
  /** This value is the whole rule of the indicator. */
  isWholeRule: boolean;
}

/** The level that a name of a formula belongs to, and the name there: `parent.x` is x of the level above. Null above a class. */
export function resolveName(name: string, scope: LevelScope): { name: string; scope: LevelScope } | null {
  const above = parentName(name);
  if (above === null) return { name, scope };
  return scope.parent && resolveName(above, scope.parent);
}

/** What a name of a formula was declared as, in its own level or one above. */
export function declaredAs(name: string, scope: LevelScope): Declared | undefined {
  const found = resolveName(name, scope);
  return found?.scope.names.get(found.name);
}

/** Every indicator of a tree, each before its items. */
export function* eachHead(heads: readonly IndicatorHead[]): Generator<IndicatorHead> {
  for (const head of heads) {
    yield head;
    yield* eachHead(head.items);
  }
}

/**
 * The items that a group adds up. Vetoes, bonuses and measures stand apart unless the whole group is of their kind: a group
 * of bonuses is the sum of its bonuses.
 */
export function countedItems(group: Pick<IndicatorHead, 'kind' | 'items'>): IndicatorHead[] {
  return group.items.filter((item) => item.kind === group.kind || !STANDS_APART.has(item.kind));
}

const STANDS_APART: ReadonlySet<IndicatorKind> = new Set(['veto', 'bonus', 'measure']);
