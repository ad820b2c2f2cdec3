import { readFileSync } from 'node:fs';

/**
 * When a process started, so that one that has the number of a dead one is told from it: the boot of the machine and the ticks since
 * then. Null where the system does not say (it is not Linux, or the process has ended).
 */
export function processStart(pid: number): string | null {
  const stat = textOf(`/proc/${pid}/stat`);
  const boot = textOf('/proc/sys/kernel/random/boot_id')?.trim();
  // The name of the program stands in brackets and may hold anything.
  const ticks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[TICKS];
  return boot === undefined || ticks === undefined ? null : `${boot} ${ticks}`;
}

/** Place of the start among the fields behind the name. */
const TICKS = 19;

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
