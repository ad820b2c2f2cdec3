import type { Exact } from '../exact/index.ts';
import type { Input } from './input.ts';
import type { Condition, RoundMode, TextFormat, Value } from './value.ts';

/** One published scheme (考评方案、指标体系), read and found sound. Immutable once used. */
export interface Scheme {
  /** Version of the scheme language, 1. */
  language: 1;
  id: string;
  version: number;
  title: string;
  issuer: string | null;
  provenance: Provenance;
  classes: SchemeClass[];
}

/** Where a rule comes from and whether somebody has held it against the official text. */
export interface Provenance {
  source: string;
  clause: string | null;
  verified: boolean;
  /** Why it is not verified; null where it is. */
  why: string | null;
}

/** What units and their children have in common: facts, named values, indicators, a total. */
export interface Level {
  id: string;
  name: string;
  table: string;
  /** Accepted headers of the column with the key of a row. */
  keyHeaders: string[];
  /** Accepted headers of the columns with the keys of the levels above, outermost first; empty for a class. */
  parentHeaders: string[][];
  inputs: Input[];
  values: { name: string; value: Value }[];
  indicators: Indicator[];
  children: Level[];
  outcomes: SchemeOutcome[];
  /** Null where the level has no total (letters only). */
  total: Value | null;
}

/** 分类: units that are scored by the same rules and ranked together. */
export interface SchemeClass extends Level {
  /** Full points without bonus, where stated. */
  points: Exact | null;
  /** Only rows of the table for which this holds. */
  where: Condition | null;
  ranking: RankingRule;
  grades: GradeRule | null;
  shown: ShownColumn[];
  totalShown: NumberFormat;
  overrides: Override[];
}

export type IndicatorKind = 'veto' | 'deduction' | 'bonus' | 'graded' | 'measure';

/** 指标. A group holds items; a leaf has a rule. A group without a rule is the sum of its items. */
export interface Indicator {
  id: string;
  name: string;
  kind: IndicatorKind;
  /** Full points; null for vetoes and where the scheme states none. */
  points: Exact | null;
  provenance: Provenance;
  /** Where this does not hold the indicator is *missing*. */
  applies: Condition | null;
  rule: Value;
  items: Indicator[];
}

/** 单项否决, gates and floors of the whole: the first whose condition holds ends the matter. */
export interface SchemeOutcome {
  id: string;
  condition: Condition;
  /** `keep` leaves the computed total; a missing value prints none. */
  total: Value | 'keep';
  grade: string | null;
  ranked: 'yes' | 'no' | 'last';
  because: string;
}

export interface RankingRule {
  by: Value;
  order: 'descending' | 'ascending';
  /** `none`: no ranks, the list stands in the order of `then`. */
  ties: 'sequential' | 'competition' | 'dense' | 'none';
  /** A unit ties with the first of its block when their values differ by no more than this. */
  tolerance: Exact | null;
  then: TieKey[];
  within: Value[];
  leaveOut: Condition | null;
  last: Condition | null;
  /** Ranks are used for the order but not printed. */
  hidden: boolean;
  /** Only the first n places are published, and all that tie with the nth. */
  top: number | null;
}

export interface TieKey {
  by: 'listed' | 'official' | 'strokes' | 'code' | Value;
  order: 'ascending' | 'descending';
  /** Units that differ in it do not share a rank. Keys that break come before those that only order a shared rank. */
  breaks: boolean;
}

export interface GradeRule {
  /** Best first; raises, caps and drops move along it. */
  labels: string[];
  within: Value[];
  base: GradeByValue | GradeByQuota | GradeByConditions;
  /** Corrections, in the order in which they stand here. */
  raises: { condition: Condition; by: number; because: string }[];
  caps: { condition: Condition; atMost: string; because: string }[];
  drops: { condition: Condition; by: number; because: string }[];
}

/** The value's text is the label: usually bands over the total. */
export interface GradeByValue {
  by: 'value';
  value: Value;
}

export interface GradeByConditions {
  by: 'conditions';
  cases: { label: string; condition: Condition | null }[];
}

export interface GradeByQuota {
  by: 'quota';
  of: Value;
  /** Best first; the last one takes the rest and has no size. */
  steps: QuotaStep[];
  /** Sizes count from the top (上 30 %, 上 60 %) instead of one after the other. */
  cumulative: boolean;
}

export interface QuotaStep {
  label: string;
  size: { amount: Exact; unit: 'count' | 'share' } | null;
  rounding: RoundMode;
  /** Units that tie with the last one in: taken in, cut off by rank order, or all left to the next step. */
  ties: 'include' | 'cut' | 'exclude';
  /** Only units for which this holds can have the label. */
  where: Condition | null;
}

/** How a cell is printed in a column. */
export interface NumberFormat extends TextFormat {
  /** Printed for a missing value. */
  missingText: string;
}

export interface ShownColumn {
  column: string;
  value: Value;
  format: NumberFormat;
}

/** A published deviation from the rule: never a change of the rule. */
export interface Override {
  unit: string;
  /** `total`, `rank`, `grade`, or the name of an input, value or indicator. */
  of: string;
  value: string;
  reason: string;
  by: string;
  /** ISO date. */
  at: string;
}
