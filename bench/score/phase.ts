/** A timed step; it is handed what the step before gave. */
export interface Phase {
  name: string;
  run(before: unknown): unknown;
}

export interface Case {
  name: string;
  /** Makes what is not timed. */
  prepare(): Phase[];
}
