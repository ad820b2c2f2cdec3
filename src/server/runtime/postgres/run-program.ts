import { spawnSync } from 'node:child_process';
import { AppError } from '../../../core/model/app-error.ts';
import { lastLines } from '../last-lines.ts';
import type { DatabaseUser } from './database-user.ts';

/** What a program of PostgreSQL is started with: nothing of our environment that it could take for settings of its own. */
export function programOptions({ uid, gid, name }: DatabaseUser) {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'Asia/Shanghai' };
  return { cwd: '/', env, ...(name === null ? {} : { uid, gid }) };
}

/** Runs a program of PostgreSQL to its end; its complaint is the reason of the error. */
export function runProgram(program: string, args: readonly string[], user: DatabaseUser): void {
  const { status, stderr, error } = spawnSync(program, args, { ...programOptions(user), encoding: 'utf8' });
  if (error !== undefined) throw new AppError('postgres-failed', { reason: error.message });
  if (status !== 0) throw new AppError('postgres-failed', { reason: lastLines(stderr) });
}
