import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The file by which a running PostgreSQL says that a folder is its own: its process first, the folder of its socket fifth. */
const LOCK = 'postmaster.pid';

/** Process of the PostgreSQL that runs on a cluster and the folder of its socket; null where none does. */
export interface Postmaster {
  pid: number;
  socket: string;
}

/**
 * Who runs on a cluster. A lock that a killed server left behind is removed, also where the dead process still has its number because
 * nobody asked how it ended (a container without init): PostgreSQL itself would refuse to start then.
 */
export function runningPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, LOCK);
  if (!existsSync(file)) return null;
  const [pid, , , , socket = ''] = readFileSync(file, 'utf8').split('\n');
  if (isPostgres(Number(pid), cluster)) return { pid: Number(pid), socket: socket.trim() };
  rmSync(file, { force: true });
  return null;
}

/** Numbers of processes come back: only a living PostgreSQL counts. */
function isPostgres(pid: number, cluster: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const stat = readProcess(pid, 'stat');
  if (stat === null || stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')) return false;
  const command = readProcess(pid, 'cmdline')?.split('\0') ?? [];
  return command.some((word) => word.endsWith('postgres')) && command.includes(cluster);
}

function readProcess(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
