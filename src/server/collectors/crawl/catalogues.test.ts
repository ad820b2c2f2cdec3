import { describe, expect, test } from 'vitest';
import type { LogRecord, SeenPage } from '../../../core/model/observation/index.ts';
import { comparable, crawl, limitsOf, targetsOf } from './crawl.test-support.ts';
import { type MadeAnswer, madeAnswer, type MadeSite } from './made-site.test-support.ts';
import { site } from './sites.test-support.ts';

const html = (body: string) => `<!doctype html><title>示例</title><h1>示例</h1>${body}`;
const links = (...hrefs: string[]) => hrefs.map((href) => `<a href="${href}">${href} 的标题</a>`).join('');
const json = (value: unknown) => madeAnswer(200, { 'content-type': 'application/json' }, JSON.stringify(value));
const entries = (total: number, ...urls: string[]) =>
  json({ total, articles: urls.map((url) => ({ title: `关于 ${url} 的通知`, url, created_at: '2026-03-01' })) });

const INDEX = '/gkmlpt/index';
const api = (column: number, page = 1) => `/gkmlpt/api/all/${column}?page=${page}&sid=662021`;
const post = (number: number) => `/gkmlpt/content/2/345/post_${number}.html`;
const CATALOGUE = html(`<div id="app">加载中</div><script>window._CONFIG = { SID: '662021', TREE: [] }</script>`);

const answers = (): Record<string, MadeAnswer> => ({
  '/': html(links(`${INDEX}#721`, `${INDEX}#722`, '/a.html')),
  '/a.html': html(links(`${INDEX}#721`, `${INDEX}#723`, `${INDEX}#top`)),
  [INDEX]: CATALOGUE,
  [api(721)]: entries(3, post(1), post(2)),
  [api(721, 2)]: entries(3, post(3)),
  [api(722)]: entries(0),
  [api(723)]: entries(1, post(1)),
  [post(1)]: html('一'),
  [post(2)]: html('二'),
  [post(3)]: html('三'),
});

const pages = (records: readonly LogRecord[]) =>
  records.filter((record): record is SeenPage => record.kind === 'page').toSorted((a, b) => (a.url < b.url ? -1 : 1));

/** The pages with columns behind their paths, and what of them was told to a script. */
const seenIn = (records: readonly LogRecord[], { origin }: MadeSite) =>
  Object.fromEntries(
    pages(records).map(({ url, isCatalogue = false, facts, scripted }) => [
      url.slice(origin.length),
      scripted ? 'scripted' : isCatalogue ? facts.items.length : 'page',
    ]),
  );

const EVERYTHING = {
  '/': 'page',
  '/a.html': 'page',
  [INDEX]: 'scripted',
  [`${INDEX}#721`]: 2,
  [`${INDEX}#722`]: 0,
  [`${INDEX}#723`]: 1,
  [api(721, 2)]: 1,
  [post(1)]: 'page',
  [post(2)]: 'page',
  [post(3)]: 'page',
};

