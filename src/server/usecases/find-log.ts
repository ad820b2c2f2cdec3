import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import { LOG_MANIFEST, type LogManifest, readLogManifest } from '../store/observation-log/index.ts';
import { LOG_FOLDER } from './log-folder.ts';

/** The log of an inspection, by the folder of its output or its own; `given`: as the person wrote it. Throws `log-missing`, `log-damaged`. */
export function findLog(path: string, given: string): { folder: string; manifest: LogManifest } {
  for (const folder of [resolve(path, LOG_FOLDER), path]) {
    const manifest = readLogManifest(folder);
    if (manifest !== null) return { folder, manifest };
  }
  throw new AppError('log-missing', { folder: given });
}

/** Whether an inspection that had this output folder was ended before its log began: nothing of it is known. */
export function hasNotBegun(folder: string): boolean {
  const log = join(folder, LOG_FOLDER);
  if (statSync(log, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  return readdirSync(log).every((name) => BEFORE_LOG.includes(name));
}

/** What stands in the folder of a log before its manifest does. */
const BEFORE_LOG: readonly string[] = ['lock', 'segments', 'pages', `.${LOG_MANIFEST}.draft`];
