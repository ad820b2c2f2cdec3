import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWorkshop, worker, type Workshop } from './workshop.test-support.ts';

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop(14, 6);
});
beforeEach(() => {
  shop.sites.requests.length = 0;
});
afterAll(async () => shop?.end());

test('a site that is down is told so; while our own network is down nobody is blamed', async () => {
  const control = `${shop.sites.urls.at(-1) ?? ''}control`;
  const [id] = await shop.waiting();
  shop.sites.setUp(false);
  const inspector = worker({ controls: [control] });
  expect(await shop.run(id, inspector)).toBe('given-back');
  expect(await shop.rowOf(id)).toMatchObject({ state: 'waiting', failures: 0 });
  shop.sites.setUp(false);
  const well = worker();
  expect(await shop.run(id, well)).toBe('done');
  const row = await shop.rowOf(id);
  expect(row).toMatchObject({ state: 'done', isComplete: false });
  expect(['unreachable', 'lost']).toContain(row.endReason);
  shop.sites.setUp(true);
}, 60_000);

test('never more look at one address than there are places, at no more than its pace', async () => {
  const ids = await shop.waiting(12);
  const rate = 40;
  const left = [...ids];
  let most = 0;
  const { database } = shop.running.service;
  const watch = setInterval(() => {
    void database
      .selectFrom('inspections')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('state', '=', 'running')
      .executeTakeFirstOrThrow()
      .then(({ count }) => (most = Math.max(most, count)));
  }, 20);
  // Two machines that take on three at once each, and look again after what had no place.
  const machine = async () => {
    const inspector = worker({ rate, places: 2, lease: 30 });
    const one = async () => {
      for (let id = left.shift(); id !== undefined; id = left.shift()) {
        if ((await shop.run(id, inspector)) !== 'busy') continue;
        left.push(id);
        await new Promise((settle) => setTimeout(settle, 100));
      }
    };
    await Promise.all([one(), one(), one()]);
  };
  shop.sites.requests.length = 0;
  await Promise.all([machine(), machine()]);
  clearInterval(watch);
  for (const id of ids) expect(await shop.rowOf(id)).toMatchObject({ state: 'done' });
  expect(most).toBeLessThanOrEqual(2);
  const times = shop.sites.requests.map(({ at }) => at);
  const inSecond = times.map((begin) => times.filter((at) => at >= begin && at < begin + 1000).length);
  // Each of the two begins with what it may have at once.
  expect(Math.max(...inSecond)).toBeLessThanOrEqual(rate + 2 * 4);
  expect(await database.selectFrom('addressPlaces').selectAll().execute()).toEqual([]);
}, 240_000);

test('nothing of all this was a fault of ours', () => {
  expect(shop.running.bugs).toEqual([]);
});
