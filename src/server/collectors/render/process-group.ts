import { readdirSync, readFileSync } from 'node:fs';

const PAGE = 4096;

/** Bytes of memory of all processes of a group; 0 where the system does not tell (it is not Linux). */
export function memoryOfGroup(group: number): number {
  let pages = 0;
  for (const entry of foldersOf('/proc')) {
    if (!/^\d+$/u.test(entry)) continue;
    // The name of the program stands in brackets and may hold anything.
    const stat = textOf(`/proc/${entry}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(fields[2]) !== group) continue;
    const [, resident = '0', shared = '0'] = textOf(`/proc/${entry}/statm`).split(' ');
    // What they share would be counted for each of them.
    pages += Math.max(0, Number(resident) - Number(shared));
  }
  return pages * PAGE;
}

/** Ends all processes of a group at once; those that have ended already are no trouble. */
export function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ESRCH') throw thrown;
  }
}

function foldersOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (thrown) {
    if (isGone(thrown)) return [];
    throw thrown;
  }
}

/** Processes end while one looks at them. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch (thrown) {
    if (isGone(thrown)) return '';
    throw thrown;
  }
}

function isGone(thrown: unknown): boolean {
  return ['ENOENT', 'ESRCH', 'EACCES'].includes((thrown as NodeJS.ErrnoException).code ?? '');
}
