import { describe, expect, test } from 'vitest';
import type { LogRecord } from '../../../core/model/observation/index.ts';
import { crawl, pathOf } from './crawl.test-support.ts';
import { madeAnswer } from './made-site.test-support.ts';
import { foldersOf } from './nowhere-folders.ts';
import { site } from './sites.test-support.ts';

const HOME = 'http://www.example.gov.cn';
const nowhereOf = (...paths: string[]) =>
  foldersOf(paths.map((path) => HOME + path)).map(({ under, url }) => [
    under.slice(HOME.length),
    url.slice(HOME.length),
  ]);

describe('an address that cannot exist, beside', () => {
  test.each([
    ['/x/t20240305_123.html', '/x/', /^\/x\/t20240305_9\d{8}\.html$/u],
    ['/x/2024/03/123.html', '/x/', /^\/x\/2024\/03\/9\d{8}\.html$/u],
    ['/x/about.jsp?id=5', '/x/', /^\/x\/kaoping-\w+\.jsp$/u],
    ['/x/y/', '/x/', /^\/x\/y\/kaoping-\w+\/$/u],
    ['/x/about', '/x/', /^\/x\/kaoping-\w+$/u],
    ['/about.html', '/', /^\/kaoping-\w+\.html$/u],
    ['/', '/', /^\/kaoping-\w+\/$/u],
  ])('%s', (path, under, url) => {
    const [found] = nowhereOf(path);
    expect(found?.[0]).toBe(under);
    expect(found?.[1]).toMatch(url);
  });
});

describe('folders', () => {
  test('apart by the ending of their pages, those with the most pages first', () => {
    const found = nowhereOf('/b/1.html', '/a/1.jsp', '/a/2.html', '/a/x/3.html', '/a/4.html', '/b/1.HTML');
    expect(found.map(([under, url]) => `${under} ${url?.split('.')[1]}`.toLowerCase())).toEqual([
      '/a/ html',
      '/b/ html',
      '/a/ jsp',
    ]);
  });

  test('the order of addresses changes nothing', () => {
    const paths = Array.from({ length: 40 }, (_each, index) => `/f${index % 7}/t${index}.html`);
    expect(nowhereOf(...paths.toReversed())).toEqual(nowhereOf(...paths));
  });

  test.each([19, 20, 21])('%i of them: twenty at most', (count) => {
    const paths = Array.from({ length: count }, (_each, index) => `/f${index}/t1.html`);
    expect(nowhereOf(...paths)).toHaveLength(Math.min(20, count));
  });
});

describe('a crawl', () => {
  const GONE = '<title>提示</title><p>您访问的内容不存在或已被删除</p>';
  const nowheres = (records: readonly LogRecord[]) => records.filter((record) => record.kind === 'nowhere');
  const made = async () =>
    site(
      { '/': '<a href=/x/1.html>1</a><a href=/y/2.html>2</a>', '/x/1.html': '<p>一</p>', '/y/2.html': '<p>二</p>' },
      { otherwise: (path) => (path.startsWith('/x/') ? GONE : null) },
    );

  test('asks each folder with pages once, and tells how it answers', async () => {
    const { origin, requests } = await made();
    const { records } = await crawl(`${origin}/`);
    expect(nowheres(records).map(({ under, reach, title }) => [pathOf(under), reach.status, title])).toEqual(
      expect.arrayContaining([
        ['/', 404, '404'],
        ['/x/', 200, '提示'],
        ['/y/', 404, '404'],
      ]),
    );
    expect(requests.length).toBe(new Set(requests).size);
  });

  test('goes where robots.txt lets it go only', async () => {
    const { origin, requests } = await site({
      '/': '<a href=/x/1.html>1</a>',
      '/x/1.html': '<p>一</p>',
      '/robots.txt': madeAnswer(200, { 'content-type': 'text/plain' }, 'User-agent: *\nDisallow: /x/9\nDisallow: /k'),
    });
    expect(nowheres((await crawl(`${origin}/`)).records)).toEqual([]);
    expect(requests.filter((request) => request.includes('/x/9'))).toEqual([]);
  });

  test('asks nothing where texts are not read', async () => {
    const { origin } = await made();
    expect(nowheres((await crawl(`${origin}/`, { reading: 'links-and-tags' })).records)).toEqual([]);
  });

  test('that is gone on with does not ask again', async () => {
    const { origin } = await made();
    const { records: earlier } = await crawl(`${origin}/`);
    expect(nowheres((await crawl(`${origin}/`, { earlier })).records)).toEqual([]);
  });
});
