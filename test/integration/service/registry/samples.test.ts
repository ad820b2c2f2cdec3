import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayDo } from '../../../../src/core/process/index.ts';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { insertCampaign } from '../../../../src/server/store/campaigns.ts';
import { sampleTargets } from '../../../../src/server/usecases/registry/sample-targets.ts';
import { verifyChains } from '../../../../src/server/usecases/traces/verify-chains.ts';
import { found, inspect } from '../findings/findings.test-support.ts';
import { ASKERS, type Offices, openOffices, type Place } from '../offices.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';

let service: TestService;
let admin: Client;
let offices: Offices;
/** The example of the year before, of the office in the middle. */
let example: { id: string; organizationId: string; resultSha256: string };
/** Websites, by their hosts. */
const sites = new Map<string, string>();

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database } = service.service;
  example = await database
    .selectFrom('campaigns')
    .select(['id', 'organizationId', 'resultSha256'])
    .executeTakeFirstOrThrow();
  offices = await openOffices(service, example.organizationId);
  for (const place of ['above', 'own', 'below', 'other'] as const)
    for (const number of [1, 2, 3, 4]) await register(`${number}.${place}.gov.cn`, place);
});
afterAll(async () => service.end());

async function nameAt(place: Place): Promise<string> {
  const id = offices.bodies.get(place) ?? '';
  const { fullName } = await service.service.database
    .selectFrom('organizations')
    .select('fullName')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return fullName;
}

async function register(host: string, place: Place): Promise<void> {
  const standing = { class: 'department', level: 'city', status: 'normal', since: '2020-01-01', reason: 'x' };
  const website = { name: `网站${host}`, homeUrl: `http://${host}/`, organization: await nameAt(place), ...standing };
  const { body } = await service.as(admin, { method: 'POST', path: '/api/targets', body: { website } });
  sites.set(host, String(body['id']));
}

interface Drawn {
  id: string;
  seed: string;
  inScope: number;
  sources: { campaigns: { id: string; failed: number }[]; sample: { id: string; failed: number } | null };
  unmatched: unknown[];
  items: { id: string; name: string; why: string; failedBy: string[] }[];
}

const draw = async (client: Client, body: object = {}) => {
  const answer = await service.as(client, {
    method: 'POST',
    path: '/api/registry/samples',
    body: { share: 0.01, ...body },
  });
  return { status: answer.status, ...(answer.body as unknown as Drawn) };
};

const again = async (client: Client, id: string) => {
  const { status, body } = await service.as(client, { path: `/api/registry/samples/${id}` });
  return {
    status,
    isSame: body['isSame'],
    ids: ((body['items'] as { id: string }[] | undefined) ?? []).map((one) => one.id),
  };
};

const failedOf = ({ items }: Drawn) =>
  items.filter(({ why }) => why === 'failed-last').map(({ name, failedBy }) => `${name} ${failedBy.join()}`);

/** A campaign of a body in which units failed: the example with other names and a veto each. */
async function failIn(place: Place, units: readonly string[], assessedOn: string): Promise<string> {
  const { blobs, database } = service.service;
  const stream = await blobs.read(example.resultSha256);
  const result = JSON.parse(stream === null ? '{}' : await text(stream)) as {
    classes: { units: { unit: string; lines: { indicator: string; points: unknown }[] }[] }[];
  };
  result.classes[0]?.units.splice(units.length);
  for (const [index, unit] of (result.classes[0]?.units ?? []).entries()) {
    unit.unit = units[index] ?? '';
    unit.lines = unit.lines.map((line) => (line.indicator === 'veto' ? { ...line, points: '2' } : line));
  }
  const resultSha256 = await blobs.put(Buffer.from(JSON.stringify(result)));
  const organizationId = offices.bodies.get(place) ?? '';
  const campaign = { id: newId(), organizationId, title: `${place} ${assessedOn}`, schemeId: 'x', schemeSha256: 'x' };
  await insertCampaign(database, { ...campaign, assessedOn, resultSha256 }, []);
  return campaign.id;
}

