import type { Input, Reference } from '../../model/scheme/index.ts';

/** An input written inside a rule. Its name is settled when all inputs of the level are known. */
export interface InPlace {
  at: number;
  /** With an empty id. */
  input: Input;
  /** Nothing but the header (and table) is written: it may be the short form of an input that is told in full elsewhere. */
  isBare: boolean;
  /** Its bounds are not written but come from the points of the indicator whose whole rule it is. */
  hasImpliedBounds: boolean;
  /** What the rule reads; its name is filled in. */
  reference: Reference;
}
