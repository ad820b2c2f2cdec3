import type { ReadBytes, WrittenPage } from './bytes-reader.ts';

/** A page that was read. */
export interface ReadPage {
  bytes: ReadBytes;
  /** Nobody looks at what the page shows any more: its memory is given back, which otherwise waits for a full collection of garbage. */
  forget(): void;
}

/** One who reads pages; numbers of addresses are its own. */
export interface Reader {
  /** The body is gone afterwards. Rejects only with an error of ours. */
  read(page: WrittenPage): Promise<ReadPage>;
  /** Pages that it has still to read. */
  readonly waiting: number;
  close(): Promise<void>;
}
