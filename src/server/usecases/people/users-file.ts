import { chmodSync, existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AppError } from '../../../core/model/app-error.ts';
import { readInputFile } from '../../runtime/input-file.ts';
import { writeNewFile } from '../../runtime/write-new-file.ts';

export interface UsersFiles {
  /** The table, as given. */
  file: string;
  /** Where the passwords go; null: nowhere. */
  out: string | null;
  cwd: string;
}

/** Reads a table of accounts, and makes sure that the passwords will have a place before any account is made. */
export function readUsersFile({ file, out, cwd }: UsersFiles): { name: string; bytes: Uint8Array } {
  if (out !== null && existsSync(resolve(cwd, out))) throw new AppError('file-in-the-way', { file: out });
  const { bytes } = readInputFile(resolve(cwd, file), file);
  return { name: basename(file), bytes };
}

/** Writes the one-time passwords for nobody else to read. */
export function writePasswords({ out, cwd }: { out: string; cwd: string }, passwords: Uint8Array | string): void {
  writeNewFile(resolve(cwd, out), Buffer.from(passwords), out);
  chmodSync(resolve(cwd, out), 0o600);
}
