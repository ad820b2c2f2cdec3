import { lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';

/**
 * Writes a file whole or not at all, with the folders above it. Whatever is there already, a link that leads nowhere included, is
 * left alone (AppError `file-in-the-way`, which names it as `given`).
 */
export function writeNewFile(path: string, content: Uint8Array, given: string): void {
  const parent = dirname(path);
  mkdirSync(parent, { recursive: true });
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw new AppError('file-in-the-way', { file: given });
  // A folder of its own: nobody else's file can have the name of the draft.
  const draft = mkdtempSync(join(parent, '.kaoping.'));
  try {
    writeFileSync(join(draft, basename(path)), content);
    renameSync(join(draft, basename(path)), path);
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? Object.assign(error, { path, dest: undefined }) : error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
