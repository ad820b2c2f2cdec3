import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all, in place of what was there. A link under its name, or under that of the draft beside it, is
 * replaced and never followed. A refusal of the system names the file, and not the draft.
 */
export function replaceFile(path: string, content: Uint8Array | string): void {
  draftFile(path, [content]).commit();
}

/** As `replaceFile`, piece by piece. */
export function replaceFileByPieces(path: string, pieces: Iterable<Uint8Array | string>): void {
  draftFile(path, pieces).commit();
}

/** A file that is written, but does not stand in its place yet. */
export interface DraftedFile {
  bytes: number;
  sha256: string;
  /** Puts it in its place. */
  commit(): void;
  /** Leaves what was there. */
  drop(): void;
}

/** As `replaceFile`, in two steps and piece by piece. */
export function draftFile(path: string, pieces: Iterable<Uint8Array | string>): DraftedFile {
  const draft = join(dirname(path), `.${basename(path)}.draft`);
  const drop = (): void => rmSync(draft, { force: true });
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      drop();
      throw error instanceof Error && 'syscall' in error ? Object.assign(error, { path, dest: undefined }) : error;
    }
  };
  const written = guarded(() => {
    drop();
    return writePieces(draft, pieces);
  });
  return { ...written, drop, commit: () => guarded(() => renameSync(draft, path)) };
}

/** Characters that go to the disk together. */
const TOGETHER = 1 << 18;

function writePieces(path: string, pieces: Iterable<Uint8Array | string>): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  const file = openSync(path, 'wx');
  let bytes = 0;
  let waiting = '';
  const put = (content: Uint8Array): void => {
    hash.update(content);
    bytes += content.length;
    writeFileSync(file, content);
  };
  const flush = (): void => {
    if (waiting !== '') put(Buffer.from(waiting));
    waiting = '';
  };
  try {
    for (const piece of pieces) {
      if (typeof piece === 'string') waiting += piece;
      if (typeof piece !== 'string' || waiting.length >= TOGETHER) flush();
      if (typeof piece !== 'string') put(piece);
    }
    flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: hash.digest('hex') };
}
