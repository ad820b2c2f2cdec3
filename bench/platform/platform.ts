import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { CLOCK } from '../../src/server/runtime/clock.ts';
import { type DatabaseAddress, openDatabase } from '../../src/server/runtime/database/index.ts';
import { runningPostgres } from '../../src/server/runtime/postgres/index.ts';
import type { Tables } from '../../src/server/store/tables.ts';
import type { Service } from '../../src/server/usecases/service.ts';
import { familyOf } from './processes.ts';

const LAUNCHER = fileURLToPath(new URL('../../kaoping', import.meta.url));

/** How much is made and asked. */
export interface Size {
  sites: number;
  /** Visits that are made. */
  visits: number;
  users: number;
  /** How long they browse. */
  seconds: number;
  /** Findings that there are while lists are asked for. */
  findings: number;
}

export const WHOLE: Size = { sites: 14_000, visits: 14_000, users: 100, seconds: 60, findings: 1_000_000 };
export const QUICK: Size = { sites: 300, visits: 300, users: 10, seconds: 5, findings: 2000 };

/** A service as people start it, with its database open beside it. */
export interface Platform {
  size: Size;
  /** Of the database. */
  address: DatabaseAddress;
  database: Kysely<Tables>;
  /** What use cases stand on that read and write the database alone. */
  service: Service;
  /** Asks the service as its administrator; `from`: an address of the network, since each has its own bounds. */
  get(path: string, from?: string): Promise<{ status: number; body: string; milliseconds: number }>;
  /** The service and its database. */
  processes(): { service: number; database: number[] };
  end(): Promise<void>;
}

/** One line of the table of results. */
export interface Figure {
  what: string;
  measured: string;
}

export interface StartedService {
  process: ChildProcess;
  address: string;
  password: string;
  data: string;
  end(): Promise<void>;
}

/** Starts a service on new data, as a process of its own. */
export async function startNew(role: 'all' | 'api'): Promise<StartedService> {
  const data = mkdtempSync(join(tmpdir(), 'kaoping-bench-platform-'));
  chmodSync(data, 0o755);
  const child = spawn(LAUNCHER, ['start', '--data', data, '--port', '0', '--lang', 'en', '--role', role], {
    env: { PATH: process.env['PATH'], KAOPING_TRUST_PROXY: 'true' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(data, { recursive: true, force: true });
  };
  let said = '';
  const [address, password] = await new Promise<[string, string]>((settle, refuse) => {
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      const found = /ready: (http:\S+)[\s\S]*?\b((?:[a-z2-9]{4}-){3}[a-z2-9]{4})\b/.exec(said);
      if (found !== null) settle([found[1] ?? '', found[2] ?? '']);
    });
    child.once('exit', (code) => refuse(new Error(`the service ended with ${code}: ${said}`)));
  });
  return { process: child, address, password, data, end };
}

export async function openPlatform(size: Size): Promise<Platform> {
  const started = await startNew('api');
  const socket = runningPostgres(started.data);
  if (socket === null) throw new Error('the database does not run');
  const database = openDatabase<Tables>({ address: socket, connections: 8, onNotice: () => undefined });
  const cookie = await signIn(started);
  return {
    size,
    address: socket,
    database,
    service: { database, clock: CLOCK } as unknown as Service,
    async get(path, from = '10.0.0.1') {
      const begun = performance.now();
      const response = await fetch(started.address + path, { headers: { cookie, 'x-forwarded-for': from } });
      const body = await response.text();
      return { status: response.status, body, milliseconds: performance.now() - begun };
    },
    processes() {
      const [service = 0, ...database_] = familyOf(started.process.pid ?? 0);
      return { service, database: database_ };
    },
    async end() {
      await database.destroy();
      await started.end();
    },
  };
}

async function signIn({ address, password }: StartedService): Promise<string> {
  const ask = async (method: string, path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(address + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const first = await ask('POST', '/api/session', { login: 'admin', password });
  const { csrf } = (await first.json()) as { csrf: string };
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  const next = { old: password, next: 'a-password-of-the-benchmark' };
  const changed = await ask('PUT', '/api/session/password', next, { cookie, 'x-csrf-token': csrf });
  if (!changed.ok) throw new Error(`the password was not changed: ${changed.status}`);
  return changed.headers.get('set-cookie')?.split(';')[0] ?? cookie;
}
