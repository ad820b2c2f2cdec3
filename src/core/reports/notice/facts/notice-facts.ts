/** Everything that a notice can state, computed from a result and what the campaign adds. Counts are whole numbers. */
export interface NoticeFacts {
  notice: SheetFacts;
  scheme: { title: string };
  basis: string[];
  stages: string[];
  /** Figures from outside of the result, by the name that the campaign gives them. */
  facts: Record<string, string>;
  /** The same as a list, for a template that does not know their names. */
  figures: { name: string; text: string }[];
  problems: { dimension: string; text: string }[];
  requirements: { title: string; text: string }[];
  /** All grades of the scheme, best first; empty when the classes have different ones or none. */
  labels: string[];
  overall: OverallFacts;
  classes: ClassNoticeFacts[];
  annexes: { number: number; title: string }[];
}

/** Who writes to whom, when, about what. Null where the campaign says nothing. */
export interface SheetFacts {
  /** Lines of the title. */
  title: string[];
  issuer: string;
  addressees: string | null;
  number: string | null;
  /** As documents write it: 2020年4月3日. */
  date: string;
  publicity: string | null;
  year: string | null;
  /** 全市, 全县 … */
  area: string;
  commissioned: string | null;
}

/** All classes together. */
export interface OverallFacts {
  count: number;
  /** Grades that somebody got, best first. */
  grades: { grade: string; count: number }[];
  /** Grades that nobody got, best first. */
  none: string[];
  /** The last grade, when all classes that have grades agree on it. */
  lowest: { grade: string; count: number } | null;
}

export interface ClassNoticeFacts {
  id: string;
  name: string;
  heading: string;
  subject: string;
  counter: string;
  /** Units of the class. */
  count: number;
  /** Whether ranks are printed. */
  ranked: boolean;
  /** Grades that somebody got, best first. */
  grades: GradeFacts[];
  /** Grades that nobody got, best first. */
  none: string[];
  /** Units without a grade in a class that has grades. */
  ungraded: NameList;
  /** Units whose total an outcome (单项否决 …) decided, by its reason, in the order of the scheme. */
  outcomes: OutcomeFacts[];
  /** Top-level indicators with known points at which somebody lost some, in the order of the scheme. */
  dimensions: DimensionFacts[];
  /** Number of the annex. */
  annex: number;
}

/** Units in the official order (单位排序), those without a place in it last, by name. */
export interface NameList {
  count: number;
  /** Only units whose place is published; `count` counts the others too. */
  units: UnitName[];
  /** Units that are counted but not named. */
  unnamed: number;
  /** Whether the list is short enough for the body. */
  listed: boolean;
}

export interface UnitName {
  name: string;
  /** Short name; the full one where there is none, or where two units of the class share it. */
  short: string;
}

export interface GradeFacts extends NameList {
  grade: string;
}

export interface OutcomeFacts extends NameList {
  because: string;
}

export interface DimensionFacts {
  name: string;
  points: string;
  /** How many units lost points. */
  count: number;
  /** Points lost on average over all units of the class that have a score, to two digits. */
  mean: string;
  /** False: the full points are an assumption of the scheme. */
  verified: boolean;
}
