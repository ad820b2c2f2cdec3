import type { ReadBytes, WrittenPage } from './bytes-reader.ts';

/** One who reads pages; numbers of addresses are its own. */
export interface Reader {
  /** The body is gone afterwards. Rejects only with an error of ours. */
  read(page: WrittenPage): Promise<ReadBytes>;
  /** Pages that it has still to read. */
  readonly waiting: number;
  close(): Promise<void>;
}
