import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { type Action, mayDo } from '../../../src/core/process/index.ts';
import { ASKERS, type Offices, openOffices, type Place } from './offices.test-support.ts';
import { type Client, databaseEnv, openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
let admin: Client;
let offices: Offices;
/** Days of the office at each place. */
const dates = new Map<Place, string>();

const bodyAt = (place: Place) => ({
  organizationId: offices.bodies.get(place),
  title: `秘密考评${place}`,
  firstDay: '2026-12-10',
  lastDay: '2026-12-20',
});

const create = async (client: Client, body: unknown) =>
  service.as(client, { method: 'POST', path: '/api/campaign-dates', body });

const change = async (client: Client, id: string, body: unknown) =>
  service.as(client, { method: 'PATCH', path: `/api/campaign-dates/${id}`, body });

const remove = async (client: Client, id: string, version: number) =>
  service.as(client, { method: 'DELETE', path: `/api/campaign-dates/${id}?version=${version}` });

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  await database.updateTable('organizations').set({ isOffice: true }).where('id', '=', organizationId).execute();
  offices = await openOffices(service, organizationId);
  for (const place of ['above', 'own', 'below', 'other'] as const)
    dates.set(place, String((await create(admin, bodyAt(place))).body['id']));
});
afterAll(async () => service.end());

test.each(ASKERS)('%s who stands %s sees and sets days as far as the table of rights says', async (role, place) => {
  const client = offices.client(role, place);
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  for (const [where, id] of dates) {
    const may = (action: Action) => mayDo(asker, { action, object: 'campaign' }, offices.lineage(where));
    const list = await service.as(client, { path: '/api/campaign-dates' });
    expect(JSON.stringify(list.body).includes(id), `list ${where}`).toBe(may('read'));
    const changed = await change(client, id, { version: 999, title: 'x' });
    expect(changed.status === 409, `change ${where}: ${changed.status}`).toBe(may('change'));
    const removed = await remove(client, id, 999);
    expect(removed.status === 409, `remove ${where}: ${removed.status}`).toBe(may('change'));
    const made = await create(client, { ...bodyAt(where), title: `${role} ${place}` });
    expect(made.status === 200, `create ${where}: ${made.status}`).toBe(may('create'));
    for (const { status, body } of [list, changed, removed, made])
      if (status >= 400) expect(JSON.stringify(body)).not.toContain('秘密考评');
  }
});

test('days are set, changed as they were seen, and removed, and the traces say so', async () => {
  const office = offices.client('office', 'own');
  const made = await create(office, { ...bodyAt('below'), title: ' 年度考评 ' });
  const id = String(made.body['id']);
  const find = async () => {
    const path = `/api/campaign-dates?organization=${offices.bodies.get('below') ?? ''}&limit=200`;
    const { body } = await service.as(office, { path });
    return (body['items'] as { id: string }[]).find((one) => one.id === id);
  };
  expect(await find()).toMatchObject({
    title: '年度考评',
    firstDay: '2026-12-10',
    organization: '下级办公室',
    version: 1,
  });
  expect((await change(office, id, { version: 1, lastDay: '2026-12-25' })).status).toBe(200);
  expect((await change(office, id, { version: 1, lastDay: '2026-12-26' })).body).toMatchObject({
    code: 'version-changed',
  });
  expect(await find()).toMatchObject({ lastDay: '2026-12-25', version: 2 });
  expect((await remove(office, id, 1)).status).toBe(409);
  expect((await remove(office, id, 2)).status).toBe(200);
  expect(await find()).toBeUndefined();
  expect((await remove(office, id, 2)).status).toBe(404);
  const events = await service.as(office, { path: '/api/events?object=campaign-dates&limit=3' });
  const verbs = (events.body['items'] as { verb: string; objectId: string }[])
    .filter(({ objectId }) => objectId === id)
    .map(({ verb }) => verb);
  expect(verbs.toSorted()).toEqual(['change', 'create', 'delete']);
});

test('days that are none, those of a body that is no office, and of one that is closed are refused', async () => {
  const at = bodyAt('own');
  expect((await create(admin, { ...at, firstDay: '2026-12-21' })).body).toMatchObject({ code: 'dates-faulty' });
  expect((await create(admin, { ...at, lastDay: '2027-12-11' })).body).toMatchObject({ code: 'dates-faulty' });
  expect((await create(admin, { ...at, firstDay: '2026-02-30' })).status).toBe(400);
  expect((await create(admin, { ...at, title: ' ' })).status).toBe(400);
  const { database } = service.service;
  const id = offices.bodies.get('below') ?? '';
  await database.updateTable('organizations').set({ isOffice: false }).where('id', '=', id).execute();
  expect((await create(admin, bodyAt('below'))).body).toMatchObject({ code: 'office-needed' });
  await database
    .updateTable('organizations')
    .set({ isOffice: true, closedOn: '2026-01-01' })
    .where('id', '=', id)
    .execute();
  expect((await create(admin, bodyAt('below'))).status).toBe(404);
  const own = dates.get('own') ?? '';
  expect((await change(admin, own, { version: 1, lastDay: '2026-12-09' })).body).toMatchObject({
    code: 'dates-faulty',
  });
});

test.each(['a service of another machine', 'the machine itself'])('the command sets days of %s', async (where) => {
  const isFar = where.startsWith('a ');
  const expiresOn = service.service.clock.moment().slice(0, 10);
  const scopes = ['campaign:read', 'campaign:create', 'campaign:change', 'organization:read'];
  const token = await service.as(admin, {
    method: 'POST',
    path: '/api/tokens',
    body: { name: 'x', scopes, expiresOn },
  });
  const env = isFar ? { KAOPING_TOKEN: String(token.body['token']) } : databaseEnv(service.settings);
  const at = isFar ? ['--server', service.address] : ['--data', service.settings.data];
  const kaoping = async (...args: readonly string[]) => {
    const ended = { code: -1, stdout: '', stderr: '' };
    const stdout = { write: (text: string) => void (ended.stdout += text) };
    const stderr = { write: (text: string) => void (ended.stderr += text) };
    const given = ['campaign', 'dates', ...args, ...at, '--lang', 'zh'];
    ended.code = await runCli(given, COMMANDS, { stdout, stderr, cwd: '/', env });
    return ended;
  };
  const days = ['--office', '别处办公室', '--title', '命令行考评', '--from', '2026-11-02'];
  expect(await kaoping(...days)).toMatchObject({ code: 2, stdout: '' });
  expect(await kaoping(...days, '--to', '2026年')).toMatchObject({ code: 2, stdout: '' });
  expect(await kaoping(...days, '--to', '2026-11-06')).toMatchObject({ code: 0, stderr: '' });
  const listed = await kaoping();
  const line = listed.stdout.split('\n').find((one) => one.includes('命令行考评')) ?? '';
  const [id = '', ...rest] = line.split('\t');
  expect(rest).toEqual(['别处办公室', '命令行考评', '2026-11-02', '2026-11-06']);
  expect(await kaoping('--remove', id)).toMatchObject({ code: 0, stderr: '' });
  expect((await kaoping()).stdout).not.toContain('命令行考评');
  expect(await kaoping('--remove', id)).toMatchObject({ code: 2 });
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
