import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sha256 } from '../../../src/server/runtime/sha256.ts';
import type { Blobs } from '../../../src/server/store/blobs/index.ts';
import { writeBackup } from '../../../src/server/usecases/backup/write-backup.ts';
import { openTestService, type TestService } from './test-service.test-support.ts';

let server: S3rver;
let service: TestService;
let blobs: Blobs;
const folder = mkdtempSync(join(tmpdir(), 'kaoping-s3-'));

/** A real server that speaks S3, and a service that keeps everything there. */
beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER');
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'kaoping', configs: [] }],
  });
  const { port } = await server.run();
  service = await openTestService(undefined, {
    role: 'api',
    blobs: `s3://kaoping/office?endpoint=http://127.0.0.1:${port}`,
  });
  blobs = service.service.blobs;
});
afterAll(async () => {
  await service?.end();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('what is put is there under its hash, once, and what is not is null', async () => {
  const bytes = Buffer.from('佐证'.repeat(1000));
  const hash = await blobs.put(bytes);
  expect(hash).toBe(sha256(bytes));
  expect(await blobs.put(bytes)).toBe(hash);
  const stream = await blobs.read(hash);
  expect(stream === null ? null : await buffer(stream)).toEqual(bytes);
  expect(await blobs.read('0'.repeat(64))).toBeNull();
  expect(await blobs.read('../x')).toBeNull();
});

test('the example campaign was kept there, and is read from there', async () => {
  const client = await service.administrator();
  const { body } = await service.as(client, { path: '/api/campaigns' });
  const [campaign] = body['items'] as { id: string }[];
  const file = await service.as(client, { path: `/api/campaigns/${campaign?.id}/files/ranking.csv` });
  expect(file.status).toBe(200);
  expect(readdirSync(service.settings.data)).not.toContain('blobs');
});

test('a backup has every blob of the store, and nothing is left of the trial of readiness', async () => {
  await blobs.tryToWrite();
  const known: string[] = [];
  for await (const { hash, path, bytes } of blobs.all()) {
    const content = readFileSync(path);
    expect([sha256(content), content.length]).toEqual([hash, bytes]);
    known.push(hash);
  }
  expect(known.length).toBeGreaterThan(5);
  const out = join(folder, 'backup.tar');
  const written = await writeBackup(service.service, { out, cwd: folder });
  expect(written).toMatchObject({ blobs: known.length, damaged: [] });
});

test('a store that is away is said to be, and is no bug', async () => {
  await server.close();
  await expect(blobs.tryToWrite()).rejects.toThrow('ECONNREFUSED');
  const ready = await fetch(`${service.address}/readyz`);
  expect(ready.status).toBe(503);
  expect(service.bugs).toEqual([]);
});
