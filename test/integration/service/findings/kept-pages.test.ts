import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, openTestService, type TestService } from '../test-service.test-support.ts';
import { addTarget, found, HOME, inspect } from './findings.test-support.ts';

let service: TestService;
let admin: Client;
let id: string;

/** GB18030, with a script that would run and a picture that would be asked for. */
const PAGE = Buffer.concat([
  Buffer.from('<meta charset="gb2312"><title>'),
  Buffer.from([0xb9, 0xab, 0xb8, 0xe6]),
  Buffer.from('</title><script>parent.document.title="x"</script><img src="/api/session">'),
]);
const PAGE_SHA256 = createHash('sha256').update(PAGE).digest('hex');
const LOST = 'f'.repeat(64);

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  admin = await service.administrator();
  const { database, blobs } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  const targetId = await addTarget(service, organizationId);
  await blobs.put(PAGE);
  const evidence = [PAGE_SHA256, LOST].map((sha256) => ({
    url: HOME,
    quote: null,
    at: '2026-11-28T09:00:00+08:00',
    sha256,
  }));
  await inspect(service, targetId, { findings: [found(`${HOME}x`, { evidence })] });
  ({ id } = await database.selectFrom('findings').select('id').executeTakeFirstOrThrow());
});
afterAll(async () => service.end());

const show = async (sha256: string) => service.as(admin, { path: `/api/findings/${id}/pages/${sha256}` });

test('a page of the evidence is shown as it was, and can do nothing', async () => {
  const { status, body, headers } = await show(PAGE_SHA256);
  expect(status).toBe(200);
  expect(body['text']).toContain('<title>公告</title>');
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^sandbox; default-src 'none';/);
  expect(policy).not.toMatch(/allow-|script-src|img-src/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('what was not kept is said, and blobs of others are not to be had', async () => {
  const lost = await show(LOST);
  expect([lost.status, lost.body['code']]).toEqual([404, 'page-not-kept']);
  const file = await service.service.database.selectFrom('campaignFiles').select('sha256').executeTakeFirstOrThrow();
  const other = await show(file.sha256);
  expect([other.status, other.body['code']]).toEqual([404, 'not-found']);
});
