import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../../src/core/model/app-error.ts';
import { accountOfDatabase } from '../../../src/server/runtime/postgres/index.ts';
import { builtProgram } from '../../program/built-program.test-support.ts';
import { newDataFolder, start, type Started, startProgram } from './start-process.test-support.ts';

let data: string;
beforeAll(() => {
  data = newDataFolder();
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Living processes of the database of a folder, by what they were started with. */
function databases(folder = data): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1');
        return command.includes(join(folder, 'postgres')) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
      } catch {
        // It ended while it was looked at.
        return false;
      }
    });
}

async function until(what: () => boolean): Promise<boolean> {
  for (let attempt = 0; attempt < 600 && !what(); attempt++) await sleep(50);
  return what();
}

const passwordOf = ({ said }: Started): string => /password {2}(\S+)/.exec(said())?.[1] ?? '';

async function signIn(address: string, password: string): Promise<number> {
  const body = JSON.stringify({ login: 'admin', password });
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${address}/api/session`, { method: 'POST', headers, body })).status;
}

/** Waits for a first start, comes in with what it says, and ends it. */
async function expectUseAndEnd(service: Started, signal: NodeJS.Signals, folder: string): Promise<void> {
  const address = await service.address;
  expect(address, service.said()).toBeDefined();
  await until(() => passwordOf(service) !== '');
  expect(await signIn(address ?? '', passwordOf(service))).toBe(200);
  expect((await fetch(`${address}/campaigns`)).status).toBe(200);
  service.process.kill(signal);
  expect(await service.ended).toBe(0);
  expect(databases(folder)).toEqual([]);
  expect(existsSync(join(folder, 'lock'))).toBe(false);
}

test('the first start says where it is and how to come in; Ctrl-C ends everything', async () => {
  await expectUseAndEnd(start(data), 'SIGINT', data);
});

test('the program in one piece starts as its sources do', async () => {
  const folder = newDataFolder();
  await expectUseAndEnd(startProgram(builtProgram('main'), folder), 'SIGTERM', folder);
  rmSync(folder, { recursive: true });
});

test('killed at once, it leaves nothing running, and the next start has everything', async () => {
  const killed = start(data);
  const address = await killed.address;
  await until(() => passwordOf(killed) !== '');
  const password = passwordOf(killed);
  expect(await signIn(address ?? '', password)).toBe(200);
  killed.process.kill('SIGKILL');
  await killed.ended;
  expect(await until(() => databases().length === 0)).toBe(true);
  const next = start(data);
  const again = await next.address;
  expect(again, next.said()).toBeDefined();
  await until(() => passwordOf(next) !== '');
  // Nobody has used the first password to set one of their own: a new one is made.
  expect(await signIn(again ?? '', password)).toBe(401);
  expect(await signIn(again ?? '', passwordOf(next))).toBe(200);
  next.process.kill('SIGTERM');
  expect(await next.ended).toBe(0);
});

test('locks that a dead database left, whose number of process belongs to somebody else by now, keep nobody out', async () => {
  const account = accountOfDatabase(data);
  if (account instanceof AppError) throw account;
  const { uid, gid } = account;
  const other = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' });
  const [cluster, socket] = [join(data, 'postgres'), join(data, 'socket')];
  mkdirSync(socket, { recursive: true });
  const lock = [other.pid, cluster, '1700000000', '5432', socket, '', ''].join('\n');
  for (const file of [join(cluster, 'postmaster.pid'), join(socket, '.s.PGSQL.5432.lock')]) {
    writeFileSync(file, lock, { mode: 0o600 });
    chownSync(file, uid, gid);
  }
  const service = start(data);
  expect(await service.address, service.said()).toBeDefined();
  other.kill();
  service.process.kill('SIGTERM');
  expect(await service.ended).toBe(0);
});

test('a second start on the same data says so and touches nothing', async () => {
  const first = start(data);
  const address = await first.address;
  const second = start(data);
  expect(await second.ended).toBe(2);
  expect(second.said()).toContain(`is in use by another service (process ${first.process.pid}`);
  expect((await fetch(`${address}/api/session`)).status).toBe(200);
  first.process.kill('SIGINT');
  expect(await first.ended).toBe(0);
});

test('a database that is killed comes back by itself, and meanwhile nobody is told that it was their fault', async () => {
  const service = start(data);
  const address = (await service.address) ?? '';
  const [postmaster = 0] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8')
    .split('\n')
    .map(Number);
  process.kill(postmaster, 'SIGKILL');
  const answers = new Set<number>();
  for (let attempt = 0; attempt < 600; attempt++) {
    const status = await signIn(address, 'wrong-password').catch(() => 0);
    answers.add(status);
    if (status === 401 || status === 429) break;
    await sleep(50);
  }
  answers.delete(503);
  expect(
    [...answers].every((status) => status === 401 || status === 429),
    [...answers].join(' '),
  ).toBe(true);
  expect(service.said()).toContain('nothing that was acknowledged is lost');
  service.process.kill('SIGINT');
  expect(await service.ended).toBe(0);
});

test('what cannot be is said in a line, without a trace', async () => {
  const taken = start(data);
  const port = new URL((await taken.address) ?? '').port;
  const other = newDataFolder();
  const late = start(other, '--port', port);
  expect(await late.ended).toBe(5);
  expect(late.said()).toContain(`Port ${port} on 127.0.0.1 is taken`);
  expect(late.said()).not.toMatch(/\n\s+at /);
  // Nothing was made there that the next start would go on with.
  expect(existsSync(join(other, 'postgres'))).toBe(false);
  rmSync(other, { recursive: true, force: true });
  taken.process.kill('SIGINT');
  await taken.ended;
});
