import { describe, expect, it } from 'vitest';
import { textPrint } from '../../pages/index.ts';
import { absolute, derived, HOME, makeLog, website } from '../log-records.test-support.ts';

const NOT_THERE = '您访问的页面不存在，请返回首页';

describe('links', () => {
  it('join pages with what became of each address', () => {
    const log = makeLog();
    log.page({ path: '/', depth: 0, links: ['/a.html', '/gone.html', '/x.png'], uses: { '/x.png': 'image' } });
    log.page({ path: '/a.html', links: ['/gone.html', 'http://other.example.com/', '/never.html'] });
    log.target('/gone.html', { reach: { status: 404 } });
    log.target('/x.png', { contentType: 'image/png', length: 20, sniffed: 'png' });
    log.target('http://other.example.com/', { reach: { status: 403 } });
    const links = derived('link', log.records);
    const told = links.map(({ url, use, scope, onHome, state, pageCount, pages }) => [
      [url.replace(HOME, '/'), use, scope, onHome, state, pageCount].join(' '),
      pages.map((page) => page.url.replace(HOME, '/')).join(' '),
    ]);
    expect(told).toEqual([
      ['http://other.example.com/ page external false blocked 1', '/a.html'],
      ['/a.html page internal true open 1', ''],
      ['/gone.html page internal true dead 2', '/ /a.html'],
      ['/never.html page internal false unknown 1', ''],
      ['/x.png image internal true open 1', ''],
    ]);
    expect(links[2]?.reach).toEqual({
      url: absolute('/gone.html'),
      redirects: 0,
      status: 404,
      failure: null,
      firstByte: 1.5,
      total: 2.25,
    });
    expect([links[4]?.contentType, links[4]?.length, links[4]?.sniffed]).toEqual(['image/png', 20, 'png']);
    expect(links[3]?.reach).toBeNull();
  });

  it('tell what is clicked on at the home page, where the log says so', () => {
    const log = makeLog();
    const linkTexts = [
      { url: absolute('/gone.html#top'), text: '旧栏目' },
      { url: absolute('/gone.png'), text: '大图' },
    ];
    const links = ['/gone.html', '/gone.png', '/other.html'];
    log.page({ path: '/', depth: 0, links, uses: { '/gone.png': 'image' }, linkTexts });
    const more = ['/gone.html', '/other.html'];
    log.page({
      path: '/a.html',
      depth: 1,
      links: more,
      linkTexts: [{ url: absolute('/gone.html'), text: '不是首页' }],
    });
    for (const path of links) log.target(path, { reach: { status: 404 } });
    const told = derived('link', log.records).map(({ url, pages }) => [
      url.replace(HOME, '/'),
      pages.map(({ text }) => text ?? null),
    ]);
    expect(told).toEqual([
      ['/gone.html', ['旧栏目', null]],
      // What is looked at nobody clicks on.
      ['/gone.png', [null]],
      ['/other.html', [null, null]],
    ]);
  });

  it('are within the site on its further hosts too', () => {
    const log = makeLog();
    log.page({
      path: '/',
      links: ['http://xw.example.com/', 'http://www.gs.example.com:81/', 'http://gs.example.com/'],
    });
    const target = { ...website(), hosts: ['xw.example.com', 'gs.example.com:81'] };
    expect(derived('link', log.records, target).map(({ url, scope }) => [url, scope])).toEqual([
      ['http://gs.example.com/', 'external'],
      ['http://www.gs.example.com:81/', 'internal'],
      ['http://xw.example.com/', 'internal'],
    ]);
  });

  it('are one for all uses of a group, and count a page once', () => {
    const log = makeLog();
    log.page({ path: '/', links: ['/a.html'] });
    log.page({ path: '/b.html', links: ['/a.html'], uses: { '/a.html': 'frame' } });
    log.page({ path: '/c.html', links: ['/a.html'], uses: { '/a.html': 'script' } });
    expect(derived('link', log.records).map(({ use, pageCount }) => [use, pageCount])).toEqual([
      ['page', 2],
      ['script', 1],
    ]);
  });

  it.each([9, 10, 11])('tell at most ten of %i pages, the first by address', (count) => {
    const log = makeLog();
    for (let page = count; page > 0; page--) log.page({ path: `/p${String(page).padStart(2, '0')}`, links: ['/gone'] });
    log.target('/gone', { reach: { failure: 'refused' } });
    const [link] = derived('link', log.records);
    expect(link?.pageCount).toBe(count);
    expect(link?.pages.map(({ url }) => url)).toEqual(
      Array.from({ length: Math.min(count, 10) }, (_, page) => absolute(`/p${String(page + 1).padStart(2, '0')}`)),
    );
  });

  it('tell the pages of more dead addresses than are joined at once', () => {
    const log = makeLog();
    const gone = Array.from({ length: 17_000 }, (_, index) => `/gone/${index}`);
    log.page({ path: '/', links: gone });
    log.page({ path: '/a', links: gone.slice(8500) });
    for (const path of gone) log.target(path, { reach: { status: 404 } });
    const links = derived('link', log.records);
    expect(links.map(({ url }) => url)).toEqual(gone.map(absolute).toSorted());
    const isWhole = links.every(({ url, pages, pageCount }) => {
      const expected = Number(url.slice(url.lastIndexOf('/') + 1)) < 8500 ? [HOME] : [HOME, absolute('/a')];
      return pageCount === expected.length && pages.map((page) => page.url).join() === expected.join();
    });
    expect(isWhole).toBe(true);
  });

  it('do not count from pages that are not there', () => {
    const log = makeLog();
    log.page({ path: '/gone', reach: { status: 404 }, links: ['/a'] });
    expect(derived('link', log.records)).toEqual([]);
  });

  it('take the later of two records of a page, and a page before a target', () => {
    const log = makeLog();
    log.page({ path: '/', links: ['/a'] });
    log.page({ path: '/a', reach: { status: 500 }, at: '2024-03-31T09:00:00+08:00' });
    log.page({ path: '/a', at: '2024-03-31T11:00:00+08:00' });
    log.target('/a', { reach: { status: 404 } });
    for (const records of [log.records, withPagesTurned(log.records)]) {
      expect(derived('link', records).map(({ state }) => state)).toEqual(['open']);
    }
  });

  it('know an address to which others were led', () => {
    const log = makeLog();
    log.page({ path: '/', links: ['/old', '/new'] });
    log.page({ path: '/old', reach: { url: absolute('/new'), redirects: 1 } });
    expect(derived('link', log.records).map(({ state, reach }) => [state, reach?.url, reach?.redirects])).toEqual([
      ['open', absolute('/new'), 0],
      ['open', absolute('/new'), 1],
    ]);
  });

  it.each([
    ['an empty file', '/a.pdf', { length: 0, sniffed: null }, 1],
    ['a page that is called a file', '/a.pdf', { length: 9, contentType: 'text/html; charset=utf-8' }, 1],
    ['a file of another type than its name', '/a.pdf', { length: 9, sniffed: 'zip' }, 1],
    ['a file', '/a.pdf', { length: 9, sniffed: 'pdf' }, 0],
    ['a file that nobody read', '/a.pdf', { length: 9, contentType: 'application/pdf' }, 0],
    ['a page that is saved as a file', '/dl?1', { length: 9, sniffed: 'html', name: '附件.PDF' }, 1],
    ['a file that is saved as what it is', '/dl?1', { length: 9, sniffed: 'pdf', name: 'a.pdf' }, 0],
  ])('tell the pages that lead to %s', (_, path, target, pages) => {
    const log = makeLog();
    log.page({ path: '/', links: [path], uses: { [path]: 'file' } });
    log.target(path, target);
    expect(derived('link', log.records)[0]?.pages).toHaveLength(pages);
  });
});

