import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as Connection } from 'pg';
import { newId } from '../../../src/server/runtime/new-id.ts';
import type { Settings } from '../../../src/server/runtime/settings/index.ts';
import { type RunningService, startService } from '../../../src/server/main.ts';

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
 * A whole service on a database of its own: a real PostgreSQL in a folder that is removed at the end, or a database of the server
 * that `server` (a URL) or TEST_DATABASE_SERVER names.
 */
export async function openTestService(
  server = process.env['TEST_DATABASE_SERVER'] || undefined,
  given: Partial<Settings> = {},
): Promise<TestService> {
  const database = server === undefined ? null : await newDatabase(server);
  const data = mkdtempSync(join(tmpdir(), 'kaoping-test-'));
  const settings: Settings = {
    data,
    host: '127.0.0.1',
    port: 0,
    database,
    role: 'all',
    trustProxy: false,
    connections: 10,
    log: 'file',
    controls: [],
    allow: [],
    smtp: null,
    oidc: null,
    heads: null,
    scheme: 'national-2019',
    inspections: 1,
    planning: false,
    rate: 8,
    blobs: null,
    ...given,
  };
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
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function newDatabase(server: string): Promise<string> {
  const name = `kaoping_${newId().replaceAll('-', '')}`;
  const client = new Connection({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name} template template0 encoding 'UTF8'`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

const toObject = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
