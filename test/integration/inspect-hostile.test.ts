import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { InspectionResultSchema } from '../../src/core/model/inspection-result.ts';
import { runKaoping } from './run-kaoping.test-support.ts';

/* Pages of bad will through the whole command: they are read, judged and shown like any other, and their neighbours too. */

const MEGA = 1024 * 1024;
const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>云溪县人民政府</title>${body}`;
const PAGES: Readonly<Record<string, () => string>> = {
  '/': () =>
    page(
      ['attribute', 'deep', 'links', 'title', 'broken', 'last']
        .map((name) => `<a href="/${name}.html">${name}</a>`)
        .join(''),
    ),
  '/attribute.html': () => page(`<p title="${'x'.repeat(10 * MEGA)}">a</p><a href="/${'y'.repeat(MEGA)}">long</a>`),
  '/deep.html': () => page(`${'<div><b>'.repeat(300_000)}deep${'</b></div>'.repeat(1000)}`),
  '/links.html': () => page(Array.from({ length: 100_000 }, (_, at) => `<a href="#${at}">${at}</a>`).join('')),
  '/title.html': () => `<title>${'长'.repeat(2 * MEGA)}</title><h1>${'长'.repeat(MEGA)}</h1>`,
  '/broken.html': () =>
    page(
      '<a href="javascript:1"><a href="file:///etc/passwd"><a href="gopher://x/"><a href="http://[">\uFFFF<![CDATA[<p<p<p',
    ),
  '/last.html': () => page('<a href="/gone.html">gone</a>'),
};

const work = mkdtempSync(join(tmpdir(), 'kaoping-hostile-'));
let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    const made = PAGES[request.url ?? ''];
    response.writeHead(made === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(made?.() ?? page('页面不存在'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(work, { recursive: true });
});

const kaoping = async (...args: string[]) => runKaoping(work, args);

test(
  'a site of pages of bad will is inspected, and its log is one that can be judged again',
  { timeout: 120_000 },
  async () => {
    const local = ['--allow', '127.0.0.0/8', '--rate', 'unlimited', '--at', '2026-11-28', '--render', 'never'];
    expect(await kaoping('inspect', `${origin}/`, '--out', 'out', ...local)).toMatchObject({ code: 0, stderr: '' });
    const text = readFileSync(join(work, 'out/findings.json'), 'utf8');
    const result = InspectionResultSchema.parse(JSON.parse(text));
    expect(result.seen.pages).toBe(Object.keys(PAGES).length);
    const dead = result.findings.filter(({ check, outcome }) => check === 'broken-links' && outcome === 'failed');
    expect(dead.map(({ problem }) => problem)).toContain(`${origin}/gone.html`);
    // What a page has too much of does not go into what people read.
    for (const file of ['findings.json', 'findings.csv', 'report.html', 'site.yaml'])
      expect([file, readFileSync(join(work, 'out', file)).length < MEGA]).toEqual([file, true]);
    expect(await kaoping('recheck', 'out', '--out', 'again')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(work, 'again/findings.json'), 'utf8')).toBe(text);
  },
);
