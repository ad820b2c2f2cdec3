import { closeSync, openSync, writeSync } from 'node:fs';

/** A line in pieces, one after the other: texts, and what is in UTF-8 already. */
export type LinePieces = readonly (string | Uint8Array)[];

/** A file to which lines are added. */
export interface Tail {
  /** Gives the bytes of the line. Its pieces may change afterwards. */
  append(line: LinePieces): number;
  close(): void;
}

/** Bytes that wait before they go to the disk: so much is lost at most when the process is killed. */
const WAITING = 256 * 1024;
/** Of one unit of UTF-16. */
const MOST_BYTES = 3;

/** `flags`: `a` to go on with a file, `ax` for one that must not be there yet. */
export function openTail(path: string, flags: 'a' | 'ax'): Tail {
  const file = openSync(path, flags);
  const waiting = Buffer.allocUnsafe(WAITING);
  let size = 0;
  const put = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
  };
  const flush = (): void => {
    put(waiting.subarray(0, size));
    size = 0;
  };
  const copy = (bytes: Uint8Array, to: number): number => {
    waiting.set(bytes, to);
    return bytes.length;
  };
  return {
    append(line) {
      let most = 0;
      for (const piece of line) most += typeof piece === 'string' ? piece.length * MOST_BYTES : piece.length;
      // Before the line and not within it: what is on the disk ends with a whole line, whenever the process is killed.
      if (size + most > WAITING) flush();
      if (most > WAITING) {
        const bytes = Buffer.concat(line.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
        put(bytes);
        return bytes.length;
      }
      const begin = size;
      for (const piece of line) size += typeof piece === 'string' ? waiting.write(piece, size) : copy(piece, size);
      return size - begin;
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
