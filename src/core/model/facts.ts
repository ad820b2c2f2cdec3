import type { Exact } from './exact/index.ts';

/**
 * What is known about the units of a class, ready for scoring: the tables, findings and marks of a campaign brought into columns.
 * All columns of a level have one cell per row, in the same order.
 */
export type Cell = Exact | string | null | Untested;

/** "Applies, but is not known": whatever depends on it is untested as well. `null` in a cell is "does not apply". */
export interface Untested {
  readonly untested: UntestedReason;
}

export interface UntestedReason {
  code:
    | 'blank'
    | 'no-verdict'
    | 'undecided'
    | 'sample-too-small'
    | 'no-mark'
    | 'no-case'
    | 'division-by-zero'
    | 'no-root'
    | 'no-logarithm';
  /** The input or value at which it begins. */
  of: string;
  /** The unit at which it begins, where that is another one: a statistic over the class hangs on it. */
  unit?: string;
}

export interface LevelFacts {
  /** Key of each row: the unit's name, the account's name … */
  keys: string[];
  /** Of children: index of the row's parent in the level above. Empty for a class. */
  parents: number[];
  /** By input id. */
  columns: Record<string, Cell[]>;
  /** By id of the child level. */
  children: Record<string, LevelFacts>;
  /** By input id: the verdicts or marks that were counted, per row; only for inputs that came from findings or marks. */
  evidence: Record<string, EvidenceRef[][]>;
}

/** Pointer to the rows of the findings or marks list that stand behind a value. */
export interface EvidenceRef {
  table: string;
  line: number;
  /** What a reader is shown: the problem, or person and mark. */
  text: string;
  url: string | null;
  sha256: string | null;
  seen: string | null;
}

export interface ClassFacts extends LevelFacts {
  registry: (RegistryEntry | null)[];
}

/** A row of the table `units`. */
export interface RegistryEntry {
  short: string | null;
  /** 单位排序: smaller stands first. */
  order: number | null;
  /** 行政区划代码. */
  code: string | null;
}

/** Where an assessment stands in time: the T of every window. */
export interface AssessmentDate {
  /** ISO date, Asia/Shanghai. */
  at: string;
}
