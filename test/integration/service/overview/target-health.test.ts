import { afterAll, beforeAll, expect, test } from 'vitest';
import { chinaDay } from '../../../../src/core/model/china-day.ts';
import { dateBefore } from '../../../../src/core/model/calendar-date.ts';
import { mayDo, seesUnconfirmed } from '../../../../src/core/process/index.ts';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { countAnew } from '../../../../src/server/store/findings/count-anew.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { ASKERS, type Offices, openOffices, type Place } from '../offices.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';

let service: TestService;
let offices: Offices;
let admin: Client;
const sites = new Map<Place, string>();
const TODAY = chinaDay(new Date().toISOString()) ?? '';

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  offices = await openOffices(service, organizationId);
  for (const place of ['above', 'own', 'below', 'other'] as const) {
    const { sites: made } = await registerSites(service.service, [`http://${place}.example/`]);
    const id = made[0]?.targetId ?? '';
    sites.set(place, id);
    const owner = offices.bodies.get(place) ?? '';
    await database.updateTable('targets').set({ organizationId: owner }).where('id', '=', id).execute();
  }
  // A veto by visits, a warning by visits, one that is well but for a problem, and one that nobody has visited.
  await addDays('above', 9);
  await addDays('own', 6);
  await addDays('below', 0);
});
afterAll(async () => service.end());

/** Eight full days, the last one with so many failures. */
async function addDays(place: Place, failed: number) {
  const days = Array.from({ length: 8 }, (_, back) => ({
    targetId: sites.get(place) ?? '',
    day: dateBefore(TODAY, { amount: back, unit: 'days' }),
    open: back === 0 ? 20 - failed : 20,
    failed: back === 0 ? failed : 0,
    void: 0,
    totalMs: 4000,
    slowestMs: 900,
    certificateDays: 80,
  }));
  await service.service.database.insertInto('probeDays').values(days).execute();
}

interface MadeFinding {
  decision: 'open' | 'proposed' | 'confirmed';
  isVeto: boolean;
  outcome?: 'failed' | 'untested';
}

async function addFinding(place: Place, { decision, isVeto, outcome = 'failed' }: MadeFinding) {
  const problem = `http://${place}.example/${newId()}`;
  const moment = '2026-11-20T10:00:00+08:00';
  const { database } = service.service;
  const targetId = sites.get(place) ?? '';
  await database
    .insertInto('findings')
    .values({
      id: newId(),
      targetId,
      checkId: 'broken-links',
      checkVersion: 1,
      indicators: [],
      isVeto,
      problem,
      problemKey: newId(),
      outcome,
      about: '{}',
      message: '{"zh":"打不开","en":"does not open"}',
      evidence: '[]',
      measured: null,
      decision,
      adjusted: null,
      openedAt: moment,
      seenAt: moment,
      changedAt: moment,
      goneAt: null,
      openedIn: null,
      seenIn: null,
      foundBy: null,
    })
    .execute();
  await database.transaction().execute(async (transaction) => countAnew(transaction, [targetId]));
}

interface Item {
  id: string;
  health: string;
  verdict: { failed: number; state: string };
  findings: { open: number; confirmed: number };
}

const list = async (client: Client, query = '') => {
  const { status, body } = await service.as(client, { path: `/api/target-health${query}` });
  return { status, items: (body['items'] ?? []) as Item[], next: (body['next'] ?? null) as string | null };
};
const nameOf = ({ id }: Item): Place | undefined => [...sites].find(([, one]) => one === id)?.[0];

test('websites by health, the worst first, page by page', async () => {
  await addFinding('below', { decision: 'open', isVeto: true });
  await addFinding('below', { decision: 'confirmed', isVeto: false });
  const { items } = await list(admin);
  expect(items.map((one) => [nameOf(one), one.health, one.verdict.failed])).toEqual([
    ['above', 'veto', 9],
    ['own', 'near', 6],
    ['below', 'near', 0],
    ['other', 'unknown', 0],
  ]);
  expect(items[2]).toMatchObject({ findings: { open: 1, confirmed: 1 }, vetoes: { open: 1 }, certificateDays: 80 });
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await list(admin, `?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  expect(seen).toEqual(items.map(({ id }) => id));
  expect((await list(admin, '?health=near')).items.map(nameOf)).toEqual(['own', 'below']);
  expect((await list(admin, '?text=other.example')).items.map(nameOf)).toEqual(['other']);
  expect((await list(admin, '?cursor=eA')).status).toBe(400);
});

test('the overview counts the same', async () => {
  const { body } = await service.as(admin, { path: '/api/overview' });
  expect(body).toMatchObject({
    day: TODAY,
    websites: { veto: 1, near: 2, unknown: 1, well: 0 },
    findings: { open: 1, proposed: 0, confirmed: 1 },
    inspections: { waiting: 0, running: 0, done: 0, failed: 0 },
  });
});

test.each(ASKERS)('%s who stands %s sees as far as the table of rights says', async (role, place) => {
  const client = offices.client(role, place);
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  const { items } = await list(client);
  const allowed = [...sites.keys()].filter((where) =>
    mayDo(asker, { action: 'read', object: 'target' }, offices.lineage(where)),
  );
  expect(new Set(items.map(nameOf))).toEqual(new Set(allowed));
  const { body } = await service.as(client, { path: '/api/overview' });
  const websites = Object.values((body['websites'] ?? {}) as Record<string, number>);
  expect(websites.reduce((sum, each) => sum + each, 0)).toBe(allowed.length);
  // Units are told of problems, not of suspicions.
  const below = items.find((one) => nameOf(one) === 'below');
  if (below === undefined) return;
  expect(below.findings).toMatchObject({ open: seesUnconfirmed(asker) ? 1 : 0, confirmed: 1 });
  expect(below.health).toBe(seesUnconfirmed(asker) ? 'near' : 'well');
});

test('what no check could tell is no suspicion, and counts once people have said that it is so', async () => {
  const healthOf = async (place: Place) =>
    (await list(admin)).items.find((one) => nameOf(one) === place)?.health ?? 'missing';
  await addFinding('other', { decision: 'open', isVeto: true, outcome: 'untested' });
  expect(await healthOf('other')).toBe('unknown');
  await addFinding('other', { decision: 'proposed', isVeto: true, outcome: 'untested' });
  expect(await healthOf('other')).toBe('near');
  await addFinding('other', { decision: 'confirmed', isVeto: true, outcome: 'untested' });
  expect(await healthOf('other')).toBe('veto');
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
