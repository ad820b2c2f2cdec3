import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';

/** A file to be written: its path below the folder, with `/`, and its content, whole or in pieces. */
export interface OutputFile {
  path: string;
  content: Uint8Array | Iterable<string>;
}

export interface WrittenFile {
  path: string;
  bytes: number;
  sha256: string;
}

const PIECE = 1 << 20;

/**
 * Writes a folder whole or not at all: everything goes into a folder beside it, which takes its place when all is on the disk.
 * An earlier output, known by the file `marker` in it, is replaced; any other folder with something in it is left alone
 * (AppError `out-not-ours`). `files` is given what has been written so far, so that a manifest can come last.
 */
export function writeFolder(
  folder: string,
  marker: string,
  files: (written: readonly WrittenFile[]) => Iterable<OutputFile>,
): WrittenFile[] {
  const target = resolve(folder);
  refuseForeignFolder(target, marker);
  mkdirSync(dirname(target), { recursive: true });
  const draft = mkdtempSync(join(dirname(target), `.${basename(target)}.`));
  // A temporary folder is closed to others; a result is as open as any folder that its owner makes.
  chmodSync(draft, 0o777 & ~process.umask());
  const written: WrittenFile[] = [];
  try {
    for (const file of files(written)) written.push(writeOutput(draft, file));
    takePlace(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  return written;
}

/** Refuses before any work is done, so that nobody waits for a result that then has no place. */
export function refuseForeignFolder(folder: string, marker: string): void {
  const target = resolve(folder);
  if (!existsSync(target)) return;
  const names = readdirSync(target);
  if (names.length > 0 && !names.includes(marker)) throw new AppError('out-not-ours', { folder });
}

function writeOutput(draft: string, file: OutputFile): WrittenFile {
  const path = join(draft, file.path);
  mkdirSync(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  const descriptor = openSync(path, 'wx');
  let bytes = 0;
  try {
    for (const piece of pieces(file.content)) {
      hash.update(piece);
      bytes += piece.length;
      for (let done = 0; done < piece.length;) done += writeSync(descriptor, piece, done);
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return { path: file.path, bytes, sha256: hash.digest('hex') };
}

function* pieces(content: Uint8Array | Iterable<string>): Generator<Uint8Array> {
  if (content instanceof Uint8Array) {
    yield content;
    return;
  }
  let text = '';
  for (const part of content) {
    text += part;
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

/** The old folder steps aside first: there is no moment at which half of each is seen under the name. */
function takePlace(draft: string, target: string): void {
  if (!existsSync(target)) {
    renameSync(draft, target);
    return;
  }
  const aside = mkdtempSync(join(dirname(target), `.${basename(target)}.old.`));
  renameSync(target, join(aside, 'old'));
  try {
    renameSync(draft, target);
  } catch (error) {
    renameSync(join(aside, 'old'), target);
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