describe('columns of a catalogue', () => {
  test('are read from what its script asks for, each address once', async () => {
    const made = await site(answers());
    const { end, records } = await crawl(`${made.origin}/`);
    expect(seenIn(records, made)).toEqual(EVERYTHING);
    expect(end).toMatchObject({ reason: 'finished', pages: 10 });
    expect(new Set(made.requests).size).toBe(made.requests.length);
    const [first] = pages(records).filter(({ url }) => url.endsWith('#721'));
    expect(first).toMatchObject({
      reach: { url: `${made.origin}${INDEX}#721`, redirects: 0, status: 200 },
      contentType: 'application/json',
      depth: 1,
      rendered: false,
      facts: { kind: 'section', items: [{ url: `${made.origin}${post(1)}`, date: '2026-03-01' }, {}] },
    });
  });

  test('are not drawn, but where nothing was told', async () => {
    const drawn: string[] = [];
    const render = async (url: string) => {
      if (!url.includes('gkmlpt')) return Promise.resolve(null);
      drawn.push(url);
      return Promise.resolve(Buffer.from(html('<p>暂无数据</p>')));
    };
    const made = await site({ ...answers(), [api(722)]: madeAnswer(500) });
    const { records } = await crawl(`${made.origin}/`, { render, drawsAll: true });
    const posts = [1, 2, 3].map(post);
    expect(drawn.map((url) => url.slice(made.origin.length)).toSorted()).toEqual([...posts, INDEX, `${INDEX}#722`]);
    // It is drawn, and shows nothing: whether that is the column, nobody knows.
    expect(seenIn(records, made)[`${INDEX}#722`]).toBe('scripted');
  });

  test.each<[what: string, answer: MadeAnswer]>([
    ['an error', madeAnswer(500, { 'content-type': 'text/html' }, html('出错了'))],
    ['a page', madeAnswer(200, { 'content-type': 'text/html' }, html('请登录'))],
    ['other data', json({ code: 0, data: [] })],
    ['entries that nobody knows', json({ total: 2, articles: [{ name: 'a' }, { name: 'b' }] })],
    ['nothing', (request) => request.socket.destroy()],
    ['a way to another site', madeAnswer(302, { location: 'http://127.0.0.2:9/' })],
  ])('are unknown behind %s', async (_what, answer) => {
    const made = await site({ ...answers(), [api(722)]: answer });
    const { records } = await crawl(`${made.origin}/`);
    expect(seenIn(records, made)).toEqual({ ...EVERYTHING, [`${INDEX}#722`]: 'scripted' });
    expect(pages(records).find(({ url }) => url.endsWith('#722'))).toMatchObject({ reach: { status: 200 } });
    expect(made.requests.filter((request) => request === `GET ${INDEX}`)).toHaveLength(1);
  });

  test('of a page of entries that is not told nothing is said', async () => {
    const made = await site({ ...answers(), [api(721, 2)]: madeAnswer(200, { 'content-type': 'text/html' }, 'x') });
    const { records } = await crawl(`${made.origin}/`);
    const { [api(721, 2)]: _further, [post(3)]: _third, ...others } = EVERYTHING;
    expect(seenIn(records, made)).toEqual(others);
    expect(targetsOf(records, made.origin)[api(721, 2)]).toMatchObject({ reach: { status: 200 } });
  });

  test('are left where the page is none of the platform', async () => {
    const made = await site({ ...answers(), [INDEX]: html('另一个系统') });
    const { records } = await crawl(`${made.origin}/`);
    expect(seenIn(records, made)).toEqual({ '/': 'page', '/a.html': 'page', [INDEX]: 'page' });
    expect(made.requests.some((request) => request.includes('/api/'))).toBe(false);
  });
});

describe('what holds for pages holds for columns', () => {
  test('robots.txt', async () => {
    const robots = madeAnswer(200, { 'content-type': 'text/plain' }, 'User-agent: *\nDisallow: /gkmlpt/api/\n');
    const made = await site({ ...answers(), '/robots.txt': robots });
    const { records } = await crawl(`${made.origin}/`);
    expect(seenIn(records, made)).toMatchObject({ [`${INDEX}#721`]: 'scripted', [`${INDEX}#722`]: 'scripted' });
    expect(limitsOf(records)).toMatchObject([{ reason: 'robots', count: 3 }]);
    expect(made.requests.some((request) => request.includes('/api/'))).toBe(false);
    const ignored = await crawl(`${made.origin}/`, { robots: 'ignore' });
    expect(seenIn(ignored.records, made)).toEqual(EVERYTHING);
  });

  test('the budget', async () => {
    const made = await site(answers());
    const { end, records } = await crawl(`${made.origin}/`, {
      budget: { pages: 4, depth: Infinity, seconds: Infinity },
    });
    const seen = Object.keys(seenIn(records, made));
    expect(seen).toHaveLength(4);
    // Which ones is told by their addresses.
    const asked = made.requests.filter((request) => request.includes('/api/all/'));
    expect(asked).toHaveLength(seen.filter((path) => path.includes('#')).length);
    expect(end.pages).toBe(4);
  });

  test('a look at links alone finds the articles', async () => {
    const made = await site(answers());
    const { records } = await crawl(`${made.origin}/`, { reading: 'links-and-tags' });
    expect(pages(records).map(({ url }) => url.slice(made.origin.length))).toEqual(Object.keys(EVERYTHING).toSorted());
  });

  test('threads read the same', async () => {
    const made = await site(answers());
    const here = await crawl(`${made.origin}/`);
    const elsewhere = await crawl(`${made.origin}/`, { threads: 2 });
    expect(comparable(elsewhere.records)).toEqual(comparable(here.records));
  });

  test('one that was broken off goes on to the same end, wherever it was killed', async () => {
    const made = await site(answers());
    const home = `${made.origin}/`;
    const whole = await crawl(home);
    for (let after = 1; after < whole.records.length; after++) {
      const earlier = whole.records.slice(0, after);
      const { records } = await crawl(home, { earlier });
      expect(comparable([...earlier, ...records])).toEqual(comparable(whole.records));
    }
  });
});

test('columns of other sites are one address', async () => {
  const other = await site({ [INDEX]: CATALOGUE });
  const made = await site({ '/': html(links(`${other.origin}${INDEX}#1`, `${other.origin}${INDEX}#2`)) });
  const { records } = await crawl(`${made.origin}/`);
  expect(other.requests.filter((request) => request !== 'GET /robots.txt')).toEqual([`HEAD ${INDEX}`]);
  expect(Object.keys(targetsOf(records, made.origin))).toEqual([`${other.origin}${INDEX}`]);
});
