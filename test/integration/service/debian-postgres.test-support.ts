import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { debianPostgres } from '../../../src/cli/testing/needs.ts';
import { databaseUser } from '../../../src/server/runtime/postgres/database-user.ts';

export interface DebianPostgres {
  /** Of its first database, as `DATABASE_URL` names it. */
  url: string;
  /** Ends it as a machine that loses its current does. */
  kill(): Promise<void>;
  /** Starts it again on the same files. */
  start(): Promise<void>;
  end(): Promise<void>;
}

/** A cluster of Debian's PostgreSQL in a temporary folder, on a socket; that of the system is not touched. */
export async function openDebianPostgres(): Promise<DebianPostgres> {
  const programs = debianPostgres() ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-debian-'));
  chmodSync(folder, 0o755);
  const { uid, gid, name } = databaseUser(process.getuid?.() ?? -1, process.getgid?.() ?? -1) ?? {};
  const account = name === null ? {} : { uid: uid ?? 0, gid: gid ?? 0 };
  const [cluster, socket] = [join(folder, 'cluster'), join(folder, 'socket')];
  for (const made of [cluster, socket]) {
    mkdirSync(made, { mode: 0o700 });
    if (name !== null) chownSync(made, uid ?? 0, gid ?? 0);
  }
  const options = { cwd: '/', env: { LC_ALL: 'C.UTF-8' }, stdio: 'ignore' as const, ...account };
  execFileSync(join(programs, 'initdb'), ['-D', cluster, '-U', 'kaoping', '-E', 'UTF8', '--auth=trust', '-N'], options);
  const url = `postgres://kaoping@${encodeURIComponent(socket)}/postgres`;
  let server: ChildProcess;
  const start = async () => {
    const words = ['-D', cluster, '-k', socket, '-c', 'listen_addresses=', '-c', 'fsync=off'];
    server = spawn(join(programs, 'postgres'), words, options);
    await untilReady(join(cluster, 'postmaster.pid'));
  };
  const endBy = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  await start();
  return {
    url,
    start,
    kill: async () => endBy('SIGQUIT'),
    async end() {
      await endBy('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(lock: string): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    if (existsSync(lock) && /^ready/m.test(readFileSync(lock, 'utf8'))) return;
    await sleep(50);
  }
  throw new Error("Debian's PostgreSQL does not start");
}
