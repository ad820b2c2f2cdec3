import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import { ResultSchema } from '../../core/model/result.ts';
import type { Result } from '../../core/model/result.ts';
import { readText } from '../runtime/input-file.ts';

/** Reads a `result.json`, or the one in a folder; throws `result-unreadable` when it is none. */
export function loadResult(given: string, cwd: string): Result {
  const path = resolve(cwd, given);
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const text = isFolder ? readText(join(path, 'result.json'), join(given, 'result.json')) : readText(path, given);
  return parseResult(text, given);
}

export function parseResult(text: string, file: string): Result {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new AppError('result-unreadable', { file, reason: error instanceof Error ? error.message : String(error) });
  }
  const parsed = ResultSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const reason = issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`;
  throw new AppError('result-unreadable', { file, reason });
}
