import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { AppError } from '../../../core/model/app-error.ts';
import { lastLines } from '../last-lines.ts';
import type { DatabaseUser } from './database-user.ts';

/** What a program of PostgreSQL is started with: nothing of our environment that it could take for settings of its own. */
export function programOptions({ uid, gid, name }: DatabaseUser) {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'Asia/Shanghai' };
  return { cwd: '/', env, ...(name === null ? {} : { uid, gid }) };
}

/** Runs a program of PostgreSQL to its end; its complaint is the reason of the error. */
export async function runProgram(program: string, args: readonly string[], user: DatabaseUser): Promise<void> {
  const child = spawn(program, args, { ...programOptions(user), stdio: ['ignore', 'ignore', 'pipe'] });
  const complaint = text(child.stderr);
  const status = await new Promise<number | null>((settle, fail) => {
    child.once('error', (error) => fail(new AppError('postgres-failed', { reason: error.message })));
    child.once('close', settle);
  });
  if (status !== 0) throw new AppError('postgres-failed', { reason: lastLines(await complaint) });
}
