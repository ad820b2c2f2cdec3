import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { processStart } from './process-start.ts';

/** Who holds a folder, as its lock says. */
export interface LockOwner {
  pid: number;
  /** Machine on which it runs; null where the lock does not say. */
  host: string | null;
  /** When it started (`processStart`); null where nobody can tell. */
  start: string | null;
}

/**
 * Takes a folder for this process by a file in it that says who has it, and gives what frees it; the owner where a process that is
 * alive has it. A lock left behind by a process that was killed is taken over: its number may belong to another process by then,
 * which is told by when that one started. Of another machine nobody can tell whether its process is alive: its lock stands.
 */
export function lockFolder(file: string): (() => void) | LockOwner {
  let owner: LockOwner = NOBODY;
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      // A link under that name is not followed.
      const descriptor = openSync(file, 'wx');
      const { pid } = process;
      writeSync(descriptor, JSON.stringify({ pid, host: hostname(), start: processStart(pid) } satisfies LockOwner));
      closeSync(descriptor);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      owner = ownerOf(file);
      if (mayRun(owner)) return owner;
      rmSync(file, { force: true });
    }
  }
  return owner;
}

const NOBODY: LockOwner = { pid: 0, host: null, start: null };

/** Whoever died while it wrote the lock is nobody. */
function ownerOf(file: string): LockOwner {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    // As earlier versions wrote it: the number alone.
    if (typeof read === 'number') return { ...NOBODY, pid: read };
    const { pid = 0, host = null, start = null } = (read ?? {}) as Partial<LockOwner>;
    return { pid, host, start };
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return NOBODY;
    throw error;
  }
}

function mayRun({ pid, host, start }: LockOwner): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (host !== null && host !== hostname()) return true;
  if (!isAlive(pid)) return false;
  const known = processStart(pid);
  return start === null || known === null || known === start;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
