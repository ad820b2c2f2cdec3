import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import { sha256 } from './sha256.ts';

/** A file that a person handed in, whole, with the hash by which results refer to it. */
export interface InputFile {
  /** As given by the person; repeated in messages. */
  path: string;
  /** Without folders: what results print, so that they are the same wherever the files lie. */
  name: string;
  bytes: Uint8Array;
  sha256: string;
}

/** The longest file that is read, inclusive: one string holds little more. */
const MAX_BYTES = 500 * 2 ** 20;
const PIECE = 1 << 20;

export function readInputFile(path: string, from = path): InputFile {
  const bytes = readBytes(path, from);
  return { path: from, name: basename(path), bytes, sha256: sha256(bytes) };
}

/**
 * The bytes of a file; pipes are read as well (`<(…)` of a shell). Throws `file-is-folder` and `file-oversized`, naming the
 * file as `from`, or what the file system does.
 */
export function readBytes(path: string, from = path): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const about = fstatSync(descriptor);
    if (about.isDirectory()) throw new AppError('file-is-folder', { path: from });
    if (about.size > MAX_BYTES) throw oversized(from);
    return readWhole(descriptor, from);
  } finally {
    closeSync(descriptor);
  }
}

/** The same as UTF-8 text, a byte order mark left out. Throws `text-encoding` too. */
export function readText(path: string, from = path): string {
  return utf8Text({ path: from, bytes: readBytes(path, from) });
}

/** The text of a file that has to be UTF-8; a byte order mark is left out. Throws `text-encoding`. */
export function utf8Text({ path, bytes }: Pick<InputFile, 'path' | 'bytes'>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new AppError('text-encoding', { path });
    throw error;
  }
}

function readWhole(descriptor: number, from: string): Buffer {
  const pieces: Buffer[] = [];
  for (let total = 0; ;) {
    const piece = Buffer.allocUnsafe(PIECE);
    const length = readSync(descriptor, piece);
    if (length === 0) return Buffer.concat(pieces);
    total += length;
    if (total > MAX_BYTES) throw oversized(from);
    pieces.push(piece.subarray(0, length));
  }
}

function oversized(path: string): AppError {
  return new AppError('file-oversized', { path, limit: String(MAX_BYTES / 2 ** 20) });
}
