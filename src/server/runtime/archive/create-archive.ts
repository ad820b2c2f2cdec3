import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BLOCK, headerOf } from './header.ts';

/** A tar that is being written beside its place. */
export interface NewArchive {
  /** Adds bytes under a name of at most 100 bytes; gives their SHA-256. */
  add(name: string, content: Uint8Array): string;
  /** Adds a file piece by piece, of which exactly `bytes` are taken; gives their SHA-256. */
  addFile(name: string, path: string, bytes: number): string;
  /** Puts the whole in its place; gives its size and its SHA-256. */
  finish(): { bytes: number; sha256: string };
  /** Leaves nothing behind. */
  drop(): void;
}

const PIECE = 1 << 20;

/** Only its owner may read it: an archive has what a database has. */
export function createArchive(path: string): NewArchive {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.draft`);
  const file = openSync(draft, 'wx', 0o600);
  const whole = createHash('sha256');
  let bytes = 0;
  let isOpen = true;
  const put = (content: Uint8Array): void => {
    for (let written = 0; written < content.length;) written += writeSync(file, content, written);
    whole.update(content);
    bytes += content.length;
  };
  const fill = (length: number): void => put(Buffer.alloc((BLOCK - (length % BLOCK)) % BLOCK));
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    add(name, content) {
      put(headerOf(name, content.length));
      put(content);
      fill(content.length);
      return createHash('sha256').update(content).digest('hex');
    },
    addFile(name, source, length) {
      const hash = createHash('sha256');
      const piece = Buffer.allocUnsafe(PIECE);
      const from = openSync(source, 'r');
      put(headerOf(name, length));
      try {
        for (let done = 0; done < length;) {
          const read = readSync(from, piece, 0, Math.min(PIECE, length - done), null);
          if (read === 0) throw new Error(`${source} became shorter`);
          hash.update(piece.subarray(0, read));
          put(piece.subarray(0, read));
          done += read;
        }
      } finally {
        closeSync(from);
      }
      fill(length);
      return hash.digest('hex');
    },
    finish() {
      put(Buffer.alloc(2 * BLOCK));
      fsyncSync(file);
      close();
      renameSync(draft, path);
      return { bytes, sha256: whole.digest('hex') };
    },
    drop() {
      close();
      rmSync(draft, { force: true });
    },
  };
}
