import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import { openDatabase } from '../../../src/server/runtime/database/index.ts';
import { runningPostgres } from '../../../src/server/runtime/postgres/index.ts';
import { readSettings } from '../../../src/server/runtime/settings/index.ts';
import { type RunningService, startService } from '../../../src/server/main.ts';
import type { Tables } from '../../../src/server/store/tables.ts';
import { childrenOf, isAlive } from './inspections/children.test-support.ts';
import { start, type Started } from './start-process.test-support.ts';
import { OWN_PASSWORD } from './test-service.test-support.ts';

/** A service on the database in a folder of data, as a process of its own, and its administrator. */
export interface Machine {
  service: Started;
  address: string;
  /** Headers of who is signed in. */
  client: Record<string, string>;
}

const LONG = { timeout: 120_000, interval: 20 };

/** Makes the database of a folder, with an administrator who has a password of their own, and what else is to be there before. */
export async function prepareMachine(
  data: string,
  prepare: (running: RunningService, client: Record<string, string>) => Promise<void>,
): Promise<void> {
  const settings = readSettings({ options: { data, role: 'api', port: '0' }, env: {}, file: null, cwd: data });
  const running = await startService(settings, { onNotice: () => undefined, onBug: () => undefined });
  const old = running.firstPassword ?? '';
  const client = await signInAt(running.address, old);
  await fetch(`${running.address}/api/session/password`, {
    method: 'PUT',
    headers: { ...client, 'content-type': 'application/json' },
    body: JSON.stringify({ old, next: OWN_PASSWORD }),
  });
  await prepare(running, client);
  await running.stop();
}

async function signInAt(address: string, password: string): Promise<Record<string, string>> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'admin', password }),
  });
  const { csrf } = (await response.json()) as { csrf: string };
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-csrf-token': csrf };
}

export async function startMachine(data: string, ...options: string[]): Promise<Machine> {
  const service = start(data, ...options);
  const address = (await service.address) ?? '';
  expect(address, service.said()).not.toBe('');
  return { service, address, client: await signInAt(address, OWN_PASSWORD) };
}

/** A connection of the test to the database in a folder, while it runs. */
export function openOwn(data: string): Kysely<Tables> {
  const address = runningPostgres(data);
  if (address === null) throw new Error('no database');
  return openDatabase<Tables>({ address, connections: 1, onNotice: () => undefined });
}

/** Kills the database with all that belongs to it; gives its processes. */
export function killDatabase(data: string): number[] {
  const postmaster = Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const all = [postmaster, ...childrenOf(postmaster)];
  for (const pid of all) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with the one before.
    }
  }
  return all;
}

/** Kills service and database, as a machine that loses its current does; settled when nothing of them is left. Which goes first is chance. */
export async function killMachine(data: string, { service }: Pick<Machine, 'service'>, first: 'service' | 'database') {
  const children = childrenOf(service.process.pid);
  if (first === 'service') service.process.kill('SIGKILL');
  const killed = killDatabase(data);
  service.process.kill('SIGKILL');
  await service.ended;
  await expect.poll(() => [...children, ...killed].filter(isAlive), LONG).toEqual([]);
}
