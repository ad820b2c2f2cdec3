import { describe, expect, test } from 'vitest';
import type { LogRecord } from '../../../core/model/observation/index.ts';
import { addressesOf, comparable, crawl, pathOf, targetsOf } from './crawl.test-support.ts';
import { madeAnswer } from './made-site.test-support.ts';
import { site } from './sites.test-support.ts';

const SHEET = '@import "more.css"; p{background:url(../i/there.png)} a{background:url(/i/gone.png)}';
const answers = {
  '/': '<link rel=stylesheet href=/c/s.css><link rel=stylesheet href=/c/none.css><a href=/a.html>A</a>',
  '/a.html': '<link rel=stylesheet href=/c/s.css><p>A</p>',
  '/c/s.css': madeAnswer(200, { 'content-type': 'text/css' }, SHEET),
  '/c/more.css': madeAnswer(200, { 'content-type': 'text/css' }, 'b{background:url(/i/more.png)}'),
  '/i/there.png': Uint8Array.of(0x89, 0x50),
};
const sheetsOf = (records: readonly LogRecord[]) => records.filter((record) => record.kind === 'sheet');

describe('style sheets of the site', () => {
  test('are read once each, and what they name is asked for', async () => {
    const made = await site(answers);
    const { records } = await crawl(`${made.origin}/`);
    expect(sheetsOf(records).map(({ url }) => pathOf(url))).toEqual(['/c/s.css', '/c/more.css']);
    const targets = targetsOf(records, made.origin);
    expect(
      Object.entries(targets)
        .map(([path, { reach }]) => `${path} ${reach.status}`)
        .toSorted(),
    ).toEqual([
      '/c/more.css 200',
      '/c/none.css 404',
      '/c/s.css 200',
      '/i/gone.png 404',
      '/i/more.png 404',
      '/i/there.png 200',
    ]);
    expect(made.requests.filter((request) => request.includes('.css')).toSorted()).toEqual([
      'GET /c/more.css',
      'GET /c/none.css',
      'GET /c/s.css',
    ]);
  });

  test('that programs make, without a name of their own, are read too, and fonts are not', async () => {
    const css = (text: string) => madeAnswer(200, { 'content-type': 'text/css; charset=utf-8' }, text);
    const made = await site({
      '/': '<link rel=stylesheet href="/theme.php?v=1"><link rel=icon href=/icon>',
      '/theme.php?v=1': css('@import "/more"; @font-face{src:url(/f.woff2)} a{background:url(/i/gone.png)}'),
      '/more': css('b{background:url(/i/more.png)}'),
      '/icon': css('b{background:url(/i/icon.png)}'),
      '/f.woff2': Uint8Array.of(1),
    });
    const { records } = await crawl(`${made.origin}/`);
    expect(sheetsOf(records).map(({ url }) => pathOf(url))).toEqual(['/theme.php?v=1', '/more']);
    expect(Object.keys(targetsOf(records, made.origin)).toSorted()).toEqual([
      '/f.woff2',
      '/i/gone.png',
      '/i/more.png',
      '/icon',
      '/more',
      '/theme.php?v=1',
    ]);
    expect(made.requests).toContain('HEAD /f.woff2');
  });

  test('that are no style sheets, or of other sites, are not read', async () => {
    const other = await site({ '/o.css': madeAnswer(200, { 'content-type': 'text/css' }, SHEET) });
    const made = await site({
      '/': `<link rel=stylesheet href=/page.css><link rel=stylesheet href=http://localhost:${other.port}/o.css>`,
      '/page.css': '<p>url(/i/gone.png)</p>',
    });
    expect(sheetsOf((await crawl(`${made.origin}/`)).records)).toEqual([]);
  });

  test('that an interrupted crawl has read are not asked for again, and what they name is', async () => {
    const made = await site(answers);
    const whole = await crawl(`${made.origin}/`);
    const at = whole.records.findIndex((record) => record.kind === 'target' && isOf(record, whole.records, '/c/s.css'));
    const earlier = whole.records.slice(0, at + 1);
    made.requests.length = 0;
    const { records } = await crawl(`${made.origin}/`, { earlier });
    expect(made.requests).not.toContain('GET /c/s.css');
    expect([...new Set(comparable([...earlier, ...records]))]).toEqual(comparable(whole.records));
  });
});

const isOf = ({ id }: { id: number }, records: readonly LogRecord[], path: string) =>
  pathOf(addressesOf(records).get(id) ?? 'http://x/') === path;
