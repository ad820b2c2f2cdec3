import { join } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import { lockFolder } from '../runtime/folder-lock.ts';

/** Takes a log for this process, and gives what frees it; `given`: its folder as the person wrote it. Throws `inspection-running`. */
export function lockLog(log: string, given: string): () => void {
  const file = join(log, 'lock');
  const locked = lockFolder(file);
  if (typeof locked === 'function') return locked;
  const process = locked.host === null ? String(locked.pid) : `${locked.pid}@${locked.host}`;
  throw new AppError('inspection-running', { folder: given, process, file });
}
