import type { Cell, LevelFacts, Untested } from '../../model/facts.ts';
import type { Condition, Level, OfClass, Value } from '../../model/scheme/index.ts';

/** Computes the value of one row; rows of a level are numbered from 0. */
export type Evaluate = (row: number) => Cell;

/**
 * The rows of one level (a class, or the children of its units) with everything that is known and computed about them.
 * Values are computed a column at a time, each when it is first asked for, so cohort statistics and children need no phases.
 */
export interface Scope {
  readonly level: Level;
  readonly facts: LevelFacts;
  /** The level above, whose rows are the parents of these; null for a class. */
  readonly above: Scope | null;
  /** What is being computed: the value or indicator at which a gap begins that no fact explains. */
  readonly owner: string;
  readonly size: number;
  readonly others: OtherClasses;
  column(name: string): readonly Cell[];
  child(id: string): ChildScope;
  /** Turns a value of the scheme into a function of the row; names are bound to their columns then. */
  compile(value: Value): Evaluate;
  test(condition: Condition | null): Test;
}

/** What another class has made of its units, by the `nameKey` of their names. */
export type OtherClasses = (id: string, take: OfClass['take']) => ReadonlyMap<string, Cell>;

/** null: an operand is missing, so the condition does not hold, and neither does its opposite. */
export type Truth = boolean | null | Untested;

/** A condition as a function of the row; what is absent always holds. */
export type Test = (row: number) => Truth;

/** A level below, with the rows that belong to each row of the level above. */
export interface ChildScope {
  /** In this scope `total` is the total after the level's outcomes: what the parent sees of a child. */
  scope: Scope;
  rowsOf: readonly (readonly number[])[];
}
