import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../../core/model/app-error.ts';
import type { Text } from '../../../core/model/text.ts';
import { lastLines } from '../last-lines.ts';
import { type DatabaseUser, databaseUser, SYSTEM_ACCOUNTS } from './database-user.ts';
import { keepRunning } from './keep-running.ts';
import { runningPostmaster } from './postmaster.ts';
import { isOpenTo, postgresPrograms } from './programs.ts';
import { programOptions, runProgram } from './run-program.ts';

/** A PostgreSQL of our own that nobody else can reach: it listens on a socket in a closed folder. */
export interface EmbeddedPostgres {
  /** Where its socket lies; host of a connection. */
  socket: string;
  user: string;
  /** Ends it in good order: what was acknowledged is on disk. */
  stop(): Promise<void>;
}

/** Name of the only account of the database; the socket's folder is its door. */
const OWNER = 'kaoping';

/** Name that PostgreSQL gives its socket. */
const SOCKET = '.s.PGSQL.5432';

/** PostgreSQL takes no path of a socket that is longer, with the name of the socket in it. */
const LONGEST_SOCKET_FOLDER = 107 - `/${SOCKET}`.length;

/** Starts PostgreSQL on a cluster in `folder`, making it on first use. One that survived its parent is ended first. */
export async function openPostgres(folder: string, onNotice: (text: Text) => void): Promise<EmbeddedPostgres> {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const user = accountOfDatabase(folder);
  if (user instanceof AppError) throw user;
  const programs = postgresPrograms(join(folder, 'programs'), user);
  const cluster = join(folder, 'postgres');
  if (!hasPostgres(folder)) await makeCluster(programs, cluster, user);
  const socket = socketFolder(folder, user);
  const place = { cluster, socket, log: join(folder, 'postgres.log'), user };
  const start = async () => {
    await endSurvivor(cluster);
    removeSocket(socket);
    const server = startServer(programs, place);
    await untilReady(server, place);
    return server;
  };
  const kept = keepRunning(await start(), start, onNotice);
  return {
    socket,
    user: OWNER,
    async stop() {
      await kept.stop();
      rmSync(socket, { recursive: true, force: true });
    },
  };
}

/** The account under which the database of a folder runs; why it cannot where it cannot. */
export function accountOfDatabase(folder: string): DatabaseUser | AppError {
  const user = databaseUser(process.getuid?.() ?? -1, process.getgid?.() ?? -1);
  if (user === null) return new AppError('postgres-as-root', { accounts: SYSTEM_ACCOUNTS.join(', ') });
  if (user.name !== null && !isOpenTo(folder, user))
    return new AppError('data-folder-closed', { folder, account: user.name });
  return user;
}

/** Whether the database is told when its service is killed. */
export const hasSetpriv = (): boolean => existsSync(SETPRIV);

/** Whether a folder holds a cluster. */
export const hasPostgres = (folder: string): boolean => existsSync(join(folder, 'postgres', 'PG_VERSION'));

/** Where the PostgreSQL that runs on a folder takes connections; null where none runs. */
export function runningPostgres(folder: string): Pick<EmbeddedPostgres, 'socket' | 'user'> | null {
  const running = runningPostmaster(join(folder, 'postgres'));
  return running === null ? null : { socket: running.socket, user: OWNER };
}

/** A folder that was given up half made is made anew: nothing was ever stored in it. */
async function makeCluster(programs: string, cluster: string, user: DatabaseUser): Promise<void> {
  const draft = `${cluster}.draft`;
  rmSync(draft, { recursive: true, force: true });
  makeOwned(draft, user);
  await runProgram(
    join(programs, 'bin', 'initdb'),
    [
      '-D',
      draft,
      '-U',
      OWNER,
      '-E',
      'UTF8',
      '--auth=trust',
      '--data-checksums',
      // By code point here; a query that wants the order of pinyin names that collation.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C.UTF-8',
    ],
    user,
  );
  renameSync(draft, cluster);
}

function makeOwned(folder: string, { uid, gid, name }: DatabaseUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (name !== null) chownSync(folder, uid, gid);
}

function socketFolder(folder: string, user: DatabaseUser): string {
  const beside = join(folder, 'socket');
  const socket = Buffer.byteLength(beside) <= LONGEST_SOCKET_FOLDER ? beside : mkdtempSync(join(tmpdir(), 'kaoping-'));
  makeOwned(socket, user);
  return socket;
}

/** A server whose parent was killed where nothing tells it so: it is ended in good order, and ours takes its place. */
async function endSurvivor(cluster: string): Promise<void> {
  const survivor = runningPostmaster(cluster);
  if (survivor === null) return;
  process.kill(survivor.pid, 'SIGINT');
  for (let waited = 0; waited < LONGEST_END; waited += POLL) {
    await sleep(POLL);
    if (runningPostmaster(cluster) === null) return;
  }
  throw new AppError('postgres-failed', { reason: `process ${survivor.pid} does not end` });
}

/** What a killed server left in the folder of its socket: its lock names a process, and another one may have that number by now. */
function removeSocket(folder: string): void {
  for (const name of [SOCKET, `${SOCKET}.lock`]) rmSync(join(folder, name), { force: true });
}

const POLL = 25;
const LONGEST_END = 60_000;
const LONGEST_START = 60_000;

interface Place {
  cluster: string;
  socket: string;
  log: string;
  user: DatabaseUser;
}

function startServer(programs: string, { cluster, socket, log, user }: Place): ChildProcess {
  const server = [
    join(programs, 'bin', 'postgres'),
    '-D',
    cluster,
    '-c',
    'listen_addresses=',
    '-c',
    `unix_socket_directories=${socket}`,
    '-c',
    'max_connections=60',
    '-c',
    'shared_buffers=64MB',
    '-c',
    'timezone=Asia/Shanghai',
    '-c',
    'log_min_messages=warning',
    '-c',
    'jit=off',
  ];
  const output = openSync(log, 'a', 0o600);
  try {
    // A shell's Ctrl-C reaches the whole group: the database has its own, and is ended by us when the last statement is through.
    const options = { detached: true, stdio: ['ignore', output, output] as ['ignore', number, number] };
    if (!hasSetpriv()) return heard(spawn(server[0] ?? '', server.slice(1), { ...programOptions(user), ...options }));
    const { name, uid, gid } = user;
    const rights = name === null ? [] : ['--reuid', String(uid), '--regid', String(gid), '--clear-groups'];
    // However we end, also by kill -9, the system tells the database to end in good order.
    const program = ['--pdeathsig', 'INT', ...rights, '--', ...server];
    return heard(spawn(SETPRIV, program, { ...programOptions({ ...user, name: null }), ...options }));
  } finally {
    closeSync(output);
  }
}

const SETPRIV = '/usr/bin/setpriv';

/** Where the system has no room for a process, that it is not ready says so: unheard, the error would end the service. */
const heard = (server: ChildProcess): ChildProcess => server.on('error', () => undefined);

/** The last line of its lock says when it takes connections. */
async function untilReady(server: ChildProcess, { cluster, log }: Pick<Place, 'cluster' | 'log'>): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  for (let waited = 0; waited < LONGEST_START; waited += POLL) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new AppError('postgres-failed', { reason: lastLines(readFileSync(log, 'utf8')) });
    if (existsSync(file) && /^ready/m.test(readFileSync(file, 'utf8'))) return;
    await sleep(POLL);
  }
  throw new AppError('postgres-failed', { reason: `not ready after ${LONGEST_START / 1000} s` });
}
