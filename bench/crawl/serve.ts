import { execFile, spawnSync } from 'node:child_process';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { nginxConfig } from './nginx-config.ts';

/** A request that the server answered. */
export interface Served {
  /** Milliseconds since 1970 at which the answer was sent. */
  at: number;
  status: number;
  method: string;
  url: string;
}

export interface Server {
  /** Requests answered since the last call. */
  takeServed(): Promise<Served[]>;
  stop(): Promise<void>;
}

/** Why the site cannot be served here; null where it can. */
export function missingServer(): string | null {
  return spawnSync('nginx', ['-v']).error === undefined ? null : 'nginx is not there: apt-get install nginx-light';
}

/** Longer than the server keeps lines of its log. */
const FLUSH = 600;

/** Serves a made site on the loopback network until it is stopped. */
export async function serveSite(site: string, port: number, folder: string): Promise<Server> {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'nginx.conf');
  const log = join(folder, 'access.log');
  writeFileSync(config, nginxConfig({ folder, site, port }));
  writeFileSync(log, '');
  const pidFile = join(folder, 'nginx.pid');
  // A run that was killed leaves its server behind.
  if (existsSync(pidFile) && isServer(pidFile)) await stopServer(pidFile);
  await promisify(execFile)('nginx', ['-c', config, '-e', join(folder, 'error.log')]).catch((error: unknown) => {
    const [line = ''] = String((error as { stderr?: unknown }).stderr ?? error).split('\n');
    throw new Error(`the site could not be served: ${line}`);
  });
  const descriptor = openSync(log, 'r');
  const kill = () => process.kill(pidIn(pidFile), 'SIGQUIT');
  process.once('exit', kill);
  let read = 0;
  return {
    async takeServed() {
      await sleep(FLUSH);
      const bytes = Buffer.alloc(fstatSync(descriptor).size - read);
      readSync(descriptor, bytes, 0, bytes.length, read);
      read += bytes.length;
      return bytes.toString('latin1').split('\n').filter(Boolean).map(servedOf);
    },
    async stop() {
      closeSync(descriptor);
      process.off('exit', kill);
      await stopServer(pidFile);
    },
  };
}

function servedOf(line: string): Served {
  const [at = '', status = '', method = '', url = ''] = line.split(' ');
  return { at: Number(at) * 1000, status: Number(status), method, url };
}

const pidIn = (pidFile: string): number => Number(readFileSync(pidFile, 'latin1'));

/** Whether the process still is a server: numbers of processes are used again. */
function isServer(pidFile: string): boolean {
  const commandLine = `/proc/${pidIn(pidFile)}/cmdline`;
  return existsSync(commandLine) && readFileSync(commandLine, 'latin1').startsWith('nginx');
}

async function stopServer(pidFile: string): Promise<void> {
  process.kill(pidIn(pidFile), 'SIGQUIT');
  for (let waited = 0; existsSync(pidFile) && waited < 100; waited++) await sleep(50);
}
