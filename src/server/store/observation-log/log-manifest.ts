import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../core/model/app-error.ts';
import { LOG_VERSION } from '../../../core/model/log-version.ts';
import { LOG_MANIFEST } from './log-files.ts';
import { LOG_FORMAT, type LogManifest, LogManifestSchema } from './manifest-schema.ts';

export function newManifest(inspection: LogManifest['inspection']): LogManifest {
  return { format: LOG_FORMAT, formatVersion: LOG_VERSION, inspection, segments: [], closed: false };
}

/** Null where the folder has no log. Throws `log-damaged` for one that is none of ours, `log-version` for one of the future. */
export function readLogManifest(folder: string): LogManifest | null {
  const file = join(folder, LOG_MANIFEST);
  const text = readIfThere(file);
  if (text === null) return null;
  const json = parsed(text);
  const version = (json as { formatVersion?: unknown } | undefined)?.formatVersion;
  if (typeof version === 'number' && version > LOG_VERSION) throw new AppError('log-version', { file });
  const manifest = LogManifestSchema.safeParse(json);
  if (!manifest.success)
    throw new AppError('log-damaged', { file, problem: manifest.error.issues[0]?.path.join('.') ?? '' });
  return manifest.data;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
