import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
let admin: Client;
beforeAll(async () => {
  service = await openTestService();
  admin = await service.administrator();
});
afterAll(async () => service.end());

interface Ranking {
  campaign: { id: string };
  files: { name: string; sha256: string; bytes: number }[];
  classes: { id: string; units: { unit: string; rank: number; grade: string; total: string; shown: string[] }[] }[];
}

async function example(): Promise<Ranking> {
  const { body } = await service.as(admin, { path: '/api/campaigns' });
  const [{ id }] = body['items'] as [{ id: string }];
  return (await service.as(admin, { path: `/api/campaigns/${id}/ranking` })).body as unknown as Ranking;
}

test('the example is there from the first start, with the published totals', async () => {
  const { classes } = await example();
  const rows = readFileSync('examples/chaozhou-2019/portal.csv', 'utf8').trim().split('\n').slice(1);
  const [portals, media] = classes;
  expect(portals?.units.map(({ unit }) => unit).toSorted()).toEqual(
    rows.map((row) => row.split(',')[0] ?? '').toSorted(),
  );
  expect(portals?.units.map(({ rank, total, grade }) => `${rank} ${total} ${grade}`)).toEqual([
    '1 85.62 优秀',
    '2 81.73 优秀',
    '3 78.1 良好',
    '4 71 良好',
  ]);
  expect(media?.units).toHaveLength(26);
});

test('a total is explained to its cells', async () => {
  const { campaign, classes } = await example();
  const [portals] = classes;
  const unit = portals?.units[1]?.unit ?? '';
  const query = new URLSearchParams({ class: portals?.id ?? '', unit }).toString();
  const { body } = await service.as(admin, { path: `/api/campaigns/${campaign.id}/explanation?${query}` });
  expect(body['total']).toBe('81.73');
  expect(body['totalHow']).toContain('= 81.73');
  expect(body['inputs']).toContainEqual(expect.objectContaining({ file: 'portal.csv' }));
  const other = new URLSearchParams({ class: 'portal', unit: '没有的单位' }).toString();
  expect((await service.as(admin, { path: `/api/campaigns/${campaign.id}/explanation?${other}` })).status).toBe(404);
});

test('documents come to the byte, and nothing else can be asked for by name', async () => {
  const { campaign, files } = await example();
  for (const { name, sha256, bytes } of files) {
    const path = `${service.address}/api/campaigns/${campaign.id}/files/${encodeURIComponent(name)}`;
    const response = await fetch(path, { headers: { cookie: admin.cookie } });
    const content = Buffer.from(await response.arrayBuffer());
    expect(content, name).toHaveLength(bytes);
    expect(createHash('sha256').update(content).digest('hex'), name).toBe(sha256);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
  }
  for (const name of ['../../lock', '..%2f..%2flock', 'nothing.docx', '%00'])
    expect((await service.as(admin, { path: `/api/campaigns/${campaign.id}/files/${name}` })).status, name).toBe(404);
  expect((await service.as(admin, { path: '/api/campaigns/not-an-id/ranking' })).status).toBe(400);
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
