import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
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

export function readInputFile(path: string, from = path): InputFile {
  const bytes = readFileSync(path);
  return { path: from, name: basename(path), bytes, sha256: sha256(bytes) };
}
