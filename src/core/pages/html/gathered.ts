/** Bytes of the page to text. */
export type Decode = (bytes: Uint8Array) => string;

/** The texts of a line while it is made, and of all lines where a charset demands it; filled again for the next one. */
export interface Gathered {
  bytes: Uint8Array;
  /** Of `bytes`. */
  view: DataView;
  length: number;
  /** Where the line that is being filled begins, and its last text so far. */
  start: number;
  previous: number;
}

/** Memory for the pages of one reader, which grows with the largest. */
export function openGathered(): Gathered {
  const gathered = { bytes: new Uint8Array(), view: NO_VIEW, length: 0, start: 0, previous: 0 };
  growGathered(gathered, FIRST_SIZE);
  return gathered;
}

const NO_VIEW = new DataView(new ArrayBuffer());
const FIRST_SIZE = 1 << 15;

/** Makes room for so many bytes. */
export function growGathered(gathered: Gathered, most: number): void {
  if (gathered.bytes.length >= most) return;
  gathered.bytes = new Uint8Array(most * 2);
  gathered.view = new DataView(gathered.bytes.buffer);
}
