/** A file that somebody handed in, whole in memory. `name` as the person gave it (it is repeated in messages). */
export interface TableFile {
  name: string;
  bytes: Uint8Array;
  /** Bytes to which a workbook may unpack, where less is enough than for the largest table: all of it is read at one go. */
  unpacked?: number;
}

/**
 * What one table may hold. Far above a real table (a province with 100,000 rows of 60 columns is 6 million cells), and
 * low enough that a hostile file ends in a message and not in an exhausted machine.
 */
export const TABLE_LIMITS = {
  csvBytes: 256 * 2 ** 20,
  workbookBytes: 128 * 2 ** 20,
  cells: 10_000_000,
  /** With the header. */
  rows: 1_048_576,
  columns: 16_384,
  /** After so many faults in one file reading stops to list them: whoever has a thousand has one cause. */
  faults: 1000,
} as const;

/** `tables/网站.2019.csv` → `网站.2019`; the composed Unicode form, because macOS writes file names decomposed. */
export function baseName(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return base.replace(/\.[^.]+$/u, '').normalize('NFC');
}

/** The lower-case extension without its dot, or the empty text. */
export function extension(fileName: string): string {
  return /\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
