import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayDo } from '../../../../src/core/process/index.ts';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { insertOrganization } from '../../../../src/server/store/organizations.ts';
import { ASKERS, type Offices, openOffices, type Place } from '../offices.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { importFile, preview } from './registry.test-support.ts';

let service: TestService;
let admin: Client;
let offices: Offices;

const STANDING = ['above', 'own', 'below', 'other'] as const;

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  offices = await openOffices(service, organizationId);
});
afterAll(async () => service.end());

interface Body {
  id: string;
  fullName: string;
  version: number;
}

const bodies = async (query = ''): Promise<Body[]> =>
  (await service.as(admin, { path: `/api/organizations${query}` })).body['items'] as Body[];

async function body(fullName: string): Promise<Body> {
  const found = (await bodies()).find((one) => one.fullName === fullName);
  if (found === undefined) throw new Error(`${fullName} is not there`);
  return found;
}

async function add(fullName: string, parentId: string | null = null): Promise<string> {
  const id = newId();
  const rest = { shortName: fullName, region: '', officialOrder: 0, isOffice: false };
  await insertOrganization(service.service.database, { id, parentId, fullName, ...rest });
  return id;
}

async function rename(from: string, to: string, named?: string) {
  const { id, version } = await body(from);
  return service.as(admin, {
    method: 'PATCH',
    path: `/api/organizations/${id}`,
    body: { version, organization: { fullName: to }, ...(named === undefined ? {} : { named }) },
  });
}

const merge = async (client: Client, { id, version }: Pick<Body, 'id' | 'version'>, given: Record<string, unknown>) =>
  service.as(client, {
    method: 'POST',
    path: `/api/organizations/${id}/merger`,
    body: { version, on: '2019-03-01', reason: '机构改革', ...given },
  });

const namesOn = async (day: string) => (await bodies(`?on=${day}`)).map(({ fullName }) => fullName);

test('a body is called what it was called, on every day', async () => {
  await add('某市科技局');
  const first = await rename('某市科技局', '某市科学技术局', '2015-06-01');
  expect(first.status, JSON.stringify(first.body)).toBe(200);
  expect((await rename('某市科学技术局', '某市科技和工业信息化局', '2018-12-01')).status).toBe(200);
  const names = ['某市科技局', '某市科学技术局', '某市科技和工业信息化局'];
  for (const [day, name] of [
    ['2015-05-31', names[0]],
    ['2015-06-01', names[1]],
    ['2018-11-30', names[1]],
    ['2018-12-01', names[2]],
  ] as const)
    expect(
      (await namesOn(day)).filter((one) => names.includes(one)),
      day,
    ).toEqual([name]);
  const { id } = await body(names[2] ?? '');
  const { body: past } = await service.as(admin, { path: `/api/organizations/${id}/past` });
  expect(past['names']).toMatchObject([
    { fullName: names[2], since: '2018-12-01', until: null },
    { fullName: names[1], since: '2015-06-01', until: '2018-11-30' },
    { fullName: names[0], since: '0001-01-01', until: '2015-05-31' },
  ]);
});

test('a name does not begin before the last one, nor after today', async () => {
  for (const day of ['2018-11-30', '2999-01-01'])
    expect(await rename('某市科技和工业信息化局', '某市科技局', day)).toMatchObject({
      status: 422,
      body: { code: 'day-outside' },
    });
});

test('what an import changes of a name holds from that day on', async () => {
  await importFile(service, admin, '单位名称,简称\n某市档案局,档案局\n');
  await importFile(service, admin, '单位名称,简称\n某市档案局,市档\n');
  const { id } = await body('某市档案局');
  const { body: past } = await service.as(admin, { path: `/api/organizations/${id}/past` });
  expect(past['names']).toMatchObject([{ shortName: '市档' }, { shortName: '档案局', since: '0001-01-01' }]);
});

test('an import knows a body by its code, and renames it from the day that is said', async () => {
  const code = '11440000006940001M';
  const header = '统一社会信用代码,单位名称,名称启用日期';
  await importFile(service, admin, `统一社会信用代码,单位名称\n${code},某市体育局\n`);
  const { id } = await body('某市体育局');
  const file = `${header}\n${code},某市文体局,2018-12-01\n`;
  const told = await preview(service, admin, file);
  expect(told.faults).toEqual([]);
  expect(told.changes).toMatchObject([
    {
      isNew: false,
      name: '某市文体局',
      renamedFrom: '某市体育局',
      differences: [
        { column: '单位名称', before: '某市体育局', after: '某市文体局' },
        { column: '名称启用日期', before: '', after: '2018-12-01' },
      ],
    },
  ]);
  expect(await importFile(service, admin, file)).toMatchObject({ status: 200 });
  expect((await body('某市文体局')).id).toBe(id);
  const { body: past } = await service.as(admin, { path: `/api/organizations/${id}/past` });
  expect(past['names']).toMatchObject([
    { fullName: '某市文体局', since: '2018-12-01', until: null },
    { fullName: '某市体育局', since: '0001-01-01', until: '2018-11-30' },
  ]);
  expect(await preview(service, admin, file)).toMatchObject({ changes: [], unchanged: 1 });
  // What was handed in before the rename makes nothing new by its code; without it, it is said what it was.
  expect(await preview(service, admin, `单位名称\n某市体育局\n`)).toMatchObject({
    changes: [{ isNew: true }],
    warnings: [{ name: '某市体育局' }],
  });
  // A slip is put right from the first day of the name, and is no past name.
  expect((await rename('某市文体局', '某市文化体育局', '2018-12-01')).status).toBe(200);
  const { body: right } = await service.as(admin, { path: `/api/organizations/${id}` });
  expect(right).toMatchObject({ code, names: [{ fullName: '某市文化体育局', since: '2018-12-01' }, {}] });
});

