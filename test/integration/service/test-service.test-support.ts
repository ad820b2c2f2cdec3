import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../../../src/server/runtime/settings/index.ts';
import { type RunningService, startService } from '../../../src/server/main.ts';
import { copyPrepared, emptyDatabase, newDatabase } from './prepared-database.test-support.ts';
import { TEST_SETTINGS } from './test-settings.test-support.ts';

export interface TestService extends RunningService {
  /** What went wrong inside; a test that expects nothing looks here at its end. */
  bugs: unknown[];
  /** What was told to who started it. */
  notices: string[];
  settings: Settings;
  /** Sends a request as somebody. */
  as(client: Client, request: Asked): Promise<Answer>;
  /** Somebody who is signed in. */
  signIn(login: string, password: string): Promise<Client>;
  /** The first administrator, with a password of their own. */
  administrator(): Promise<Client>;
  end(): Promise<void>;
}

export interface Client {
  cookie: string;
  csrf: string;
}

export interface Asked {
  method?: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** How a command finds the database of a service: where somebody else runs it, by the environment. */
export const databaseEnv = ({ database }: Pick<Settings, 'database'>): Record<string, string> =>
  database === null ? {} : { DATABASE_URL: database };

/** Nobody in particular. */
export const STRANGER: Client = { cookie: '', csrf: '' };

export const OWN_PASSWORD = 'a-password-of-my-own';

/**
 * A whole service on a database of its own, which is removed at the end. By default a copy of one in which a service was started once, on
 * the PostgreSQL of this run (or of TEST_DATABASE_SERVER); an empty one of `server`, a URL; or what `given` says: `database: null` is a
 * PostgreSQL in the folder of its data, as for whoever says nothing of a database.
 */
export async function openTestService(server?: string, given: Partial<Settings> = {}): Promise<TestService> {
  const data = mkdtempSync(join(tmpdir(), 'kaoping-test-'));
  const own = 'database' in given ? null : await databaseFor(server, data, given);
  const settings: Settings = { ...TEST_SETTINGS, data, database: own?.url ?? null, ...given };
  // As root, the database runs under another account, which has to pass.
  chmodSync(data, 0o755);
  const bugs: unknown[] = [];
  const notices: string[] = [];
  const running = await startService(settings, {
    onNotice: (text) => notices.push(text.en),
    onBug: (error) => bugs.push(error),
  });
  const as: TestService['as'] = async ({ cookie, csrf }, { method = 'GET', path, body, headers = {} }) => {
    const response = await fetch(running.address + path, {
      method,
      headers: {
        cookie,
        'x-csrf-token': csrf,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: isJson ? toObject(text) : { text }, headers: response.headers };
  };
  const signIn: TestService['signIn'] = async (login, password) => {
    const { headers, body } = await as(STRANGER, { method: 'POST', path: '/api/session', body: { login, password } });
    return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', csrf: (body['csrf'] as string | undefined) ?? '' };
  };
  return {
    ...running,
    bugs,
    notices,
    settings,
    as,
    signIn,
    async administrator() {
      const old = running.firstPassword ?? '';
      const client = await signIn('admin', old);
      await as(client, { method: 'PUT', path: '/api/session/password', body: { old, next: OWN_PASSWORD } });
      return client;
    },
    async end() {
      await running.stop();
      // A server of a test's own may be gone by now, and its databases with it.
      if (server === undefined) await own?.drop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** An empty string in TEST_DATABASE_SERVER is as good as `database: null`. */
async function databaseFor(server: string | undefined, data: string, { blobs }: Partial<Settings>) {
  if (server !== undefined) return newDatabase(server);
  if (process.env['TEST_DATABASE_SERVER'] === '') return null;
  // The evidence that goes with the copy lies in a folder.
  return blobs === null || blobs === undefined ? copyPrepared(data) : emptyDatabase();
}

const toObject = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
