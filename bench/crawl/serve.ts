import { execFile, execFileSync, spawnSync } from 'node:child_process';
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
  await promisify(execFile)('nginx', ['-c', config, '-e', join(folder, 'error.log')]);
  const descriptor = openSync(log, 'r');
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
      await stopServer(join(folder, 'nginx.pid'));
    },
  };
}

function servedOf(line: string): Served {
  const [at = '', status = '', method = '', url = ''] = line.split(' ');
  return { at: Number(at) * 1000, status: Number(status), method, url };
}

async function stopServer(pidFile: string): Promise<void> {
  const pid = readFileSync(pidFile, 'latin1').trim();
  execFileSync('kill', ['-QUIT', pid]);
  for (let waited = 0; existsSync(pidFile) && waited < 100; waited++) await sleep(50);
}
