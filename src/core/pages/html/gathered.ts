/** Bytes of the page to text. */
export type Decode = (bytes: Uint8Array) => string;

/** Texts of a page after each other while its lines are made; filled again for the next page. */
export interface Gathered {
  bytes: Uint8Array;
  length: number;
  /** Where the line that is being filled begins, and its last text so far. */
  start: number;
  previous: number;
  /** By line: node of its first text and of its last, and 1 where there may be a reference in it. */
  first: number[];
  last: number[];
  hasReference: number[];
  /** By line: where it begins; it ends before the line feed. */
  starts: number[];
  /** Lines. */
  count: number;
}

/** Memory for the pages of one reader, which grows with the largest. */
export const openGathered = (): Gathered => ({
  bytes: new Uint8Array(1 << 16),
  length: 0,
  start: 0,
  previous: 0,
  first: [],
  last: [],
  hasReference: [],
  starts: [],
  count: 0,
});
