import { resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import { type LogManifest, readLogManifest } from '../store/observation-log/index.ts';

/** The log lies in this folder below the output. */
export const LOG_FOLDER = 'log';

/** The log of an inspection, by the folder of its output or its own; `given`: as the person wrote it. Throws `log-missing`, `log-damaged`. */
export function findLog(path: string, given: string): { folder: string; manifest: LogManifest } {
  for (const folder of [resolve(path, LOG_FOLDER), path]) {
    const manifest = readLogManifest(folder);
    if (manifest !== null) return { folder, manifest };
  }
  throw new AppError('log-missing', { folder: given });
}
