import { afterAll, beforeAll, expect, test } from 'vitest';
import { chinaDay } from '../../../../src/core/model/china-day.ts';
import { emptyRegistry } from '../../../../src/server/usecases/registry/export-registry.ts';
import { verifyChains } from '../../../../src/server/usecases/traces/verify-chains.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { ACCOUNTS, BODIES, importFile, preview, sendFile, SITES } from './registry.test-support.ts';

let service: TestService;
let admin: Client;
beforeAll(async () => {
  service = await openTestService();
  admin = await service.administrator();
});
afterAll(async () => service.end());

interface Target {
  id: string;
  name: string;
  status: string;
  version: number;
}

const targets = async (query: Record<string, string> = {}) => {
  const { body } = await service.as(admin, { path: `/api/targets?${new URLSearchParams(query).toString()}` });
  return body as unknown as { items: Target[]; next: string | null };
};
const named = async (name: string) => {
  const [found] = (await targets({ text: name })).items;
  if (found === undefined) throw new Error(`no target ${name}`);
  return found;
};
const events = async () => service.service.database.selectFrom('events').select('number').execute();

test('a dry run tells everything and writes nothing', async () => {
  const before = await events();
  const told = await preview(service, admin, SITES);
  expect(told.changes).toEqual([]);
  expect(told.ignored).toEqual(['表：联系人']);
  expect(told.faults.map(({ place, message }) => `${place} ${message.zh}`)).toEqual([
    '表.csv 2 没有登记单位“湘桥区人民政府”',
    '表.csv 3 没有登记单位“潮安区人民政府”',
  ]);
  expect(await events()).toEqual(before);
});

test('bodies, then sites, then accounts; the same file once more changes nothing', async () => {
  for (const file of [BODIES, SITES, ACCOUNTS]) {
    const before = (await events()).length;
    expect((await importFile(service, admin, file)).status).toBe(200);
    expect((await events()).length, 'one event').toBe(before + 1);
    const again = await preview(service, admin, file);
    expect(again).toMatchObject({ changes: [], faults: [], unchanged: 2 });
    expect((await importFile(service, admin, file)).status).toBe(200);
    expect((await events()).length).toBe(before + 1);
  }
  expect((await targets()).items.map(({ name }) => name)).toEqual([
    '潮安区人民政府门户网站',
    '湘桥发布',
    '湘桥区人民政府门户网站',
    '湘桥微博',
  ]);
});

test('a change is shown with what was there before, and written as it was shown', async () => {
  const changed = SITES.replace('湘桥区人民政府门户网站', '湘桥区政府网').replace('4451030001', '4452000001');
  const told = await preview(service, admin, changed);
  expect(told.changes).toMatchObject([
    {
      line: 2,
      isNew: false,
      differences: [{ column: '网站名称', before: '湘桥区人民政府门户网站', after: '湘桥区政府网' }],
    },
    { line: 3, isNew: false, differences: [{ column: '网站标识码', before: '4451030001', after: '4452000001' }] },
  ]);
  expect(told.warnings.map(({ message }) => message.zh)).toContain(
    '标识码 4452000001 的前六位与单位的行政区划代码 445103 不一致',
  );
  const stale = { path: `/api/registry/import?name=x.csv&basis=${'0'.repeat(64)}`, content: changed };
  expect((await sendFile(service, admin, stale)).status).toBe(409);
  expect((await importFile(service, admin, changed)).status).toBe(200);
  expect(await named('湘桥区政府网')).toMatchObject({ version: 2 });
});

test('bad rows are told with their place and remedy, and nothing of the file is written', async () => {
  const bad = [
    '网站名称,首页网址,网站标识码,网站类型,层级,主办单位',
    '甲,不是网址,4451020009,部门网站,县,湘桥区人民政府',
    '乙,http://b.example.gov.cn/,445102,部门网站,县,湘桥区人民政府',
    '丙,http://c.example.gov.cn/,,别的,县,湘桥区人民政府',
    ',http://d.example.gov.cn/,,部门网站,县,湘桥区人民政府',
    '戊,http://www.xiangqiao.example.gov.cn/,4452000001,部门网站,县,湘桥区人民政府',
    '己,http://e.example.gov.cn/,,部门网站,县,湘桥区人民政府',
    '己,http://e.example.gov.cn/,,部门网站,县,湘桥区人民政府',
  ].join('\n');
  const told = await preview(service, admin, bad);
  expect(told.faults.map(({ place }) => place)).toEqual([2, 3, 4, 5, 6, 8].map((line) => `表.csv ${line}`));
  expect(told.faults.every(({ remedy }) => remedy !== null)).toBe(true);
  expect(told.badRows).toBe(6);
  const thrice = '网站名称,首页网址,网站类型,层级,主办单位\n甲,不是网址,别的,国,湘桥区人民政府\n';
  const { faults, badRows } = await preview(service, admin, thrice);
  expect([faults.length, badRows], 'three faults in one row').toEqual([3, 1]);
  expect((await importFile(service, admin, bad)).status).toBe(422);
  expect((await targets({ text: 'e.example' })).items).toEqual([]);
});

test('the template is filled in as it is: empty it changes nothing, and its hints are no table', async () => {
  const { bytes } = emptyRegistry();
  const told = await preview(service, admin, bytes);
  expect(told).toMatchObject({ changes: [], faults: [], ignored: [], unchanged: 0 });
});

