import { closeSync, openSync, writeSync } from 'node:fs';

/** A file to which lines are added. */
export interface Tail {
  append(line: string): void;
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
  return {
    append(line) {
      const most = line.length * MOST_BYTES;
      if (size + most > WAITING) flush();
      if (most > WAITING) put(Buffer.from(line));
      else size += waiting.write(line, size);
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
