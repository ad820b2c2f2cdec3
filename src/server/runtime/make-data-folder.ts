import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';

/**
 * Makes a folder with those above it. Not `recursive`: where the system has nothing for it to be made in, as below /proc, that never ends.
 * @throws AppError `data-not-folder`
 */
export function makeDataFolder(folder: string): void {
  const missing: string[] = [];
  let there = folder;
  for (; !existsSync(there); there = dirname(there)) missing.unshift(there);
  if (!statSync(there).isDirectory()) throw new AppError('data-not-folder', { path: there });
  for (const one of missing) mkdirSync(one, { mode: 0o755 });
}