test('where nothing failed, only chance draws, and the example of the first start is read', async () => {
  const drawn = await draw(offices.client('office', 'own'));
  expect(drawn).toMatchObject({ inScope: 8, unmatched: [], sources: { sample: null } });
  expect(drawn.sources.campaigns).toMatchObject([{ id: example.id, failed: 0 }]);
  expect(failedOf(drawn)).toEqual([]);
  // One of each group: the office and the one below it are of two regions.
  expect(drawn.items).toHaveLength(2);
});

test('what failed in the newest campaign of the office is looked at again, by the names of bodies', async () => {
  const own = await nameAt('own');
  await failIn('own', [await nameAt('below')], '2020-12-31');
  const newest = await failIn('own', [own, '没有的单位'], '2021-12-31');
  // Of somebody else's nothing is read.
  await failIn('other', [own, await nameAt('below')], '2022-12-31');
  const drawn = await draw(offices.client('office', 'own'));
  expect(drawn.sources.campaigns).toMatchObject([{ id: newest, failed: 2, assessedOn: '2021-12-31' }]);
  expect(failedOf(drawn)).toEqual([1, 2, 3, 4].map((number) => `网站${number}.own.gov.cn campaign`));
  expect(drawn.unmatched).toEqual([{ source: 'campaign', name: '没有的单位' }]);
  // An office whose last round was elsewhere reads nothing and says itself who failed.
  const given = await draw(offices.client('office', 'own'), {
    sources: [],
    failed: ['http://2.below.gov.cn', '没有的'],
  });
  expect(given).toMatchObject({ sources: { campaigns: [], sample: null } });
  expect(failedOf(given)).toEqual(['网站2.below.gov.cn given']);
  expect(given.unmatched).toEqual([{ source: 'given', name: '没有的' }]);
});

test('a campaign may be named, and only one within reach', async () => {
  const client = offices.client('office', 'own');
  const named = await failIn('below', [await nameAt('below')], '2019-12-31');
  const drawn = await draw(client, { sources: [], campaign: named });
  expect(failedOf(drawn)).toEqual([1, 2, 3, 4].map((number) => `网站${number}.below.gov.cn campaign`));
  const others = await failIn('other', [], '2018-12-31');
  expect((await draw(client, { campaign: others })).status).toBe(404);
  expect((await draw(client, { sample: newId() })).status).toBe(404);
});

test('what the last sample of an earlier day drew and has a confirmed veto since, too', async () => {
  const { database, clock } = service.service;
  const maker = {
    user: { id: offices.account('office', 'own') },
    address: 'x',
    reach: { reach: 'below', organization: offices.bodies.get('own') ?? null },
  } as const;
  const failures = { sources: [], given: ['1.own.gov.cn', '1.below.gov.cn'] } as const;
  const earlier = (moment: string) => ({ ...service.service, clock: { ...clock, moment: () => moment } });
  const wanted = { share: 0.01, seed: 'x', strata: [], failures };
  await sampleTargets(earlier('2020-05-01T08:00:00+08:00'), maker, { ...wanted, failures: { sources: [], given: [] } });
  const last = await sampleTargets(earlier('2020-06-01T08:00:00+08:00'), maker, wanted);
  expect(last.items.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['网站1.own.gov.cn', '网站1.below.gov.cn']),
  );
  const drawnThen = new Set(last.items.map(({ id }) => id));
  const [undrawn = ''] = [...sites].flatMap(([host, id]) => (drawnThen.has(id) ? [] : [host]));
  for (const [host, decision] of [
    ['1.own.gov.cn', 'confirmed'],
    // Nobody has decided.
    ['1.below.gov.cn', 'proposed'],
    // It was not drawn.
    [undrawn, 'confirmed'],
  ] as const) {
    const id = sites.get(host) ?? '';
    await inspect(service, id, { findings: [found(`http://${host}/`, { check: 'site-unreachable' })] });
    // What no check could tell counts as well, once people have said so.
    await database.updateTable('findings').set({ decision, outcome: 'cantTell' }).where('targetId', '=', id).execute();
  }
  const client = offices.client('office', 'own');
  const drawn = await draw(client, { sources: ['sample'] });
  expect(drawn.sources.sample).toMatchObject({ id: last.id, failed: 1 });
  expect(failedOf(drawn)).toEqual(['网站1.own.gov.cn sample']);
  // Drawn again on the same day, it is still the same round that is read.
  const redrawn = await draw(client, { sources: ['sample'], seed: drawn.seed });
  expect(redrawn.items).toEqual(drawn.items);
  expect(redrawn.sources).toEqual(drawn.sources);
  expect((await draw(client, { sample: drawn.id, sources: [] })).sources.sample).toMatchObject({ id: drawn.id });
});