test('a code is put right, emptied and given to another one, and belongs to one alone', async () => {
  const [code, other] = ['11440000006940001M', '91350100M000100Y43'];
  const change = async (id: string, organization: Record<string, string>) => {
    const { version } = (await bodies()).find((one) => one.id === id) ?? { version: 0 };
    return service.as(admin, { method: 'PATCH', path: `/api/organizations/${id}`, body: { version, organization } });
  };
  const codeOf = async (id: string) => (await service.as(admin, { path: `/api/organizations/${id}` })).body['code'];
  const [first, second] = [(await body('某市文化体育局')).id, await add('某市林业局')];
  const taken = await change(second, { code });
  expect(taken).toMatchObject({ status: 422 });
  expect(JSON.stringify(taken.body)).toContain(`统一社会信用代码 ${code} 已由单位“某市文化体育局”登记`);
  expect((await change(first, { code: `${code.slice(0, -1)}N` })).status).toBe(422);
  expect((await change(first, { code: other })).status).toBe(200);
  expect(await codeOf(first)).toBe(other);
  expect((await change(first, { code: '', shortName: '' })).status).toBe(200);
  expect(await codeOf(first)).toBeNull();
  expect(await service.as(admin, { path: `/api/organizations/${first}` })).toMatchObject({
    body: { shortName: '某市文化体育局' },
  });
  const { body: told } = await service.as(admin, { path: '/api/events?object=organization&limit=1' });
  expect(JSON.stringify(told)).toContain(other);
  expect((await change(second, { code })).status).toBe(200);
  // A table that leaves the cell empty empties nothing.
  await importFile(service, admin, '统一社会信用代码,单位名称\n,某市林业局\n');
  expect(await codeOf(second)).toBe(code);
  expect((await change(second, { code: '' })).status).toBe(200);
});

test('merged, everything goes over with its day, and is told as it was before it', async () => {
  const { database } = service.service;
  const old = await add('某市旅游局');
  const heir = await add('某市文化广电旅游局');
  const below = await add('某市旅游质监所', old);
  await database
    .updateTable('organizations')
    .set({ lineage: [old, below] })
    .where('id', '=', below)
    .execute();
  const file = [
    '网站名称,首页网址,网站类型,层级,主办单位,状态,状态日期',
    '旅游网,http://ly.example.gov.cn/,部门网站,市,某市旅游局,正常,2016-01-01',
  ];
  await importFile(service, admin, file.join('\n'));
  const person = { login: 'ly', name: '某某', roles: ['unit-editor'], organizationId: old };
  expect((await service.as(admin, { method: 'POST', path: '/api/users', body: person })).status).toBe(200);
  const known = await body('某市旅游局');
  expect(await merge(admin, { ...known, version: known.version + 1 }, { into: heir })).toMatchObject({ status: 409 });
  expect(await merge(admin, known, { into: old })).toMatchObject({ body: { code: 'merger-circular' } });
  expect(await merge(admin, known, { into: below })).toMatchObject({ body: { code: 'merger-circular' } });
  expect(await merge(admin, known, { into: heir, on: '2999-01-01' })).toMatchObject({ body: { code: 'day-outside' } });
  const done = await merge(admin, known, { into: heir });
  expect(done).toMatchObject({ status: 200, body: { targets: 1, users: 1, bodies: 1, channels: 0 } });

  expect(await namesOn('2019-02-28')).toContain('某市旅游局');
  expect(await namesOn('2019-03-01')).not.toContain('某市旅游局');
  const ownerOn = async (on: string) => {
    const { body: page } = await service.as(admin, { path: `/api/targets?text=ly.example&on=${on}` });
    return (page['items'] as { organization: string }[]).map(({ organization }) => organization);
  };
  expect(await ownerOn('2019-02-28')).toEqual(['某市旅游局']);
  expect(await ownerOn('2019-03-01')).toEqual(['某市文化广电旅游局']);
  const { lineage } = await database
    .selectFrom('organizations')
    .select('lineage')
    .where('id', '=', below)
    .executeTakeFirstOrThrow();
  expect(lineage).toEqual([heir, below]);
  const { body: past } = await service.as(admin, { path: `/api/organizations/${heir}/past` });
  expect(past['merged']).toEqual([{ id: old, fullName: '某市旅游局', on: '2019-03-01' }]);
  const { body: events } = await service.as(admin, { path: `/api/events?verb=merge` });
  expect(events['items']).toMatchObject([{ object: 'organization', objectId: old }]);
  // It is gone for good, and its name is free.
  expect(await merge(admin, known, { into: heir })).toMatchObject({ status: 404 });
  await importFile(service, admin, '单位名称\n某市旅游局\n');
  expect((await body('某市旅游局')).id).not.toBe(old);
});

test.each(ASKERS)(
  '%s who stands %s merges and sees the past as far as the table of rights says',
  async (role, place) => {
    const client = offices.client(role, place);
    const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
    const may = (action: 'read' | 'change', where: Place) =>
      mayDo(asker, { action, object: 'organization' }, offices.lineage(where));
    for (const where of STANDING) {
      const id = offices.bodies.get(where) ?? '';
      const past = await service.as(client, { path: `/api/organizations/${id}/past` });
      expect(past.status === 200, `past ${where}`).toBe(may('read', where));
      if (!may('read', where)) expect(JSON.stringify(past.body)).not.toMatch(/[上下]级办公室|别处办公室/);
      for (const into of STANDING) {
        // The version tells who would have got through.
        const heir = offices.bodies.get(into);
        const { status } = await merge(client, { id, version: 999 }, { into: heir });
        expect(status === 409, `${where} into ${into}: ${status}`).toBe(may('change', where) && may('change', into));
      }
    }
  },
);

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
