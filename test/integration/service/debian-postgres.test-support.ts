import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { debianPostgres } from '../../../src/cli/testing/needs.ts';
import { AppError } from '../../../src/core/model/app-error.ts';
import type { DatabaseUser } from '../../../src/server/runtime/postgres/database-user.ts';
import { accountOfDatabase, hasSetpriv } from '../../../src/server/runtime/postgres/index.ts';
import { postgresPrograms } from '../../../src/server/runtime/postgres/programs.ts';

export interface DebianPostgres {
  /** Of its first database, as `DATABASE_URL` names it. */
  url: string;
  /** File of its socket. */
  socket: string;
  /** Ends it as a machine that loses its current does. */
  kill(): Promise<void>;
  /** Starts it again on the same files. */
  start(): Promise<void>;
  end(): Promise<void>;
}

export interface Replica extends DebianPostgres {
  /** Makes it one that takes changes. */
  promote(): void;
}

const NAME_OF_REPLICA = 'replica';

/** A cluster of Debian's PostgreSQL in a temporary folder, on a socket; that of the system is not touched. */
export async function openDebianPostgres(more: readonly string[] = []): Promise<DebianPostgres> {
  const cluster = newCluster(more);
  cluster.run('initdb', ['-D', cluster.data, '-U', 'kaoping', '-E', 'UTF8', '--auth=trust', '-N']);
  await cluster.start();
  return cluster;
}

/** One whose changes count as made when `replica` has them as well. Nothing is changed before there is one. */
export async function openReplicated(): Promise<{ primary: DebianPostgres; replica: Replica }> {
  const primary = await openDebianPostgres(['-c', `synchronous_standby_names=${NAME_OF_REPLICA}`]);
  const cluster = newCluster([]);
  const source = `host=${join(primary.socket, '..')} user=kaoping application_name=${NAME_OF_REPLICA}`;
  cluster.run('pg_basebackup', ['-D', cluster.data, '-d', source, '-R', '-c', 'fast', '--no-sync']);
  await cluster.start();
  return {
    primary,
    replica: { ...cluster, promote: () => cluster.run('pg_ctl', ['promote', '-w', '-D', cluster.data]) },
  };
}

/** The PostgreSQL that comes with the packages, in a folder, for many files of tests at once: nothing in it has to outlive the machine. */
export async function openPackagedPostgres(folder: string): Promise<DebianPostgres> {
  mkdirSync(folder);
  const programs = (user: DatabaseUser) => join(postgresPrograms(join(folder, 'programs'), user), 'bin');
  const cluster = newCluster(PACKAGED, programs, folder);
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'];
  cluster.run('initdb', ['-D', cluster.data, '-U', 'kaoping', '-E', 'UTF8', '--auth=trust', '-N', ...locale]);
  await cluster.start();
  return cluster;
}

const PACKAGED = [
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_connections=300',
  'shared_buffers=128MB',
  'timezone=Asia/Shanghai',
  'jit=off',
  'log_min_messages=warning',
].flatMap((setting) => ['-c', setting]);

interface Cluster extends DebianPostgres {
  data: string;
  run(program: string, args: readonly string[]): void;
}

const debianPrograms = () => debianPostgres() ?? '';

function newCluster(
  more: readonly string[],
  programsFor: (user: DatabaseUser) => string = debianPrograms,
  folder = mkdtempSync(join(tmpdir(), 'kaoping-debian-')),
): Cluster {
  chmodSync(folder, 0o755);
  const user = accountOfDatabase(folder);
  if (user instanceof AppError) throw user;
  const { uid, gid, name } = user;
  const account = name === null ? {} : { uid, gid };
  const programs = programsFor(user);
  const [data, sockets] = [join(folder, 'cluster'), join(folder, 'socket')];
  for (const made of [data, sockets]) {
    mkdirSync(made, { mode: 0o700 });
    if (name !== null) chownSync(made, uid, gid);
  }
  const options = { cwd: '/', env: { LC_ALL: 'C.UTF-8' }, stdio: 'ignore' as const, ...account };
  let server: ChildProcess | null = null;
  const endBy = async (signal: NodeJS.Signals) => {
    if (server === null || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  return {
    data,
    url: `postgres://kaoping@${encodeURIComponent(sockets)}/postgres`,
    socket: join(sockets, '.s.PGSQL.5432'),
    run: (program, args) => void execFileSync(join(programs, program), args, options),
    async start() {
      const words = ['-D', data, '-k', sockets, '-c', 'listen_addresses=', '-c', 'fsync=off', ...more];
      server = startServer(join(programs, 'postgres'), words, user);
      await untilReady(join(data, 'postmaster.pid'));
    },
    kill: async () => endBy('SIGQUIT'),
    async end() {
      await endBy('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** However the tests end, also by kill -9, the system tells the server; a Ctrl-C to their group does not. */
function startServer(program: string, words: readonly string[], { uid, gid, name }: DatabaseUser): ChildProcess {
  const options = {
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
    stdio: 'ignore' as const,
    detached: true,
  };
  if (!hasSetpriv()) return spawn(program, words, { ...options, ...(name === null ? {} : { uid, gid }) });
  const rights = name === null ? [] : ['--reuid', String(uid), '--regid', String(gid), '--clear-groups'];
  return spawn('setpriv', ['--pdeathsig', 'INT', ...rights, '--', program, ...words], options);
}

/** A replica says `standby` where others say `ready`. */
async function untilReady(lock: string): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    if (existsSync(lock) && /^(?:ready|standby)/m.test(readFileSync(lock, 'utf8'))) return;
    await sleep(50);
  }
  throw new Error("Debian's PostgreSQL does not start");
}