test('a sample is drawn again from what is kept, to the byte, whatever has changed since', async () => {
  const client = offices.client('office', 'own');
  const drawn = await draw(client, { share: 0.5, seed: `一\0\u{d800}` });
  const ids = drawn.items.map(({ id }) => id);
  const [first = ''] = ids;
  await service.as(admin, {
    method: 'PATCH',
    path: `/api/targets/${first}`,
    body: { version: 1, website: { level: 'county' } },
  });
  await failIn('own', [], '2023-12-31');
  const shown = await again(client, drawn.id);
  expect(shown).toMatchObject({ status: 200, isSame: true });
  expect(shown.ids.toSorted()).toEqual(ids.toSorted());
  const { database } = service.service;
  const change = sql`update sample_entries set failed_by = '{}' where sample_id = ${drawn.id}`;
  await expect(change.execute(database)).rejects.toThrow('never changed');
  await sql`alter table sample_entries disable trigger all`.execute(database);
  await change.execute(database);
  await sql`alter table sample_entries enable trigger all`.execute(database);
  expect((await again(client, drawn.id)).isSame).toBe(false);
  const { body } = await service.as(client, { path: '/api/events?object=sample&limit=1' });
  const [event] = body['items'] as [{ objectId: string; payload: string }];
  expect(event.objectId).toBe(drawn.id);
  expect(JSON.stringify(body)).toContain('basisSha256');
});

test('groups are told apart by what is chosen, and what was drawn is handed on as a file', async () => {
  const client = offices.client('office', 'own');
  // Two regions, and one website of another level by now.
  expect((await draw(client, { sources: [] })).items).toHaveLength(3);
  const whole = await draw(client, { sources: [], strata: ['class'], failed: ['3.own.gov.cn'] });
  expect(whole).toMatchObject({ strata: ['class'] });
  expect(whole.items.filter(({ why }) => why === 'drawn')).toHaveLength(1);
  expect((await again(client, whole.id)).isSame).toBe(true);
  expect((await draw(client, { strata: ['colour'] })).status).toBe(400);
  const saved = await service.as(client, { path: `/api/registry/samples/${whole.id}/table?format=csv` });
  expect(saved.status).toBe(200);
  const lines = JSON.stringify(saved.body);
  for (const { name } of whole.items) expect(lines).toContain(name);
  expect(lines).toContain('上次不合格,另外给出');
  expect((await service.as(client, { path: `/api/registry/samples/${whole.id}/table` })).status).toBe(200);
});

test.each(ASKERS)('%s who stands %s sees samples as far as the table of rights says', async (role, place) => {
  const client = offices.client(role, place);
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  for (const where of ['above', 'own', 'below', 'other'] as const) {
    const { id } = await draw(offices.client('office', where), { sources: [] });
    const may = mayDo(asker, { action: 'read', object: 'event' }, offices.lineage(where));
    const shown = await again(client, id);
    expect(shown.status === 200, `show ${where}: ${shown.status}`).toBe(may);
    const saved = await service.as(client, { path: `/api/registry/samples/${id}/table?format=csv` });
    expect(saved.status === 200, `export ${where}: ${saved.status}`).toBe(may);
    const { status, body } = await service.as(client, { path: '/api/registry/samples' });
    expect(status === 200 && JSON.stringify(body).includes(id), `list ${where}`).toBe(may);
  }
  const { id } = await draw(admin, { sources: [] });
  expect((await again(client, id)).status === 200).toBe(role === 'administrator');
});

test('the chain holds, and nothing was a fault of ours', async () => {
  const faults = (await verifyChains(service.service)).flatMap((report) => report.faults);
  // The campaigns of this file were put there without an event.
  expect(faults.filter(({ fault }) => fault !== 'missing')).toEqual([]);
  expect(service.bugs).toEqual([]);
});