it('links know the ending of the name under which a file is saved', () => {
  const log = makeLog();
  log.page({ path: '/', links: ['/dl?1', '/dl?2', '/dl?3'] });
  log.target('/dl?1', { length: 9, sniffed: 'pdf', name: '附件.PDF' });
  log.target('/dl?2', { length: 9, sniffed: 'pdf', name: 'a.constructor' });
  log.target('/dl?3', { length: 9, sniffed: 'pdf' });
  expect(derived('link', log.records).map((link) => link.ending)).toEqual(['pdf', undefined, undefined]);
});

describe('soft not found', () => {
  const softOf = (log: ReturnType<typeof makeLog>) =>
    derived('link', log.records)
      .filter(({ isSoftNotFound }) => isSoftNotFound)
      .map(({ url }) => url.replace(HOME, '/'));

  it.each([
    ['the same text', {}, NOT_THERE, ['/a']],
    ['another address and time in it', {}, `${NOT_THERE} /a 2024-03-31 10:00`, ['/a']],
    ['another text', {}, '通知公告', []],
    ['an impossible address that is refused', { status: 404 }, NOT_THERE, []],
    ['no answer to compare with', { print: null }, NOT_THERE, []],
  ])('%s', (_, nowhere, text, soft) => {
    const log = makeLog();
    log.page({ path: '/', text: '首页有许多内容', links: ['/a'] });
    log.page({ path: '/a', text });
    log.nowhere({ print: textPrint(NOT_THERE), ...nowhere });
    expect(softOf(log)).toEqual(soft);
  });

  it('is an address that is led to such a page', () => {
    const log = makeLog();
    log.page({ path: '/', text: '首页有许多内容', links: ['/a'] });
    log.page({ path: '/404.html', text: NOT_THERE, links: ['/css'] });
    log.target('/a', { reach: { url: absolute('/404.html'), redirects: 1 } });
    log.nowhere({ print: textPrint(NOT_THERE) });
    expect(softOf(log)).toEqual(['/a']);
    expect(derived('link', log.records).map(({ url }) => url)).toEqual([absolute('/a')]);
  });

  it('is nothing that a shell of scripts can show', () => {
    const log = makeLog();
    log.page({ path: '/', text: '正在加载页面', links: ['/a', '/b'] });
    log.page({ path: '/a', text: '正在加载页面' });
    log.page({ path: '/b', text: '正在加载页面', scripted: true });
    log.nowhere({ print: textPrint('正在加载页面') });
    expect(softOf(log)).toEqual([]);
  });

  it('is an address that is led to where the impossible one was led', () => {
    const log = makeLog();
    const reach = { url: HOME, redirects: 1 };
    log.page({ path: '/', text: '首页有许多内容', links: ['/a', '/b', '/index.html'] });
    log.page({ path: '/a', text: '首页有许多内容', reach });
    log.target('/b', { reach });
    log.page({ path: '/index.html', text: '首页有许多内容', reach });
    log.nowhere({
      print: textPrint('首页有许多内容'),
      reach: { ...reach, status: 200, failure: null, firstByte: 1, total: 1 },
    });
    expect(softOf(log)).toEqual(['/a', '/b']);
  });

  describe('below a folder', () => {
    const told = { print: textPrint(NOT_THERE) };
    it.each([
      ['the answer of its folder', '/x/1.html', NOT_THERE, told, ['/x/1.html']],
      ['an answer of another folder', '/y/1.html', NOT_THERE, told, []],
      ['a folder of a longer name', '/xy/1.html', NOT_THERE, told, []],
      ['another text', '/x/1.html', '全市防汛工作通知', told, []],
      ['an answer with status 404', '/x/1.html', NOT_THERE, { ...told, reach: { status: 404 } }, []],
      ['an answer without a text', '/x/1.html', '', { print: null }, []],
    ])('%s', (_, path, text, answer, soft) => {
      const log = makeLog();
      log.page({ path: '/', text: '首页有许多内容', links: [path] });
      log.page({ path, text });
      log.nowhereAt('/x/900000001.html', answer);
      expect(softOf(log)).toEqual(soft);
    });

    it.each(['/x/', '/x/index.html', '/x', '/x/y/'])(
      'is nothing where the folder shows its entrance %s',
      (entrance) => {
        const log = makeLog();
        log.page({ path: '/', text: '首页有许多内容', links: [entrance, '/x/y/1.html'] });
        log.page({ path: entrance, text: '办事大厅' });
        log.page({ path: '/x/y/1.html', text: '办事大厅' });
        log.nowhereAt('/x/y/900000001.html', { print: textPrint('办事大厅') });
        expect(softOf(log)).toEqual([]);
      },
    );

    it.each([
      ['the home page', HOME, ['/x/1.html']],
      ['a page to log in', absolute('/x/login'), []],
    ])('is led, as everything that is not there, to %s', (_, url, soft) => {
      const log = makeLog();
      const reach = { url, redirects: 1 };
      log.page({ path: '/', text: '首页有许多内容', links: ['/x/1.html'] });
      log.target('/x/1.html', { reach });
      log.nowhereAt('/x/900000001.html', { reach });
      log.nowhere({ status: 404 });
      expect(softOf(log)).toEqual(soft);
    });
  });

  it.each([
    ['error', '404 页面不存在', ['/a']],
    ['error', '403 Forbidden', []],
    ['article', '关于404项目的公告', []],
  ] as const)('a page of kind %s with the title %s', (kind, title, soft) => {
    const log = makeLog();
    log.page({ path: '/', links: ['/a'] });
    log.page({ path: '/a', kind, title });
    expect(softOf(log)).toEqual(soft);
  });
});

/** The records of pages and targets in the opposite order, behind all addresses. */
function withPagesTurned(records: ReturnType<typeof makeLog>['records']) {
  return [
    ...records.filter(({ kind }) => kind === 'address'),
    ...records.filter(({ kind }) => kind !== 'address').toReversed(),
  ];
}
