import { closeSync, openSync, readSync } from 'node:fs';
import { BLOCK, readHeader } from './header.ts';

export interface ArchiveEntry {
  name: string;
  bytes: number;
  /** Its content, piece by piece, once; what is not taken is passed over. */
  pieces(): Generator<Buffer>;
}

const PIECE = 1 << 20;

/** The files of a tar, one after the other. Where it ends early or is none, `onDamage` throws. */
export function* readArchive(path: string, onDamage: () => never): Generator<ArchiveEntry> {
  const file = openSync(path, 'r');
  const take = (place: number, length: number): Buffer => {
    const piece = Buffer.allocUnsafe(length);
    for (let read = 0; read < length;) {
      const more = readSync(file, piece, read, length - read, place + read);
      if (more === 0) onDamage();
      read += more;
    }
    return piece;
  };
  try {
    for (let place = 0; ;) {
      const header = readHeader(take(place, BLOCK));
      if (header === null) return;
      if (header === undefined) return onDamage();
      const begin = place + BLOCK;
      yield {
        ...header,
        *pieces() {
          for (let done = 0; done < header.bytes; done += PIECE)
            yield take(begin + done, Math.min(PIECE, header.bytes - done));
        },
      };
      place = begin + Math.ceil(header.bytes / BLOCK) * BLOCK;
    }
  } finally {
    closeSync(file);
  }
}