test('a status moves on with a day and a reason, one step at a time', async () => {
  const { id, version } = await named('潮安区');
  const move = async (body: object) =>
    service.as(admin, {
      method: 'POST',
      path: `/api/targets/${id}/statuses`,
      body: { version, reason: '整合', ...body },
    });
  const day = chinaDay(new Date().toISOString()) ?? '';
  expect((await move({ status: 'closed', since: day })).body).toMatchObject({ code: 'status-not-next' });
  expect((await move({ status: 'closing', since: '2999-01-01' })).body).toMatchObject({ code: 'registry-faulty' });
  expect((await move({ status: 'closing', since: '2001-01-01' })).body).toMatchObject({ code: 'registry-faulty' });
  expect((await move({ status: 'closing', since: day })).status).toBe(200);
  expect((await move({ status: 'closed', since: day })).body).toMatchObject({ code: 'version-changed' });
  const { body } = await service.as(admin, { path: `/api/targets/${id}` });
  expect(body).toMatchObject({
    status: 'closing',
    next: ['closed', 'normal'],
    statuses: [{ status: 'closing', reason: '整合' }],
  });
});

test('who was in scope on a past day', async () => {
  const on = async (day: string) =>
    (await targets({ on: day, status: 'in-scope', kind: 'account' })).items.map(({ name }) => name);
  expect(await on('2016-04-30')).toEqual([]);
  expect(await on('2016-05-01')).toEqual(['湘桥发布']);
  expect(await on('2017-06-01')).toEqual(['湘桥发布', '湘桥微博']);
});

test('pages follow each other without a gap, in both orders', async () => {
  for (const sort of ['name', 'organization']) {
    const all = (await targets({ sort })).items.map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: Target[]; next: string | null } = await targets({
        sort,
        limit: '1',
        ...(cursor && { cursor }),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(seen).toEqual(all);
  }
  expect((await service.as(admin, { path: '/api/targets?cursor=x' })).status).toBe(400);
});

test('one target and one body by themselves', async () => {
  const website = {
    name: '枫溪区管委会网站',
    homeUrl: 'http://www.fengxi.example.gov.cn/',
    class: 'portal',
    level: 'county',
    organization: '枫溪区管委会',
  };
  const make = async (path: string, body: object) => service.as(admin, { method: 'POST', path, body });
  expect((await make('/api/targets', { website })).body).toMatchObject({ code: 'registry-faulty' });
  const body = await make('/api/organizations', { fullName: '枫溪区管委会', officialOrder: '4' });
  expect(body.status).toBe(200);
  const made = await make('/api/targets', { website });
  expect(made.status).toBe(200);
  // It was registered all the same.
  expect(made.body['warnings']).toMatchObject([{ code: 'code-missing' }]);
  expect((await make('/api/targets', { website })).body).toMatchObject({ code: 'registered-already' });
  const change = async (version: number, values: object) =>
    service.as(admin, {
      method: 'PATCH',
      path: `/api/targets/${String(made.body['id'])}`,
      body: { version, website: values },
    });
  expect((await change(1, { homeUrl: 'http://www.xiangqiao.example.gov.cn/' })).body).toMatchObject({
    code: 'registry-faulty',
  });
  expect((await change(1, { icp: '粤ICP备00000000号' })).status).toBe(200);
  expect((await change(1, { icp: '' })).body).toMatchObject({ code: 'version-changed' });
  const office = await service.service.database
    .selectFrom('organizations')
    .select(['id', 'fullName'])
    .where('isOffice', '=', true)
    .executeTakeFirstOrThrow();
  const moved = await service.as(admin, {
    method: 'PATCH',
    path: `/api/organizations/${String(body.body['id'])}`,
    body: { version: 1, organization: { parent: office.fullName } },
  });
  expect(moved.status).toBe(200);
  const below = await targets({ organization: office.id });
  expect(below.items.map(({ name }) => name)).toContain('枫溪区管委会网站');
});

test('what is exported changes nothing when it is imported', async () => {
  for (const query of ['format=xlsx', 'format=csv', 'format=csv&table=accounts', 'format=csv&table=organizations']) {
    const response = await fetch(`${service.address}/api/registry/export?${query}`, {
      headers: { cookie: admin.cookie },
    });
    const told = await preview(service, admin, Buffer.from(await response.arrayBuffer()));
    expect(told, query).toMatchObject({ changes: [], faults: [], ignored: [] });
    expect(told.unchanged, query).toBeGreaterThan(0);
  }
});

test('a sample is drawn again by its seed', async () => {
  const draw = async (body: object) =>
    (await service.as(admin, { method: 'POST', path: '/api/registry/samples', body: { share: 0.3, ...body } })).body;
  const first = await draw({ failed: ['湘桥微博'] });
  const again = await draw({ seed: first['seed'], failed: ['湘桥微博'] });
  for (const key of ['items', 'inScope', 'basisSha256', 'drawnSha256']) expect(again[key], key).toEqual(first[key]);
  expect(first['items']).toContainEqual(expect.objectContaining({ name: '湘桥微博', why: 'failed-last' }));
});

test('the chain holds, and nothing was a fault of ours', async () => {
  expect((await verifyChains(service.service)).flatMap(({ faults }) => faults)).toEqual([]);
  expect(service.bugs).toEqual([]);
});
