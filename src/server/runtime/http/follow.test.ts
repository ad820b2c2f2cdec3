import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDoors } from './doors.test-support.ts';
import { type HostileServer, openHostileServer } from './hostile-server.test-support.ts';
import { type HttpRequest, headThenGet, isFailure, reachOf } from './index.ts';

const doors = openDoors();
let server: HostileServer;
beforeAll(async () => {
  server = await openHostileServer();
});
afterAll(async () => {
  await doors.close();
  await server.close();
});

const ask = async (path: string, request: Partial<HttpRequest> = {}) =>
  doors.open().fetch({ url: `${server.origin}${path}`, method: 'GET', ...request });

describe('redirects', () => {
  test('are followed, without the fragment', async () => {
    const { redirects, outcome } = await ask('/moved');
    expect(redirects).toMatchObject([{ url: `${server.origin}/moved`, status: 301 }]);
    expect(outcome).toMatchObject({ url: `${server.origin}/`, status: 200 });
  });

  test('with letters that are no ASCII, in any charset', async () => {
    expect((await ask('/to-gbk')).outcome).toMatchObject({ url: `${server.origin}/%D6%D0?q=%CE%C4`, status: 200 });
  });

  test('that hand out a cookie and lead back', async () => {
    expect((await ask('/wall')).outcome).toMatchObject({ status: 200 });
  });

  test('are counted in what is kept of them', async () => {
    const followed = await ask('/to-missing');
    const { total, firstByte, ...reach } = reachOf(followed);
    expect(reach).toEqual({ url: `${server.origin}/missing`, redirects: 1, status: 404, failure: null });
    expect(total).toBeGreaterThanOrEqual(firstByte);
  });

  test('that come to nothing are kept with the reason', async () => {
    const reach = reachOf(await ask('/file'));
    expect(reach).toMatchObject({
      url: `${server.origin}/file`,
      redirects: 1,
      status: 302,
      failure: 'forbidden-scheme',
    });
  });
});

describe('a question before each redirect', () => {
  const asked: string[] = [];
  const mayFollow = async (url: string) => {
    asked.push(url);
    return !url.endsWith('/missing');
  };

  test('that says no ends it at the address that was not asked', async () => {
    const before = server.requests.length;
    const { redirects, outcome } = await ask('/to-missing', { mayFollow });
    expect(redirects).toMatchObject([{ url: `${server.origin}/to-missing` }]);
    expect(outcome).toEqual({ url: `${server.origin}/missing`, failure: 'shut-out', status: null, total: 0 });
    expect(server.requests.length - before).toBe(1);
  });

  test('that says yes changes nothing, and is not put for the first address', async () => {
    asked.length = 0;
    expect((await ask('/moved', { mayFollow })).outcome).toMatchObject({ url: `${server.origin}/`, status: 200 });
    expect((await ask('/missing', { mayFollow })).outcome).toMatchObject({ status: 404 });
    expect(asked).toEqual([`${server.origin}/`]);
  });

  test('ends a look without reading too', async () => {
    const url = `${server.origin}/to-missing`;
    const before = server.requests.length;
    expect(await headThenGet(doors.open(), { url, firstBytes: 3, mayFollow })).toMatchObject({
      method: 'HEAD',
      outcome: { failure: 'shut-out' },
    });
    expect(server.requests.length - before).toBe(1);
  });
});

describe('conditions', () => {
  const headers = { 'if-none-match': '"1"' };

  test('that hold are answered by 304', async () => {
    expect((await ask('/same', { headers })).outcome).toMatchObject({ status: 304, headers: { etag: '"1"' } });
  });

  test('are not put to another address', async () => {
    expect((await ask('/to-same', { headers })).outcome).toMatchObject({ status: 200 });
  });
});

describe('a look without reading', () => {
  const look = async (path: string) =>
    headThenGet(doors.open(), { url: path.startsWith('/') ? `${server.origin}${path}` : path, firstBytes: 3 });

  test.each([
    ['/', 'HEAD', 200],
    ['/no-head', 'GET', 200],
    ['/missing', 'GET', 404],
  ])('%s by %s', async (path, method, status) => {
    expect(await look(path)).toMatchObject({ method, outcome: { status } });
  });

  test('has the beginning of the body where it had to be asked for', async () => {
    const { outcome } = await look('/no-head');
    expect(isFailure(outcome) ? '' : new TextDecoder().decode(outcome.body)).toBe('<p>');
  });

  test('is not tried again where there is no connection', async () => {
    expect(await look('http://127.0.0.1:9/')).toMatchObject({ method: 'HEAD', outcome: { failure: 'refused' } });
  });
});
