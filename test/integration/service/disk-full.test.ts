import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { verifyChains } from '../../../src/server/usecases/traces/verify-chains.ts';
import { need, testNeeding } from '../../needs.ts';
import { fillDisk, mountDisk, unmountDisk } from './small-disk.test-support.ts';
import { newDataFolder } from './start-process.test-support.ts';
import { type Client, openTestService, STRANGER, type TestService } from './test-service.test-support.ts';

/** Megabytes: the embedded database takes about half of them. */
const DISK = 200;

describe('a disk that is full', () => {
  const disk = newDataFolder();
  const filler = join(disk, 'filler');
  let service: TestService;
  let admin: Client;
  beforeAll(async () => {
    if (!need('mounts').ok) return;
    mountDisk(disk, DISK);
    service = await openTestService(undefined, { data: join(disk, 'data'), database: null, role: 'api' });
    admin = await service.administrator();
  });
  afterAll(async () => {
    rmSync(filler, { force: true });
    await service?.end();
    if (need('mounts').ok) unmountDisk(disk);
    rmSync(disk, { recursive: true, force: true });
  });

  const acknowledged: string[] = [];
  const register = async (number: number) => {
    // Much in one request, so that the database needs room soon.
    const fullName = `单位${number}${'长'.repeat(400)}`;
    const body = { fullName, shortName: `单位${number}` };
    const answer = await service.as(admin, { method: 'POST', path: '/api/organizations', body });
    if (answer.status === 200) acknowledged.push(fullName);
    return answer;
  };

  testNeeding(['mounts'], 'is said in words, nothing is stored half, and with room again all goes on', async () => {
    expect((await register(0)).status).toBe(200);
    fillDisk(filler);
    const codes = new Map<number, unknown>();
    for (let number = 1; number < 4000 && codes.size === 0; number++) {
      const { status, body } = await register(number);
      if (status !== 200) codes.set(status, body['code']);
    }
    for (let number = 4000; number < 4010; number++) {
      const { status, body } = await register(number);
      codes.set(status, body['code']);
    }
    codes.delete(200);
    // The database itself may have given up for a moment.
    expect([...codes].filter(([status]) => status !== 503)).toEqual([[507, 'disk-full']]);
    expect((await service.as(STRANGER, { path: '/readyz' })).status).toBe(503);
    rmSync(filler);
    for (let attempt = 0; attempt < 600; attempt++) {
      if ((await register(5000 + attempt)).status === 200) break;
      await sleep(100);
    }
    const rows = await service.service.database.selectFrom('organizations').select('fullName').execute();
    const kept = new Set(rows.map(({ fullName }) => fullName));
    expect(acknowledged.filter((one) => !kept.has(one))).toEqual([]);
    expect((await verifyChains(service.service)).flatMap(({ faults }) => faults)).toEqual([]);
    expect(service.bugs).toEqual([]);
  });
});
