import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runningPostgres } from '../../../../src/server/runtime/postgres/index.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';
import { endProcess, type Host, openHosts, runFile, untilReady } from './hosts.test-support.ts';
import type { ProberGiven } from './run-prober.test-support.ts';
import type { SitesGiven } from './run-sites.test-support.ts';
import { openSites, registerSites, testProber } from './sites.test-support.ts';

const PROBER = new URL('run-prober.test-support.ts', import.meta.url).pathname;
const SITES = new URL('run-sites.test-support.ts', import.meta.url).pathname;

let running: TestService;
beforeAll(async () => {
  // Its socket is reached from every network namespace, over the disk.
  vi.stubEnv('TEST_DATABASE_SERVER', '');
  running = await openTestService(undefined, { role: 'api' });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await running.end();
});

const address = (): ProberGiven['address'] => {
  const found = runningPostgres(running.settings.data);
  if (found === null || !('socket' in found)) throw new Error('no database');
  return found;
};

/** Every site is to be visited now; what is due at one moment is one round. */
async function makeDue(): Promise<string> {
  const nextAt = new Date().toISOString();
  await running.service.database.updateTable('probeSchedule').set({ nextAt }).execute();
  return nextAt;
}

const roundsSoFar = async () =>
  running.service.database.selectFrom('probeRounds').selectAll().orderBy('number').execute();
const LONG = { timeout: 30_000, interval: 50 };

test('a link that is cut in the middle of rounds costs no site a visit', async (context) => {
  const hosts = openHosts();
  if (typeof hosts === 'string') {
    const reason = `network namespaces cannot be made here: ${hosts}`;
    process.stdout.write(`skipped: ${reason}\n`);
    context.skip(reason);
    return;
  }
  const { database } = running.service;
  const sitesHost = hosts.run('sites', SITES, { port: 8080, pause: 300 } satisfies SitesGiven);
  let prober: ReturnType<typeof runFile> | null = null;
  try {
    await untilReady(sitesHost);
    const [control = '', ...addresses] = hosts.addresses;
    const urls = Array.from({ length: 40 }, (_, index) => {
      const kind = index % 20 === 0 ? 'broken' : 'well';
      return `http://${addresses[index % addresses.length]}:8080/${kind}/${index}/`;
    });
    const { sites } = await registerSites(running.service, urls);
    prober = hosts.run('prober', PROBER, {
      address: address(),
      everything: null,
      prober: {
        ...testProber({ control: `http://${control}:8080/control/`, resolve: async () => Promise.resolve([]) }),
        allow: [hosts.network],
        timeout: 1500,
        width: 16,
        // A neighbour that was asked for in vain stays unreachable for three seconds.
        settle: 4,
      },
    } satisfies ProberGiven);
    await untilReady(prober);
    await expect
      .poll(async () => database.selectFrom('probeSchedule').select('targetId').execute(), LONG)
      .toHaveLength(40);

    const round = async (cut: { end: Host; after: number } | null) => {
      const { length } = await roundsSoFar();
      await makeDue();
      if (cut !== null) {
        await expect
          .poll(
            async () =>
              database.selectFrom('probeSchedule').where('leasedBy', 'is not', null).select('targetId').execute(),
            { ...LONG, interval: 10 },
          )
          .toHaveLength(40);
        await sleep(cut.after);
        hosts.setLink(cut.end, false);
      }
      await expect.poll(roundsSoFar, LONG).toHaveLength(length + 1);
      const { isVoid, failed, sites: count } = (await roundsSoFar()).at(-1) ?? {};
      return { isVoid, failed, count };
    };
    const good = { isVoid: false, failed: 2, count: 40 };
    const none = { isVoid: true, failed: 0, count: 40 };
    expect(await round(null)).toEqual(good);
    const cuts: [Host, number][] = [
      ['sites', 100],
      ['prober', 500],
    ];
    for (const [end, after] of cuts) {
      expect(await round({ end, after }), `cut at ${end} after ${after} ms`).toEqual(none);
      // And all the while.
      if (after === 500) expect(await round(null)).toEqual(none);
      hosts.setLink(end, true);
      const seen = await round(null);
      expect(seen, `again after ${after} ms`).toEqual(good);
    }
    const days = await database.selectFrom('probeDays').selectAll().execute();
    const counts = new Map(days.map(({ targetId, open, failed, void: none_ }) => [targetId, [open, failed, none_]]));
    for (const [index, { targetId }] of sites.entries())
      expect(counts.get(targetId)).toEqual(index % 20 === 0 ? [0, 3, 3] : [3, 0, 3]);
  } finally {
    if (prober !== null) await endProcess(prober);
    await endProcess(sitesHost);
    hosts.end();
    await database.updateTable('targets').set({ status: 'closed' }).execute();
  }
});

test('of a prober that is killed others take over after its lease, and nothing is counted twice', async () => {
  const { database } = running.service;
  const sites = await openSites();
  await registerSites(
    running.service,
    Array.from({ length: 30 }, () => sites.url('slow')),
  );
  const given = (name: string): ProberGiven => {
    const { resolve: _, ...prober } = testProber(sites, name);
    return { address: address(), everything: '127.0.0.1', prober: { ...prober, width: 5, lease: 4 } };
  };
  const dying = runFile([], PROBER, given('dying'));
  let other: typeof dying | null = null;
  try {
    await untilReady(dying);
    const planned = async () => database.selectFrom('probeSchedule').select(['targetId', 'leasedBy']).execute();
    await expect.poll(planned, LONG).toHaveLength(30);
    const { length } = await roundsSoFar();
    const due = await makeDue();
    await expect
      .poll(async () => (await planned()).filter(({ leasedBy }) => leasedBy === 'dying'), LONG)
      .toHaveLength(30);
    // Some of its sites were visited, and nothing is stored.
    await expect.poll(async () => sites.asked.size, LONG).toBeGreaterThan(5);
    await endProcess(dying, 'SIGKILL');
    other = runFile([], PROBER, given('other'));
    await untilReady(other);
    await sleep(1000);
    expect(await roundsSoFar()).toHaveLength(length);
    await expect
      .poll(async () => (await roundsSoFar()).slice(length).map(({ prober, sites: count }) => [prober, count]), LONG)
      .toEqual([['other', 30]]);
    const probes = await database.selectFrom('probes').selectAll().where('plannedAt', '=', due).execute();
    expect(probes).toHaveLength(30);
    expect(probes.every(({ lateS }) => lateS >= 4)).toBe(true);
    const ids = probes.map(({ targetId }) => targetId);
    const days = await database.selectFrom('probeDays').selectAll().where('targetId', 'in', ids).execute();
    expect(days.map(({ open, failed, void: none }) => [open, failed, none])).toEqual(ids.map(() => [0, 1, 0]));
  } finally {
    await endProcess(dying, 'SIGKILL');
    if (other !== null) await endProcess(other);
    sites.close();
  }
});
