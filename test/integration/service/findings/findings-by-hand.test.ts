import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendFile } from '../registry/registry.test-support.ts';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { addTarget, found, HOME, inspect, PNG, sendPicture } from './findings.test-support.ts';

let service: TestService;
let admin: Client;
let target: string;

beforeAll(async () => {
  service = await openTestService();
  admin = await service.administrator();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  target = await addTarget(service, organizationId);
});
afterAll(async () => service.end());

const send = async (path: string, body: unknown) => service.as(admin, { method: 'POST', path, body });

async function create(given: Record<string, unknown> = {}): Promise<string> {
  const made = await send('/api/findings', {
    targetId: target,
    indicator: '安全泄密事故',
    message: '泄露个人信息',
    ...given,
  });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return String(made.body['id']);
}

const show = async (id: string) => (await service.as(admin, { path: `/api/findings/${id}` })).body;

test('indicators of the scheme are offered, each once, with whether they veto and where they stand', async () => {
  const { body } = await service.as(admin, { path: '/api/indicators' });
  const items = body['items'] as { name: string; isVeto: boolean; classes: string[] }[];
  expect(new Set(items.map(({ name }) => name)).size).toBe(items.length);
  expect(items).toContainEqual({ name: '站点无法访问', isVeto: true, classes: ['政府门户网站', '部门网站'] });
  expect(items).toContainEqual(expect.objectContaining({ name: '办事指南', isVeto: false }));
  expect(items).toContainEqual(
    expect.objectContaining({ name: '购买粉丝、强制点赞等弄虚作假', classes: ['政务新媒体'] }),
  );
});

test('what a person found is kept, with personal data masked', async () => {
  const id = await create({ url: `${HOME}list`, quote: '身份证号 11010519491231002X，手机 13800138000', isVeto: true });
  const text = JSON.stringify(await show(id));
  expect(text).not.toContain('11010519491231002X');
  expect(text).not.toContain('13800138000');
  expect((await show(id))['finding']).toMatchObject({
    check: null,
    isVeto: true,
    problem: `${HOME}list`,
    decision: 'open',
  });
  const bad = await send('/api/findings', {
    targetId: target,
    indicator: 'x',
    message: 'x',
    url: 'javascript:alert(1)',
  });
  expect(bad.status).toBe(400);
});

test('pictures are what they say, and are shown to whom the finding is', async () => {
  const id = await create();
  const hash = await sendPicture(service, admin, id);
  const path = `/api/findings/${id}/pictures`;
  const shown = await service.as(admin, { path: `${path}/${hash}` });
  expect(shown.headers.get('content-type')).toBe('image/png');
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await service.as(admin, { path: `${path}/${'0'.repeat(64)}` })).status).toBe(404);
  expect((await service.as(admin, { path: `/api/findings/${await create()}/pictures/${hash}` })).status).toBe(404);
  const page = await sendFile(service, admin, { path, content: '<html><script>alert(1)</script>' });
  expect(page.body['code']).toBe('picture-refused');
  const large = await sendFile(service, admin, { path, content: Buffer.concat([PNG, Buffer.alloc(6 << 20)]) });
  expect(large.status).toBe(413);
});

test('people close what people found, and inspections leave it alone', async () => {
  const id = await create();
  await inspect(service, target, { findings: [] });
  expect((await show(id))['finding']).toMatchObject({ presence: 'present', version: 1 });
  const path = `/api/findings/${id}/closure`;
  expect((await send(path, { version: 1, reason: ' ' })).body['code']).toBe('reason-missing');
  expect((await send(path, { version: 2, reason: '已删除' })).body['code']).toBe('version-changed');
  expect((await send(path, { version: 1, reason: '已删除' })).status).toBe(200);
  const { finding, history, reviews } = await show(id);
  expect(finding).toMatchObject({ presence: 'gone' });
  expect(history).toMatchObject([{ change: 'gone', inspectionId: null }]);
  expect(reviews).toMatchObject([{ verb: 'close', reason: '已删除' }]);
});

test('an export has what a list has, and runs nothing', async () => {
  await inspect(service, target, { findings: [found(`${HOME}x`, { message: { zh: '=HYPERLINK("x")', en: '' } })] });
  const csv = await service.as(admin, { path: '/api/findings/export?format=csv&check=broken-links' });
  const [header, row, ...rest] = String(csv.body['text']).trim().split('\n');
  expect(header).toContain('单位,网站,检查项');
  expect(row).toContain(`"'=HYPERLINK(""x"")"`);
  expect(rest).toEqual([]);
  const json = await service.as(admin, { path: '/api/findings/export?format=json' });
  const { body } = await service.as(admin, { path: '/api/findings' });
  expect(Object.values(json.body)).toHaveLength((body['items'] as unknown[]).length);
  const none = await service.as(admin, { path: '/api/findings/export?format=json&check=nothing' });
  expect(Object.values(none.body)).toEqual([]);
  const xlsx = await service.as(admin, { path: '/api/findings/export?format=xlsx' });
  expect(String(xlsx.body['text'])).toMatch(/^PK/);
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
