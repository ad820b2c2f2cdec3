import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testNeeding } from '../../needs.ts';
import { openDebianPostgres } from './debian-postgres.test-support.ts';
import { newDataFolder } from './start-process.test-support.ts';
import { openTestService } from './test-service.test-support.ts';

let data: string;
beforeAll(() => {
  data = newDataFolder();
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

function doctor(words: string[], env: Record<string, string> = {}) {
  const args = ['src/cli/main.ts', 'doctor', '--data', data, '--port', '0', ...words, '--lang', 'en'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });
  return { status, said: `${stdout}${stderr}` };
}

test('a machine on which the tests run has what the service needs', () => {
  const { status, said } = doctor([]);
  expect(status, said).toBe(0);
  expect(said).toMatch(/^ok +Node\.js 24/m);
  expect(said).toMatch(/^ok +embedded PostgreSQL 17/m);
  expect(said).toMatch(/^ok +all \d+ packages are there/m);
  expect(doctor(['--lang', 'zh']).said).toMatch(/^正常 +Node\.js 24/m);
});

test('a data folder that is a file, and a port that is taken, are told with what to do', async () => {
  const file = join(data, 'file');
  writeFileSync(file, '');
  const folder = doctor(['--data', join(file, 'below')]);
  expect(folder.status).toBe(5);
  expect(folder.said).toMatch(/^fails +the data folder .* cannot be written/m);
  expect(folder.said).toContain('→ change its rights, or name another with --data');
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const taken = doctor(['--port', port]);
  server.close();
  expect(taken.status).toBe(5);
  expect(taken.said).toContain(`127.0.0.1:${port} cannot be listened on: EADDRINUSE`);
});

testNeeding(['root'], 'a folder that the account of the database may not pass', () => {
  const closed = join(data, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const { status, said } = doctor(['--data', join(closed, 'data')]);
  expect(status).toBe(5);
  expect(said).toMatch(/^fails +.*does not let the account of the database/m);
});

test('without Chromium and setpriv it would run, but not as well', () => {
  const programs = join(data, 'programs-of-path');
  mkdirSync(programs);
  chmodSync(programs, 0o755);
  symlinkSync(process.execPath, join(programs, 'node'));
  const { status, said } = doctor([], { PATH: programs });
  expect(status, said).toBe(0);
  expect(said).toMatch(/^note +no Chromium/m);
});

test('the embedded database is looked into while it runs, and it is said where it does not run', async () => {
  expect(doctor([]).said).toMatch(/^ok +there is no embedded database yet/m);
  const service = await openTestService(undefined, { database: null, role: 'api' });
  const at = ['--data', service.settings.data];
  try {
    const well = doctor(at);
    expect(well.status, well.said).toBe(0);
    expect(well.said).toMatch(/^ok +the embedded database runs; what is in it follows/m);
    expect(well.said).toMatch(/^ok +\d+ steps taken, 0 to take/m);
    expect(well.said).toMatch(/^ok +no warnings of the service itself/m);
    const round = { tookMs: 1, sites: 1, failed: 0, controlsAsked: 1, controlsFailed: 1, isVoid: true };
    const before = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    await service.service.database
      .insertInto('probeRounds')
      .values([2.5, 1, 0.1].map((hours) => ({ ...round, prober: 'one x', beganAt: before(hours) })))
      .execute();
    const ill = doctor(at);
    expect(ill.status, ill.said).toBe(0);
    expect(ill.said).toMatch(/^note +every round of one has been void since/m);
    await service.stop();
    expect(doctor(at).said).toMatch(/^ok +the embedded database does not run: warnings .* are seen while it runs/m);
  } finally {
    await service.end();
  }
});

testNeeding(['postgresql'], 'a database of somebody else is looked at before it is used', async () => {
  const postgres = await openDebianPostgres();
  const there = doctor([], { DATABASE_URL: postgres.url });
  expect(there.status, there.said).toBe(0);
  expect(there.said).toMatch(/^ok +database PostgreSQL 1\d/m);
  await postgres.kill();
  const gone = doctor([], { DATABASE_URL: postgres.url });
  expect(gone.status).toBe(5);
  expect(gone.said).toMatch(/^fails +The database cannot be reached/m);
  await postgres.end();
});
