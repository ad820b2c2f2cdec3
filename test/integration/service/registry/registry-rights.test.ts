import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Action, type Asker, mayDo } from '../../../../src/core/process/index.ts';
import { ASKERS, type Offices, openOffices, type Place } from '../offices.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { importFile, preview, sendFile } from './registry.test-support.ts';

let service: TestService;
let offices: Offices;
/** A site of each body. */
const sites = new Map<Place, string>();
let bodies: { id: string; fullName: string }[];

beforeAll(async () => {
  service = await openTestService();
  const admin = await service.administrator();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  offices = await openOffices(service, organizationId);
  bodies = await database.selectFrom('organizations').select(['id', 'fullName']).execute();
  for (const place of ['above', 'own', 'below', 'other'] as const)
    sites.set(place, String((await create(admin, place, place)).body['id']));
});
afterAll(async () => service.end());

const nameAt = (place: Place) => bodies.find(({ id }) => id === offices.bodies.get(place))?.fullName ?? '';

const siteOf = (place: Place, host: string) => ({
  name: `秘密网站${host}`,
  homeUrl: `http://${host}.example.gov.cn/`,
  class: 'department',
  level: 'city',
  organization: nameAt(place),
});

const create = async (client: Client, place: Place, host: string) =>
  service.as(client, { method: 'POST', path: '/api/targets', body: { website: siteOf(place, host) } });

test.each(ASKERS)('%s who stands %s reaches the register as far as the table of rights says', async (role, place) => {
  const client = offices.client(role, place);
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  for (const [where, id] of sites) {
    const may = (action: Action) => mayDo(asker, { action, object: 'target' }, offices.lineage(where));
    const list = await service.as(client, { path: '/api/targets' });
    expect(JSON.stringify(list.body).includes(id), `list ${where}`).toBe(may('read'));
    const shown = await service.as(client, { path: `/api/targets/${id}` });
    expect(shown.status === 200, `show ${where}`).toBe(may('read'));
    const tree = await service.as(client, { path: '/api/organizations' });
    expect(JSON.stringify(tree.body).includes(nameAt(where)), `tree ${where}`).toBe(may('read'));

    const saved = await service.as(client, { path: '/api/registry/export?format=csv' });
    expect(JSON.stringify(saved.body).includes(`http://${where}.example`), `export ${where}`).toBe(may('export'));
    const drawn = await service.as(client, { method: 'POST', path: '/api/registry/samples', body: { share: 1 } });
    expect(JSON.stringify(drawn.body).includes(id), `sample ${where}`).toBe(may('change'));

    const version = may('read') ? Number(shown.body['version']) : 1;
    const path = `/api/targets/${id}`;
    const icp = `${role} ${place}`;
    const changed = await service.as(client, { method: 'PATCH', path, body: { version, website: { icp } } });
    expect(changed.status === 200, `change ${where}: ${changed.status}`).toBe(may('change'));
    const moved = await service.as(client, {
      method: 'POST',
      path: `${path}/statuses`,
      body: { version, status: 'offline', since: '2001-01-01', reason: 'x' },
    });
    expect(moved.status === 409, `status ${where}: ${moved.status}`).toBe(may('change'));
    await expectSections({ client, id, asker, where });
    const organization = await service.as(client, {
      method: 'PATCH',
      path: `/api/organizations/${offices.bodies.get(where) ?? ''}`,
      body: { version: 999, organization: { region: '445100' } },
    });
    expect(organization.status === 409, `body ${where}: ${organization.status}`).toBe(may('change'));
    const made = await create(client, where, `${role}-${place}-${where}`);
    expect(made.status === 200, `create ${where}: ${made.status}`).toBe(may('create'));
    for (const { body, status } of [shown, changed, moved, organization, made])
      if (status >= 400 && !may('read')) expect(JSON.stringify(body)).not.toContain('秘密网站');
    await expectImport({ client, host: `i-${role}-${place}-${where}`, where, isAllowed: may('change') });
  }
  const template = await service.as(client, { path: '/api/registry/template' });
  expect(template.status === 200).toBe(mayDo(asker, { action: 'change', object: 'target' }, offices.lineage(place)));
  const added = await service.as(client, {
    method: 'POST',
    path: '/api/organizations',
    body: { fullName: `${role} ${place}` },
  });
  expect(added.status === 200).toBe(mayDo(asker, { action: 'create', object: 'organization' }, offices.lineage(place)));
});

async function expectSections({
  client,
  id,
  asker,
  where,
}: {
  client: Client;
  id: string;
  asker: Asker;
  where: Place;
}) {
  const path = `/api/targets/${id}/sections`;
  const may = (action: Action) => mayDo(asker, { action, object: 'target' }, offices.lineage(where));
  const listed = await service.as(client, { path });
  expect(listed.status === 200, `sections ${where}`).toBe(may('read'));
  const body = { name: '要闻', url: `http://${where}.example.gov.cn/yw/`, kind: '动态要闻', longestAge: 14 };
  const made = await service.as(client, { method: 'POST', path, body: { ...body, isExpected: null } });
  expect([200, 409].includes(made.status), `create section ${where}: ${made.status}`).toBe(may('change'));
  const { id: section } = await service.service.database
    .selectFrom('sections')
    .select('id')
    .where('targetId', '=', id)
    .executeTakeFirst()
    .then((row) => row ?? { id });
  const change = { method: 'PATCH', path: `/api/sections/${section}`, body: { version: 999 } };
  const changed = await service.as(client, change);
  // The first who may registers it; then the version tells who would have got through.
  expect(changed.status === 409, `change section ${where}: ${changed.status}`).toBe(may('change'));
}

interface Tried {
  client: Client;
  host: string;
  where: Place;
  isAllowed: boolean;
}

async function expectImport({ client, host, where, isAllowed }: Tried): Promise<void> {
  const own = `秘密网站,http://${host}.example.gov.cn/,部门网站,市,${nameAt(where)}`;
  const file = `网站名称,首页网址,网站类型,层级,主办单位\n${own}\n`;
  const told = await preview(service, client, file);
  expect(told.changes?.length === 1, `preview ${where}`).toBe(isAllowed);
  const { status } = isAllowed
    ? await importFile(service, client, file)
    : await sendFile(service, client, { path: '/api/registry/import?name=x.csv&basis=x', content: file });
  expect(status === 200, `import ${where}`).toBe(isAllowed);
}

test('what belongs to somebody beyond reach is taken, and not told', async () => {
  const client = offices.client('office', 'below');
  const file = `网站名称,首页网址,网站类型,层级,主办单位\n甲,http://other.example.gov.cn/,部门网站,市,下级办公室\n`;
  const { faults } = await preview(service, client, file);
  expect(faults.map(({ message }) => message.zh)).toEqual(['首页网址 http://other.example.gov.cn/ 已由另一个网站登记']);
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
