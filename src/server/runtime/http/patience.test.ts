import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secondsOf } from './answer-of.ts';
import { openDoors } from './doors.test-support.ts';
import { type HostileServer, openHostileServer } from './hostile-server.test-support.ts';
import { DoorClosed } from './index.ts';

const doors = openDoors();
let server: HostileServer;
beforeAll(async () => {
  server = await openHostileServer();
});
afterAll(async () => {
  await doors.close();
  await server.close();
});

const countOf = (path: string) => server.requests.filter((request) => request === `GET ${path}`).length;

describe('trouble that may pass', () => {
  test.each([
    ['/busy-2/a', 200, 3],
    ['/reset-2/a', 200, 3],
    ['/busy-9/a', 503, 4],
    ['/missing', 404, 1],
    ['/loop', 302, 1],
  ])('%s ends as %i after %i attempts', async (path, status, attempts) => {
    const door = doors.open({ retries: [1, 1, 1] });
    const { outcome } = await door.fetch({ url: `${server.origin}${path}`, method: 'GET' });
    expect([outcome.status, countOf(path)]).toEqual([status, attempts]);
  });

  test('is not waited for where a request says so', async () => {
    const door = doors.open({ retries: [1, 1, 1] });
    await door.fetch({ url: `${server.origin}/reset-2/once`, method: 'GET', isOnce: true });
    expect(countOf('/reset-2/once')).toBe(1);
  });

  test('is waited for once where nobody listens', async () => {
    let looks = 0;
    const resolve = async () => {
      looks++;
      return Promise.reject(Object.assign(new Error('no'), { code: 'EAI_AGAIN' }));
    };
    const door = doors.open({ retries: [1, 1, 1], resolve });
    const attempts: number[] = [];
    for (const path of ['a', 'b']) {
      looks = 0;
      await door.fetch({ url: `http://away.example/${path}`, method: 'GET' });
      attempts.push(looks);
    }
    expect(attempts).toEqual([4, 1]);
  });
});

describe('a closed door', () => {
  test.each([
    ['on its way', '/silent', { limits: { response: 60_000, total: 60_000 } }],
    ['waiting for another attempt', '/reset-9/closed', { retries: [60_000] }],
    ['waiting at the gate', '/', { perHost: { rate: 0.001, connections: 1 } }],
  ])('lets go of what is %s', async (_where, path, options) => {
    const door = doors.open(options);
    const request = { url: `${server.origin}${path}`, method: 'GET' } as const;
    if (path === '/') await door.fetch(request);
    const before = server.requests.length;
    const waiting = door.fetch(request);
    if (path !== '/') await expect.poll(() => server.requests.length).toBeGreaterThan(before);
    setTimeout(() => void door.close(), 10);
    await expect(waiting).rejects.toThrow(DoorClosed);
  });
});

describe('how long a site asks us to wait', () => {
  const date = 'Tue, 01 Jan 2030 00:00:00 GMT';

  test.each([
    ['120', undefined, 120],
    [' 0 ', undefined, 0],
    ['Tue, 01 Jan 2030 00:01:30 GMT', date, 90],
    ['Mon, 31 Dec 2029 23:00:00 GMT', date, 0],
    ['soon', date, null],
    ['-1', date, null],
    [undefined, date, null],
  ])('%s', (header, told, seconds) => {
    expect(secondsOf(header, told)).toBe(seconds);
  });

  test('by our own clock where it tells no time', () => {
    expect(secondsOf('Tue, 01 Jan 1980 00:00:00 GMT', undefined)).toBe(0);
  });
});
