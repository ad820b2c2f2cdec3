import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Action, mayDo } from '../../../../src/core/process/index.ts';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { insertOrganization } from '../../../../src/server/store/organizations.ts';
import { verifyChains } from '../../../../src/server/usecases/traces/verify-chains.ts';
import { ASKERS, type Offices, openOffices } from '../offices.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { sendFile } from './registry.test-support.ts';

let service: TestService;
let admin: Client;
let offices: Offices;

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  offices = await openOffices(service, organizationId);
});
afterAll(async () => service.end());

interface Shown {
  version: number;
  contacts: { id: string; name: string }[] | null;
}

const HEAD = { name: '陈某某', duty: '分管负责人', phone: '0768-1234567', email: 'chen@example.cn', remark: '' };
const CLERK = { name: '林某某', duty: '经办人', phone: '13800000000', email: '', remark: '周一至周五' };

async function add(fullName: string): Promise<string> {
  const id = newId();
  const rest = { shortName: fullName, region: '', officialOrder: 0, isOffice: false };
  await insertOrganization(service.service.database, { id, parentId: null, fullName, ...rest });
  return id;
}

const show = async (id: string, client = admin): Promise<Shown> =>
  (await service.as(client, { path: `/api/organizations/${id}` })).body as unknown as Shown;

const put = async (
  id: string,
  contacts: unknown[],
  { client = admin, version }: { client?: Client; version?: number } = {},
) =>
  service.as(client, {
    method: 'PUT',
    path: `/api/organizations/${id}/contacts`,
    body: { version: version ?? (await show(id)).version, contacts },
  });

const erase = async (id: string, name: string, client = admin) =>
  service.as(client, { method: 'POST', path: `/api/organizations/${id}/contacts/erasure`, body: { name } });

const named = async (id: string) =>
  service.service.database
    .selectFrom('organizations')
    .select('fullName')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

const payloads = async () => service.service.database.selectFrom('eventPayloads').select('payload').execute();

test('contacts stand in the order in which they were given, and keep who they are', async () => {
  const id = await add('某市通联局');
  expect((await show(id)).contacts).toEqual([]);
  expect(await put(id, [HEAD, CLERK])).toMatchObject({ status: 200, body: { version: 2 } });
  const { contacts } = await show(id);
  expect(contacts).toMatchObject([HEAD, CLERK]);
  const [head, clerk] = contacts ?? [];
  // The same once more is nothing new.
  expect(await put(id, contacts ?? [])).toMatchObject({ status: 200, body: { version: 2 } });
  await put(id, [{ ...clerk, phone: '13900000000' }, head]);
  expect((await show(id)).contacts).toMatchObject([{ id: clerk?.id, phone: '13900000000' }, { id: head?.id }]);
  const { body: events } = await service.as(admin, { path: `/api/events?object=contacts` });
  expect(events['items']).toMatchObject([
    { verb: 'change', objectId: id, objectName: '某市通联局' },
    { verb: 'change', objectId: id },
  ]);
});

test('who was slower is told so, and what is no contact is refused', async () => {
  const id = await add('某市迟到局');
  expect(await put(id, [HEAD], { version: 999 })).toMatchObject({ status: 409, body: { code: 'version-changed' } });
  for (const wrong of [{ name: ' ' }, { email: 'nobody' }, { name: 'a\0b' }, { phone: '1'.repeat(101) }, { more: 'x' }])
    expect((await put(id, [{ ...HEAD, ...wrong }])).status, JSON.stringify(wrong)).toBe(400);
  expect(
    (
      await put(
        id,
        Array.from({ length: 51 }, () => HEAD),
      )
    ).status,
  ).toBe(400);
  // An id of somebody at another body is nobody here.
  const other = await add('某市别处局');
  await put(other, [HEAD]);
  const foreign = (await show(other)).contacts?.[0]?.id ?? '';
  await put(id, [{ ...CLERK, id: foreign }]);
  expect((await show(id)).contacts?.[0]?.id).not.toBe(foreign);
  expect((await show(other)).contacts).toMatchObject([HEAD]);
});

test('a body that is merged hands its contacts over', async () => {
  const [id, into] = [await add('某市老局'), await add('某市新局')];
  await put(id, [HEAD]);
  await put(into, [CLERK]);
  const { version } = await show(id);
  const path = `/api/organizations/${id}/merger`;
  const body = { version, into, on: '2019-03-01', reason: '机构改革' };
  expect(await service.as(admin, { method: 'POST', path, body })).toMatchObject({ status: 200, body: { contacts: 1 } });
  expect((await show(into)).contacts).toMatchObject([CLERK, HEAD]);
  expect((await show(id)).contacts).toEqual([]);
  expect(await put(id, [HEAD])).toMatchObject({ status: 404 });
});

