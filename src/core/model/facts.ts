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
  code: (typeof UNTESTED_CODES)[number];
  /** The input, value or indicator at which it begins. */
  of: string;
  /** The text that no case of the rule lists. */
  value?: string;
  /** The unit or child at which it begins, where it is not the one that is told: a fold or a statistic hangs on it. */
  unit?: string;
}

/** Why something that applies is not known: nobody has answered, or it cannot be computed from the answers. */
export const UNTESTED_CODES = [
  'blank',
  'no-verdict',
  'undecided',
  'sample-too-small',
  'no-mark',
  'no-case',
  'division-by-zero',
  'no-root',
  'no-logarithm',
  'weights-zero',
  'weight-negative',
  'too-few-values',
  'total-missing',
] as const;

export interface LevelFacts {
  /** Key of each row: the unit's name, the account's name … */
  keys: string[];
  /** Of children: index of the row's parent in the level above. Empty for a class. */
  parents: number[];
  /** By input id. */
  columns: Record<string, Cell[]>;
  /** By input id: header of the column in which it was looked for; none for what had no column. */
  headers?: Record<string, string>;
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
