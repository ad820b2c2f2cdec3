/** A record as `JSON.stringify` would have it, in pieces: what a page shows is most of it, and is there as bytes already. */
export interface RecordJson {
  /** From the opening brace on. */
  before: string;
  /** `facts` and `text` in UTF-8, without braces around them. They may change when whoever was given them is done. */
  shown: Uint8Array;
  /** Up to the closing brace. */
  after: string;
}
