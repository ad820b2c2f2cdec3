import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestService, type TestService } from './test-service.test-support.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(async () => service.end());

/** What is answered to the beginning of a file of which nothing more comes. */
async function answerTo(path: string, headers: Record<string, string>): Promise<string> {
  const { hostname, port } = new URL(service.address);
  const lines = Object.entries({ host: 'x', 'content-length': '9000000', connection: 'close', ...headers });
  const socket = connect(Number(port), hostname);
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\nx`);
  return text(socket);
}

test.each(['/api/registry/preview?name=x.csv', '/api/registry/import?name=x.csv&basis=x'])(
  'nothing of a file of a stranger is taken: %s',
  async (path) => {
    const type = { 'content-type': 'application/octet-stream' };
    expect(await answerTo(path, type)).toMatch(/^HTTP\/1\.1 401 /);
    expect(await answerTo(path, { ...type, cookie: 'kaoping-session=made-up' })).toMatch(/^HTTP\/1\.1 401 /);
    expect(await answerTo(path, { ...type, authorization: 'Bearer kp_made-up' })).toMatch(/^HTTP\/1\.1 401 /);
  },
);

test('nor of who is signed in and was sent here by a page of somebody else', async () => {
  const { cookie } = await service.administrator();
  const headers = { 'content-type': 'application/octet-stream', cookie };
  expect(await answerTo('/api/registry/preview?name=x.csv', headers)).toMatch(/^HTTP\/1\.1 403 /);
});
