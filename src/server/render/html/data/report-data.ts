/*
 * What the page carries beside its static part, so that thousands of units with all their lines stay small: rows as tuples,
 * what belongs to a class said once, explanations as a pattern and its figures. `data/encode-…` writes it, the client reads it.
 */

/** A text as the number of its pattern (base 36) and the figures between the pieces, separated by spaces. */
export type PackedText = string;

/** A number or text; null: does not apply; a list: not known, and why. */
export type CellData = string | null | [why: string];

export interface ClassData {
  id: string;
  name: string;
  units: number;
  /** Whether ranks are printed. */
  ranked: boolean;
  /** Whether units are ranked in groups. */
  grouped: boolean;
  columns: ColumnData[];
  /** Most decimals of a total. */
  decimals: number;
  /** Grades of the scheme, best first. */
  grades: string[];
  outcomes: string[];
  /** The class first, then the levels of its children. */
  levels: LevelData[];
  /** Indexes into the indicators of the class. */
  dimensions: number[];
  /** Where a rule stands unless it says otherwise. */
  source: string;
  patterns: string[][];
  rows: RowData[];
}

export interface ColumnData {
  name: string;
  /** Full points of the indicator of that name. */
  full: string | null;
  /** Most decimals of a figure in it. */
  decimals: number;
}

export interface LevelData {
  id: string;
  inputs: InputData[];
  values: string[];
  indicators: IndicatorData[];
}

export interface InputData {
  name: string;
  from: string;
}

export interface IndicatorData {
  name: string;
  /** 0 for the top of the tree. */
  depth: number;
  kind: string;
  full: string | null;
  /** Mean over the class; null where there is none and for children. */
  mean: string | null;
  /** The rule in words; null where it says no more than the name, and for groups. */
  rule: string | null;
  clause: string | null;
  /** Null: the source of the class. */
  source: string | null;
  /** Why it is not verified; null where it is. */
  unverified: string | null;
}

/** Bits of `marks` in a row. */
export const MARK_INCOMPLETE = 1;
export const MARK_CORRECTED = 2;
export const MARK_UNPUBLISHED = 4;

/** A line of the ranking. `grade` and `outcome` are indexes, -1 for none. */
export type RowData = [
  unit: string,
  short: string | null,
  rank: number | null,
  total: string,
  grade: number,
  shown: string[],
  marks: number,
  outcome: number,
  group: string,
];

export interface LevelRowData {
  /** In the order of the inputs, values and indicators of the level; a line that is not in the result is null. */
  inputs: CellData[];
  values: CellData[];
  /** How the values came about; null for one without a story. Left out where none has one. */
  hows?: (PackedText | null)[];
  /** How the total before vetoes and floors came about. */
  totalHow?: PackedText;
  lines: (LineData | null)[];
  evidence?: [input: number, EvidenceData[]][];
  children?: [level: number, ChildData[]][];
}

export type LineData = [points: CellData] | [points: CellData, how: PackedText];

export type EvidenceData = [
  table: string,
  line: number,
  text: PackedText,
  url: PackedText | null,
  sha256: string | null,
  seen: string | null,
];

export interface UnitData extends LevelRowData {
  /** The exact total where it is not what is printed. */
  exact?: string;
  missing?: string[];
  corrections?: string[];
}

export interface ChildData extends LevelRowData {
  key: string;
  total: CellData;
  outcome?: string;
}
