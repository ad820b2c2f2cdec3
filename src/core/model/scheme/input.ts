import type { Exact } from '../exact/index.ts';

/**
 * A fact of a unit (or of a child) that rules read. Whatever its source, the same fact can be handed in as a column of a table:
 * that is how one scheme scores a table of counts and a list of findings alike.
 */
export interface Input {
  id: string;
  name: string;
  source: ColumnSource | CheckSource | MarkSource;
  /** Table in which the column stands; every level has its own, and `units` is the registry extract. */
  table: string;
  /** Accepted headers, the first one is printed in templates. */
  headers: string[];
  type: 'number' | 'whole' | 'text';
  /** Inclusive. */
  min: Exact | null;
  max: Exact | null;
  /** Of texts: the only ones accepted. Empty: any. */
  oneOf: string[];
  /** What an empty cell, or a unit without a verdict or mark, means. */
  blank: Blank;
  note: string | null;
}

/** `refuse` is a fault; `missing` is "not applicable"; `untested` leaves the score incomplete until somebody answers it. */
export type Blank = { as: 'refuse' | 'missing' | 'untested' } | { as: 'value'; value: Exact | string };

export interface ColumnSource {
  from: 'column';
}

/** Verdicts of a check, from the findings list. */
export interface CheckSource {
  from: 'check';
  check: string;
  params: Record<string, string>;
  /** `count` of confirmed failures; `measure` of the newest verdict; `share` of failed among failed and passed, 0 to 1. */
  take: 'count' | 'measure' | 'share';
  /** Only verdicts whose named column holds this text. */
  only: Record<string, string>;
  /** Only verdicts seen in the period that ends with the assessment's date, both ends included. */
  window: { amount: number; unit: 'days' | 'weeks' | 'months' | 'years' } | null;
  /** Fewer verdicts (or a smaller measured sample) than this are `untested`. */
  sampleAtLeast: number | null;
  /** Name of a group: one problem is counted for the first input of the group that meets it, in scheme order. */
  once: string | null;
}

/** Marks given by persons, from the marks list. */
export interface MarkSource {
  from: 'marks';
  item: string;
  /** Roles in order of precedence, or with weights. */
  by: { role: 'self' | 'expert' | 'office'; weight: Exact | null }[];
  /** How several marks of one role merge. */
  judges: 'mean' | 'median' | 'min' | 'max' | 'trimmed-mean';
  trim: { low: number; high: number };
  /** Labels that stand for points, such as 优: 100. */
  levels: Record<string, Exact>;
}
