import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { openDatabase } from '../../../../src/server/runtime/database/index.ts';
import { runningPostgres } from '../../../../src/server/runtime/postgres/index.ts';
import { insertInspections } from '../../../../src/server/store/inspections.ts';
import type { Tables } from '../../../../src/server/store/tables.ts';
import { startService } from '../../../../src/server/main.ts';
import { readSettings } from '../../../../src/server/runtime/settings/index.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { newDataFolder, start } from '../start-process.test-support.ts';
import { childrenOf, isAlive } from './children.test-support.ts';
import { openStaticSites, type StaticSites } from './static-sites.test-support.ts';

const SITES = 3;
const data = newDataFolder();
let sites: StaticSites;

beforeAll(async () => {
  sites = await openStaticSites(SITES, 20);
  sites.setDelay(100);
  writeFileSync(
    join(data, 'kaoping.yaml'),
    'allow: [127.0.0.0/8]\nrate: 400\nplanning: false\ninspections: 2\ncontrols: []\n',
  );
  const settings = readSettings({ options: { data, role: 'api', port: '0' }, env: {}, file: null, cwd: data });
  const { service, stop } = await startService(settings, { onNotice: () => undefined, onBug: () => undefined });
  const { sites: registered } = await registerSites(service, sites.urls);
  const rows = registered.map(({ targetId }) => ({
    id: newId(),
    targetId,
    depth: 'light' as const,
    reason: 'plan' as const,
    askedBy: null,
  }));
  await service.database
    .transaction()
    .execute(async (transaction) => insertInspections(transaction, rows, service.clock.moment()));
  await stop();
});
afterAll(() => {
  sites.close();
  rmSync(data, { recursive: true, force: true });
});

test('killed in the middle of inspections, the next start finishes each exactly once, and nothing is left running', async () => {
  for (let kill = 0; kill < 3; kill++) {
    const service = start(data);
    expect(await service.address, service.said()).toBeDefined();
    const seen = sites.requests.length;
    await expect.poll(() => sites.requests.length, { timeout: 60_000 }).toBeGreaterThan(seen + 5);
    const children = childrenOf(service.process.pid);
    expect(children.length).toBeGreaterThan(0);
    service.process.kill('SIGKILL');
    await service.ended;
    await expect.poll(() => children.filter(isAlive), { timeout: 10_000 }).toEqual([]);
  }
  const last = start(data);
  expect(await last.address, last.said()).toBeDefined();
  const address = runningPostgres(data);
  if (address === null) throw new Error('no database');
  const database = openDatabase<Tables>({ address, connections: 1, onNotice: () => undefined });
  const states = async () =>
    (await database.selectFrom('inspections').select('state').execute()).map(({ state }) => state);
  await expect.poll(states, { timeout: 180_000, interval: 500 }).toEqual(Array.from({ length: SITES }, () => 'done'));
  const ended = await database.selectFrom('events').select('objectId').where('verb', '=', 'inspect').execute();
  expect(new Set(ended.map(({ objectId }) => objectId)).size).toBe(SITES);
  expect(ended).toHaveLength(SITES);
  const rows = await database.selectFrom('inspections').select(['attempt', 'failures', 'pages']).execute();
  for (const row of rows) expect(row).toMatchObject({ failures: 0, pages: 21 });
  expect(Math.max(...rows.map(({ attempt }) => attempt))).toBeGreaterThan(1);
  expect(readdirSync(join(data, 'work'))).toEqual(['worker']);
  await database.destroy();
  const children = childrenOf(last.process.pid);
  last.process.kill('SIGTERM');
  expect(await last.ended, last.said()).toBe(0);
  await expect.poll(() => children.filter(isAlive), { timeout: 10_000 }).toEqual([]);
}, 400_000);
