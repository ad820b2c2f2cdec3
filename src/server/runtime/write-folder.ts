import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { cleanOnSignal } from './clean-on-signal.ts';
import { claimOutputFolder } from './claim-output-folder.ts';

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
 * An untouched earlier output is replaced, everything else is left alone (`claimOutputFolder`). `files` is given what has been
 * written so far, so that a manifest can come last. A signal that ends the process takes the unfinished folder along.
 */
export async function writeFolder(
  folder: string,
  files: (written: readonly WrittenFile[]) => Iterable<OutputFile>,
): Promise<WrittenFile[]> {
  claimOutputFolder(folder);
  // A link to the folder stays, and what it leads to is replaced.
  const target = existsSync(folder) ? realpathSync(folder) : folder;
  const draft = makeDraft(target);
  const removeDraft = () => rmSync(draft, { recursive: true, force: true });
  const stopListening = cleanOnSignal(removeDraft);
  const written: WrittenFile[] = [];
  try {
    for (const file of files(written)) written.push(await writeOutput(draft, file));
    takePlace(draft, target);
  } catch (error) {
    removeDraft();
    throw about(error, target);
  } finally {
    stopListening();
  }
  return written;
}

function makeDraft(target: string): string {
  const parent = dirname(target);
  mkdirSync(parent, { recursive: true });
  try {
    const draft = mkdtempSync(join(parent, `.${basename(target)}.`));
    // A temporary folder is closed to others; a result is as open as any folder that its owner makes.
    chmodSync(draft, 0o777 & ~process.umask());
    return draft;
  } catch (error) {
    throw about(error, parent);
  }
}

/** A refusal of the system names the folder that the person knows, and not the draft with its made-up name. */
function about(error: unknown, path: string): unknown {
  return error instanceof Error && 'syscall' in error ? Object.assign(error, { path, dest: undefined }) : error;
}

async function writeOutput(draft: string, file: OutputFile): Promise<WrittenFile> {
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
      await nextTurn();
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
  const old = join(aside, 'old');
  try {
    renameSync(target, old);
    try {
      renameSync(draft, target);
    } catch (error) {
      renameSync(old, target);
      throw error;
    }
  } catch (error) {
    // Empty, unless the old folder could not be put back: then it stays there.
    rmdirSync(aside);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}
