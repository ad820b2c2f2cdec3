import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all, in place of what was there. A link under its name, or under that of the draft beside it, is
 * replaced and never followed. A refusal of the system names the file, and not the draft.
 */
export function replaceFile(path: string, content: Uint8Array | string): void {
  const draft = join(dirname(path), `.${basename(path)}.draft`);
  try {
    rmSync(draft, { force: true });
    writeFileSync(draft, content, { flush: true, flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error instanceof Error && 'syscall' in error ? Object.assign(error, { path, dest: undefined }) : error;
  }
}
