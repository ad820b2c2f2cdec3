import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PageFactsSchema } from '../../src/core/model/page-facts.ts';
import { runKaoping } from './run-kaoping.test-support.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-page-'));
afterAll(() => rmSync(work, { recursive: true }));

const kaoping = async (...args: string[]) => runKaoping(work, ['page', ...args]);

const PAGE = '<title>甲_示例网</title><h1>关于公布名单的通知</h1><p>发布时间：2024-01-05</p><a href="f.pdf">附件</a>';
writeFileSync(join(work, 'a.html'), PAGE);
writeFileSync(join(work, 'b.html'), '');

describe('kaoping page', () => {
  test('writes a line of JSON for each page', async () => {
    const { code, stdout } = await kaoping('a.html', 'b.html', '--url', 'http://www.example.gov.cn/x/', '--json');
    expect(code).toBe(0);
    const [first, second, ...rest] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => PageFactsSchema.parse(JSON.parse(line)));
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      file: 'a.html',
      title: '关于公布名单的通知',
      kind: 'article',
      links: [{ url: 'http://www.example.gov.cn/x/f.pdf', kind: 'file' }],
    });
    expect(second).toMatchObject({ file: 'b.html', title: null, kind: 'other', links: [] });
  });

  test('reads a page from its address, after its redirects', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/x/new' }).end();
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { code, stdout } = await kaoping(`${origin}/old`, '--allow', '127.0.0.0/8', '--json');
    server.close();
    expect(code).toBe(0);
    expect(PageFactsSchema.parse(JSON.parse(stdout))).toMatchObject({
      file: `${origin}/old`,
      links: [{ url: `${origin}/x/f.pdf`, kind: 'file' }],
    });
  });

  test('tells people the most important facts', async () => {
    const { stdout } = await kaoping('a.html');
    expect(stdout).toContain('published: 2024-01-05\n');
  });

  test.each<[what: string, args: string[], code: number, words: string]>([
    ['a private address', ['http://127.0.0.1:1/'], 3, 'private'],
    ['an address that is none', ['http://'], 2, 'http://'],
    ['an address where nobody answers', ['http://127.0.0.1:1/', '--allow', '127.0.0.0/8'], 3, 'refused'],
    ['an incomplete base', ['a.html', '--url', 'www.example.gov.cn'], 2, 'no complete address'],
    ['a file that is not there', ['c.html'], 3, 'c.html'],
    ['a folder', ['.'], 3, 'folder'],
    ['nothing', [], 2, 'PAGE'],
  ])('refuses %s', async (_what, args, code, words) => {
    const ended = await kaoping(...args);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toContain(words);
  });
});
