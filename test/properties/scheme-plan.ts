import type { Condition, Formula, Rule } from './rule.ts';

/** Names that every scheme made up here has. */
export const NUMBERS = ['x0', 'x1', 'x2', 'x3'] as const;
export const TEXTS = ['t0', 't1'] as const;
export const VALUES = ['v0', 'v1'] as const;
export const CHILD_NUMBERS = ['y0', 'y1'] as const;
export const CHILD_TEXT = 's0';
export const CHILD_VALUE = 'w0';
export const LABELS = ['优', '良', '差'] as const;

/** A class with one level of children, and its tables. */
export interface SchemePlan {
  values: Rule[];
  /** Groups `g0` … with items `g0a` … */
  groups: { points: string; rule: Rule; applies: Condition | null }[][];
  /** Count of vetoes. */
  veto: Formula;
  total: { kind: 'standard' } | { kind: 'rule'; rule: Rule };
  outcomes: { if: Condition; total: 'keep' | 'missing' | Formula; grade: string | null; ranked: Ranked | null }[];
  child: { value: Rule; total: Rule; outcomes: { if: Condition; total: 'keep' | 'missing' | Formula }[] };
  ranking: RankingPlan | null;
  grades: GradesPlan | null;
}

export type Ranked = 'yes' | 'no' | 'last';

export interface RankingPlan {
  ties: 'sequential' | 'competition' | 'dense' | 'none';
  by: Formula | null;
  order: 'descending' | 'ascending';
  tolerance: string | null;
  then: { by: string; order: 'descending' | 'ascending' }[];
  within: string | null;
  leaveOut: Condition | null;
  last: Condition | null;
  top: number | null;
}

export type GradesPlan = (
  | { kind: 'bands'; bound: 'from' | 'above'; at: [number, number] }
  | { kind: 'conditions'; if: [Condition, Condition] }
  | { kind: 'quota'; steps: [QuotaPlan, QuotaPlan]; cumulative: boolean; within: string | null }
) & { cap: Condition | null; drop: Condition | null };

export interface QuotaPlan {
  size: { count: number } | { share: number };
  round: 'down' | 'half-up' | 'up';
  ties: 'include' | 'cut' | 'exclude';
  where: Condition | null;
}

/** Cells as written: a number, a text, empty for missing, 未检测. */
export interface UnitRow {
  name: string;
  cells: string[];
  accounts: { name: string; cells: string[] }[];
}

/** Id of an item: `g0a`. */
export function itemId(group: number, item: number): string {
  return `g${group}${'abc'.charAt(item)}`;
}
