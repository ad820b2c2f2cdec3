import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Inspector } from '../../../../src/server/usecases/inspections/inspector.ts';
import { verifyChains } from '../../../../src/server/usecases/traces/verify-chains.ts';
import { need, testNeeding } from '../../../needs.ts';
import { fillDisk, mountDisk, unmountDisk } from '../small-disk.test-support.ts';
import { newDataFolder } from '../start-process.test-support.ts';
import { openWorkshop, worker, type Workshop } from './workshop.test-support.ts';

/** Megabytes of each of the two. */
const DISK = 60;
const PAGES = 40;
const PATIENT = { timeout: 60_000 };

describe('a disk that is full in the midst of an inspection', () => {
  /** Of the machine that inspects, and of the store of blobs. */
  const disks = { worker: newDataFolder(), blobs: newDataFolder() };
  const fillers = { worker: join(disks.worker, 'filler'), blobs: join(disks.blobs, 'filler') };
  let shop: Workshop;
  beforeAll(async () => {
    if (!need('mounts').ok) return;
    for (const disk of Object.values(disks)) mountDisk(disk, DISK);
    const data = join(disks.blobs, 'data');
    mkdirSync(data);
    shop = await openWorkshop(4, PAGES, { data });
  });
  afterAll(async () => {
    await shop?.end();
    for (const disk of Object.values(disks)) {
      if (need('mounts').ok) unmountDisk(disk);
      rmSync(disk, { recursive: true, force: true });
    }
  });

  const said: string[] = [];
  const onNotice = ({ en }: { en: string }) => void said.push(en);
  const eventsOf = async (id: string | undefined) =>
    (
      await shop.running.service.database
        .selectFrom('events')
        .select('verb')
        .where('objectId', '=', id ?? '')
        .execute()
    ).map(({ verb }) => verb);
  const met = async () => shop.running.service.database.selectFrom('metHosts').selectAll().execute();

  /** Runs an inspection whose disk is filled when it is in its midst. */
  async function runInto(id: string | undefined, inspector: Inspector, disk: keyof typeof disks) {
    shop.sites.setDelay(50);
    shop.sites.requests.length = 0;
    const under = shop.run(id, inspector, { onNotice });
    await expect.poll(() => shop.sites.requests.length, PATIENT).toBeGreaterThan(5);
    fillDisk(fillers[disk]);
    shop.sites.setDelay(0);
    return under;
  }

  /** Nothing of it is there but that it waits, or has failed. */
  async function expectNothing(id: string | undefined, state: { state: string; failures: number }) {
    const row = await shop.rowOf(id);
    expect(row).toMatchObject({ ...state, leasedUntil: null, resultSha256: null, manifestSha256: null, pages: null });
    expect(await shop.findingsOf(row.targetId)).toEqual([]);
    expect(await met()).toEqual([]);
    expect((await verifyChains(shop.running.service)).flatMap(({ faults }) => faults)).toEqual([]);
  }

  /** It is there once, and whole. */
  async function expectWhole(id: string | undefined) {
    const row = await shop.rowOf(id);
    expect(row).toMatchObject({ state: 'done', pages: PAGES + 1, endReason: 'finished', trouble: null });
    expect((await shop.findingsOf(row.targetId)).length).toBeGreaterThan(0);
    expect(await eventsOf(id)).toEqual(['inspect']);
  }

  testNeeding(
    ['mounts'],
    'that of the machine that inspects: told, given back, and with room again inspected',
    async () => {
      const [id] = await shop.waiting();
      const inspector = worker({}, join(disks.worker, 'data'));
      expect(await runInto(id, inspector, 'worker')).toBe('given-back');
      expect(said).toEqual([expect.stringContaining('a disk is full')]);
      await expectNothing(id, { state: 'waiting', failures: 1 });
      // As long as it is full it is the same again.
      expect(await shop.run(id, inspector, { onNotice })).toBe('given-back');
      await expectNothing(id, { state: 'waiting', failures: 2 });
      rmSync(fillers.worker);
      expect(await shop.run(id, inspector, { onNotice })).toBe('done');
      await expectWhole(id);
      expect(readdirSync(inspector.work)).toEqual(['worker']);
    },
  );

  testNeeding(
    ['mounts'],
    'that of the store of blobs: what was seen is not half kept, and with room again it is',
    async () => {
      const [id] = await shop.waiting();
      const inspector = worker();
      said.length = 0;
      expect(await runInto(id, inspector, 'blobs')).toBe('given-back');
      expect(said).toEqual([expect.stringContaining('a disk is full')]);
      await expectNothing(id, { state: 'waiting', failures: 1 });
      rmSync(fillers.blobs);
      expect(await shop.run(id, inspector, { onNotice })).toBe('done');
      await expectWhole(id);
    },
  );

  testNeeding(['mounts'], 'after three times it has failed and says why; what it had read makes room', async () => {
    const [id] = await shop.waiting();
    const inspector = worker({}, join(disks.worker, 'data'));
    expect(await runInto(id, inspector, 'worker')).toBe('given-back');
    expect(await shop.run(id, inspector)).toBe('given-back');
    expect(await shop.run(id, inspector)).toBe('failed');
    const row = await shop.rowOf(id);
    expect(row.trouble).toMatchObject({
      code: 'inspection-broke',
      message: { zh: expect.stringContaining('磁盘已满') as string },
    });
    expect(await shop.findingsOf(row.targetId)).toEqual([]);
    expect(await eventsOf(id)).toEqual(['fail']);
    expect(readdirSync(inspector.work)).toEqual(['worker']);
    rmSync(fillers.worker);
  });
});
