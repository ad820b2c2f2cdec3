import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChains } from '../../../src/server/usecases/traces/verify-chains.ts';
import { newDataFolder } from './start-process.test-support.ts';
import { type Client, openTestService, OWN_PASSWORD, type TestService } from './test-service.test-support.ts';

const FOLDER = resolve('test/fixtures/releases');
/** The first release that had findings, and a body that was given another name. */
const WITH_FINDINGS = '2026-11-29.tar';
const FINDINGS = [
  '首页公开了一份内部通知 open present',
  '打不开：https://www.example.gov.cn/a.html open gone',
  '打不开：https://www.example.gov.cn/b.html open present',
  '打不开：https://www.example.gov.cn/c.html dismissed present',
  '打不开：https://www.example.gov.cn/d.html confirmed present',
];
const RELEASES = readdirSync(FOLDER).filter((name) => name.endsWith('.tar'));

// The backup of a release holds its schema: it is restored as that, and brought to today's steps as a start does.
describe.each(RELEASES)('the database of release %s', (release) => {
  const data = newDataFolder();
  let service: TestService;
  let admin: Client;
  beforeAll(async () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['src/cli/main.ts', 'restore', resolve(FOLDER, release), '--data', data, '--lang', 'en'],
      { encoding: 'utf8', env: { PATH: process.env['PATH'] } },
    );
    if (status !== 0) throw new Error(stderr);
    service = await openTestService(undefined, { data, role: 'api', database: null });
    admin = await service.signIn('admin', OWN_PASSWORD);
  });
  afterAll(async () => {
    await service?.end();
    rmSync(data, { recursive: true, force: true });
  });

  test('has its people, bodies, sites and accounts', async () => {
    expect((await service.as(admin, { path: '/api/session' })).status).toBe(200);
    const names = async (path: string, key: string) => {
      const { body } = await service.as(admin, { path });
      return (body['items'] as Record<string, string>[]).map((item) => item[key]);
    };
    expect(await names('/api/users', 'login')).toEqual(expect.arrayContaining(['admin', 'reviewer.one']));
    const finance = release < WITH_FINDINGS ? '某市财政局' : '某市财政和国资局';
    expect(await names('/api/organizations', 'fullName')).toEqual(expect.arrayContaining(['某市民政局', finance]));
    expect(new Set(await names('/api/targets', 'name'))).toEqual(new Set(['某市民政局网站', '财政微讯']));
  });

  test('has what was seen of its sites', async () => {
    const { body } = await service.as(admin, { path: '/api/targets?kind=website' });
    const [{ id }] = body['items'] as [{ id: string }];
    const path = `/api/targets/${id}/availability?from=2026-11-01&to=2026-11-03`;
    const { body: seen, status } = await service.as(admin, { path });
    expect(status).toBe(200);
    expect(JSON.stringify(seen)).toContain('"failed":2');
  });

  test('has what was found, as it was decided', async () => {
    const { body } = await service.as(admin, { path: '/api/findings?sort=opened' });
    const found = body['items'] as { message: { zh: string }; decision: string; presence: string }[];
    const texts = found.map(({ message, ...rest }) => [message.zh, rest.decision, rest.presence].join(' '));
    expect(new Set(texts)).toEqual(new Set(release < WITH_FINDINGS ? [] : FINDINGS));
    const rules = await service.as(admin, { path: '/api/review-rules' });
    const rule = { urlPattern: 'https://www.example.gov.cn/x*', until: '2027-01-01' };
    expect(rules.body['items']).toMatchObject(release < WITH_FINDINGS ? [] : [rule]);
  });

  test('has its ranking, and the files of it to the byte', async () => {
    const { body } = await service.as(admin, { path: '/api/campaigns' });
    const [{ id }] = body['items'] as [{ id: string }];
    const ranking = (await service.as(admin, { path: `/api/campaigns/${id}/ranking` })).body as unknown as {
      files: { name: string; sha256: string }[];
      classes: { units: { total: string }[] }[];
    };
    expect(ranking.classes[0]?.units.map(({ total }) => total)).toEqual(['85.62', '81.73', '78.1', '71']);
    for (const { name, sha256 } of ranking.files) {
      const url = `${service.address}/api/campaigns/${id}/files/${encodeURIComponent(name)}`;
      const content = await (await fetch(url, { headers: { cookie: admin.cookie } })).arrayBuffer();
      expect(createHash('sha256').update(Buffer.from(content)).digest('hex'), name).toBe(sha256);
    }
  });

  test('has its chains of events, which go on', async () => {
    const before = await verifyChains(service.service);
    const body = { fullName: '某市水务局', shortName: '水务局' };
    expect((await service.as(admin, { method: 'POST', path: '/api/organizations', body })).status).toBe(200);
    const after = await verifyChains(service.service);
    expect(after.flatMap(({ faults }) => faults)).toEqual([]);
    const lengths = (reports: typeof before) => reports.reduce((sum, { events }) => sum + events, 0);
    expect(lengths(after)).toBe(lengths(before) + 1);
    expect(service.bugs).toEqual([]);
  });
});