test('whoever asks for it is erased, under every name and from every event, and the chain holds', async () => {
  const { database } = service.service;
  const id = await add('某市隐私局');
  const other = await add('某市同名局');
  const gone = { ...HEAD, name: '误写名', phone: '0768-7654321' };
  await put(other, [{ ...CLERK, name: '正确名' }]);
  await put(id, [gone, CLERK]);
  const [first, second] = (await show(id)).contacts ?? [];
  await put(id, [{ ...first, name: '正确名' }, second]);
  await put(id, [second]);
  await put(id, [second, { ...CLERK, name: '留下的人' }]);
  expect(await erase(id, '从未有过')).toMatchObject({ status: 404 });
  // Not there any more, and there under two names once.
  expect(await erase(id, '正确名')).toMatchObject({ status: 200, body: { contacts: 0, payloads: 3 } });
  expect(JSON.stringify(await payloads())).not.toContain('误写名');
  expect(JSON.stringify(await payloads())).not.toContain('0768-7654321');
  expect(JSON.stringify(await payloads())).toContain('留下的人');
  // Somebody of that name elsewhere is somebody else.
  expect((await show(other)).contacts).toMatchObject([{ name: '正确名' }]);
  expect(await erase(id, '林某某')).toMatchObject({ status: 200, body: { contacts: 1, payloads: 1 } });
  expect((await show(id)).contacts).toMatchObject([{ name: '留下的人' }]);
  const { body: events } = await service.as(admin, { path: `/api/events?object=contacts&verb=erase` });
  expect(JSON.stringify(events)).not.toMatch(/正确名|林某某/);
  const reports = await verifyChains({ database });
  expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
});

test('who was handed over with a merged body is erased from what that one had, too', async () => {
  const [id, into] = [await add('某市并前局'), await add('某市并后局')];
  await put(id, [{ ...HEAD, name: '转来的人' }]);
  const body = { version: (await show(id)).version, into, on: '2019-03-01', reason: '机构改革' };
  await service.as(admin, { method: 'POST', path: `/api/organizations/${id}/merger`, body });
  expect(await erase(into, '转来的人')).toMatchObject({ status: 200, body: { contacts: 1, payloads: 1 } });
  expect(JSON.stringify(await payloads())).not.toContain('转来的人');
});

test.each(ASKERS)('%s who stands %s reaches contacts as far as the table of rights says', async (role, place) => {
  const client = offices.client(role, place);
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  for (const where of ['above', 'own', 'below', 'other'] as const) {
    const id = offices.bodies.get(where) ?? '';
    const may = (action: Action, object: 'contact' | 'organization') =>
      mayDo(asker, { action, object }, offices.lineage(where));
    expect((await put(id, [{ ...HEAD, name: `某人在${where}` }])).status).toBe(200);
    const shown = await service.as(client, { path: `/api/organizations/${id}` });
    expect(shown.status === 200, `show ${where}`).toBe(may('read', 'organization'));
    expect(JSON.stringify(shown.body).includes(`某人在${where}`), `read ${where}`).toBe(may('read', 'contact'));
    if (shown.status === 200 && !may('read', 'contact')) expect(shown.body['contacts']).toBeNull();
    const parent = shown.body['parent'] as { id: string } | null | undefined;
    if (parent !== null && parent !== undefined) {
      const above = await service.as(client, { path: `/api/organizations/${parent.id}` });
      expect(above.status, `above ${where}`).toBe(200);
    }
    const saved = await service.as(client, { path: '/api/contacts/table' });
    expect(JSON.stringify(saved.body).includes(`某人在${where}`), `export ${where}`).toBe(may('read', 'contact'));
    const { fullName } = await named(id);
    const content = `单位名称,姓名\n${fullName},表中人\n`;
    const table = await sendFile(service, client, { path: '/api/contacts/preview?name=x.csv', content });
    const isTaken = table.status === 200 && (table.body['changes'] as unknown[]).length === 1;
    expect(isTaken, `preview ${where}`).toBe(may('change', 'contact'));
    const path = '/api/contacts/import?name=x.csv&basis=none';
    const imported = await sendFile(service, client, { path, content });
    expect(imported.status === 409, `import ${where}: ${imported.status}`).toBe(may('change', 'contact'));
    // The version and the name tell who would have got through.
    const written = await put(id, [], { client, version: 999 });
    expect(written.status === 409, `put ${where}: ${written.status}`).toBe(may('change', 'contact'));
    const gone = await erase(id, `某人在${where}`, client);
    expect(gone.status === 200, `erase ${where}: ${gone.status}`).toBe(may('change', 'contact'));
    for (const answer of [written, gone]) expect(JSON.stringify(answer.body)).not.toContain('某人在');
    const { body: events } = await service.as(client, { path: '/api/events?object=contacts' });
    const isTold = JSON.stringify(events).includes(`某人在${where}`);
    if (isTold) expect(may('read', 'contact'), `events ${where}`).toBe(true);
  }
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
