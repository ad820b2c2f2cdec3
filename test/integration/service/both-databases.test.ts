import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { need, testNeeding } from '../../needs.ts';
import { type DebianPostgres, openDebianPostgres } from './debian-postgres.test-support.ts';
import { type Client, openTestService, OWN_PASSWORD, STRANGER, type TestService } from './test-service.test-support.ts';
import { verifyChains } from '../../../src/server/usecases/traces/verify-chains.ts';

// What everything else stands on, on a PostgreSQL that the service did not bring along. The whole suite runs there in
// `both-databases.soak.test.ts`, or with TEST_DATABASE_SERVER=postgres://….

describe('on the PostgreSQL of Debian', () => {
  let postgres: DebianPostgres;
  let service: TestService;
  let admin: Client;
  beforeAll(async () => {
    if (!need('postgresql').ok) return;
    postgres = await openDebianPostgres();
    service = await openTestService(postgres.url);
    admin = await service.administrator();
  });
  afterAll(async () => {
    await service?.end();
    await postgres?.end();
  });

  testNeeding(['postgresql'], 'people sign in, and are refused', async () => {
    expect((await service.as(admin, { path: '/api/session' })).status).toBe(200);
    expect((await service.as(STRANGER, { path: '/api/campaigns' })).status).toBe(401);
    const wrong = { login: 'admin', password: `not ${OWN_PASSWORD}` };
    expect((await service.as(STRANGER, { method: 'POST', path: '/api/session', body: wrong })).status).toBe(401);
  });

  testNeeding(['postgresql'], 'the example has its totals, and its documents come to the byte', async () => {
    const { body } = await service.as(admin, { path: '/api/campaigns' });
    const [{ id }] = body['items'] as [{ id: string }];
    const ranking = (await service.as(admin, { path: `/api/campaigns/${id}/ranking` })).body as unknown as {
      files: { name: string; sha256: string }[];
      classes: { units: { total: string }[] }[];
    };
    expect(ranking.classes[0]?.units.map(({ total }) => total)).toEqual(['85.62', '81.73', '78.1', '71']);
    for (const { name, sha256 } of ranking.files) {
      const path = `${service.address}/api/campaigns/${id}/files/${encodeURIComponent(name)}`;
      const content = await (await fetch(path, { headers: { cookie: admin.cookie } })).arrayBuffer();
      expect(createHash('sha256').update(Buffer.from(content)).digest('hex'), name).toBe(sha256);
    }
  });

  testNeeding(['postgresql'], 'the traces hold, and nobody may rewrite them', async () => {
    const reports = await verifyChains(service.service);
    expect(reports.length).toBeGreaterThan(1);
    expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
    await expect(service.service.database.deleteFrom('events').execute()).rejects.toThrow('never changed');
  });

  testNeeding(['postgresql'], 'a database that is away for a while is nobody’s fault, and comes back', async () => {
    await postgres.kill();
    for (let attempt = 0; attempt < 5; attempt++) {
      const { status, body } = await service.as(admin, { path: '/api/session' });
      expect([status, body['code']]).toEqual([503, 'service-busy']);
    }
    await postgres.start();
    expect((await service.as(admin, { path: '/api/session' })).status).toBe(200);
    expect(service.bugs).toEqual([]);
  });
});
