import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crawl, hostOfLog, limitsOf, pageOf, pagesOf, targetsOf } from './crawl.test-support.ts';
import { type MadeAnswer, madeAnswer } from './made-site.test-support.ts';
import { site } from './sites.test-support.ts';

const plain = (body: string) => madeAnswer(200, { 'content-type': 'text/plain' }, body);
const anchors = (...paths: string[]) => paths.map((path) => `<a href="${path}">${path}</a>`).join('');

describe('robots.txt', () => {
  const answers: Record<string, MadeAnswer> = {
    '/': `${anchors('/a.html', '/private/b.html', '/private/c.html')}<img src=/private/i.png>`,
    '/a.html': '<p>a</p>',
    '/private/b.html': '<p>b</p>',
    '/private/c.html': '<p>c</p>',
    '/robots.txt': plain('User-agent: *\nDisallow: /private/\n'),
  };

  test('is obeyed, and what it shuts out is told', async () => {
    const made = await site(answers);
    const { end, records } = await crawl(`${made.origin}/`);
    expect(end.reason).toBe('finished');
    expect(pagesOf(records)).toEqual(['/', '/a.html']);
    expect(limitsOf(records)).toMatchObject([{ reason: 'robots', count: 3, url: `${made.origin}/private/b.html` }]);
    expect(hostOfLog(records)?.robots).toEqual(['/private/']);
    expect(made.requests.some((request) => request.includes('/private/'))).toBe(false);
  });

  test('is told but not obeyed where the office says so', async () => {
    const made = await site(answers);
    const { end, records } = await crawl(`${made.origin}/`, { robots: 'ignore' });
    expect(end.pages).toBe(4);
    expect(limitsOf(records)).toEqual([]);
    expect(hostOfLog(records)?.robots).toEqual(['/private/']);
  });

  test('may shut the whole site out, and then nothing is asked for', async () => {
    const made = await site({ ...answers, '/robots.txt': plain('User-agent: *\nDisallow: /') });
    const { end, records } = await crawl(`${made.origin}/`);
    expect(end).toMatchObject({ reason: 'robots', home: null, homeReach: null, pages: 0, targets: 0 });
    expect(made.requests).toEqual(['GET /robots.txt']);
    expect(hostOfLog(records)?.robots).toEqual(['/']);
    expect(limitsOf(records)).toMatchObject([{ reason: 'robots', count: 1, url: `${made.origin}/` }]);
  });

  test.each([
    [503, 'robots'],
    [404, 'finished'],
    [403, 'finished'],
  ])('answered by %d: %s', async (status, reason) => {
    const made = await site({ ...answers, '/robots.txt': madeAnswer(status) });
    expect((await crawl(`${made.origin}/`)).end.reason).toBe(reason);
  });

  test('is not read where a page stands in for it', async () => {
    const made = await site({ ...answers, '/robots.txt': '<html>Disallow: /</html>' });
    const { end, records } = await crawl(`${made.origin}/`);
    expect(end.pages).toBe(4);
    expect(hostOfLog(records)?.robots).toBeNull();
  });
});

describe('sitemaps', () => {
  test('lead to what nothing else leads to', async () => {
    const made = await site({
      '/': anchors('/a.html'),
      '/a.html': '<p>a</p>',
      '/lost.html': anchors('/found.html'),
      '/found.html': '<p>f</p>',
      '/packed.html': '<p>p</p>',
    });
    const { origin } = made;
    await made.close();
    const loc = (path: string) => `<loc>${path}</loc>`;
    const { port } = made;
    const again = await site(
      {
        '/': anchors('/a.html'),
        '/a.html': '<p>a</p>',
        '/lost.html': anchors('/found.html'),
        '/found.html': '<p>f</p>',
        '/packed.html': '<p>p</p>',
        '/robots.txt': plain(`Sitemap: ${origin}/index.xml`),
        '/index.xml': madeAnswer(200, {}, `<sitemapindex>${loc(`${origin}/m.xml.gz`)}</sitemapindex>`),
        '/m.xml.gz': madeAnswer(200, {}, gzipSync(`<urlset>${loc(`${origin}/packed.html`)}</urlset>`)),
        '/sitemap.xml': madeAnswer(
          200,
          {},
          `<urlset>${loc(`${origin}/lost.html`)}${loc('http://other.gov.cn/')}</urlset>`,
        ),
      },
      { port },
    );
    const { records } = await crawl(`${again.origin}/`);
    expect(pagesOf(records)).toEqual(['/', '/a.html', '/found.html', '/lost.html', '/packed.html']);
    // The home page leads to none of them: two steps to what a sitemap names, one more to what that leads to.
    expect(pageOf(records, '/found.html')?.depth).toBe(3);
    expect(targetsOf(records, origin)).toEqual({});
  });
});

describe('budgets', () => {
  const list = Array.from({ length: 30 }, (_each, index) => `/${index}.html`);
  const answers = {
    '/': anchors(...list),
    ...Object.fromEntries(list.map((path) => [path, `${anchors('/deep/x.html')}<img src=/i.png>`])),
    '/deep/x.html': anchors('/deep/y.html'),
    '/deep/y.html': '<p>y</p>',
  };

  test.each([1, 2, 30, 31, 32, 33])('%d pages', async (pages) => {
    const made = await site(answers);
    const { end, records } = await crawl(`${made.origin}/`, { budget: { pages, depth: 9, seconds: 60 } });
    expect(end).toMatchObject({ reason: 'finished', pages });
    const left = { 1: 30, 2: 30, 30: 2, 31: 1, 32: 1, 33: 0 }[pages] ?? 0;
    expect(limitsOf(records).map(({ reason, count }) => [reason, count])).toEqual(
      left === 0 ? [] : [['page-budget', left]],
    );
  });

  test.each([
    [0, 1, 30],
    [1, 31, 1],
    [2, 32, 1],
    [3, 33, 0],
  ])('%d steps from the home page: %d pages', async (depth, pages, left) => {
    const made = await site(answers);
    const { end, records } = await crawl(`${made.origin}/`, { budget: { pages: 99, depth, seconds: 60 } });
    expect(end.pages).toBe(pages);
    expect(limitsOf(records).map(({ reason, count }) => [reason, count])).toEqual(left === 0 ? [] : [['depth', left]]);
  });

  test('time: what waits then is counted', async () => {
    const made = await site(answers, { delay: () => 60 });
    const { end, records } = await crawl(`${made.origin}/`, {
      budget: { pages: 99, depth: 9, seconds: 0.5 },
      connections: 1,
    });
    expect(end.reason).toBe('time');
    const [limit] = limitsOf(records);
    expect(limit?.reason).toBe('time');
    expect(limit?.count).toBeGreaterThan(0);
    expect(records.at(-1)?.kind).toBe('limit');
  });

  test('no time at all', async () => {
    const made = await site(answers);
    const { end } = await crawl(`${made.origin}/`, { budget: { pages: 99, depth: 9, seconds: 0 } });
    expect(end).toMatchObject({ reason: 'time', pages: 1 });
  });
});

describe('traps', () => {
  test('an address that goes round in circles', async () => {
    const made = await site(
      { '/': anchors('a/') },
      { otherwise: (path) => (path.includes('kaoping') ? null : `${path.length}${anchors('a/b/', '../x/')}`) },
    );
    const { end, records } = await crawl(`${made.origin}/`);
    expect(end.reason).toBe('finished');
    expect(end.pages).toBeLessThan(2000);
    expect(limitsOf(records).map(({ reason }) => reason)).toEqual(['trap']);
  });

  test('a calendar', async () => {
    const month = (index: number) => `/calendar?month=${2000 + Math.floor(index / 12)}-${1 + (index % 12)}`;
    const made = await site(
      { '/': anchors('/calendar?month=2020-1') },
      {
        otherwise(path) {
          const [, year, at] = /month=(\d+)-(\d+)/u.exec(path) ?? [];
          const index = (Number(year) - 2000) * 12 + Number(at) - 1;
          return year === undefined
            ? null
            : `<p>${'日'.repeat(index % 40)}</p>${anchors(month(index + 1), month(index - 1))}`;
        },
      },
    );
    const { end, records } = await crawl(`${made.origin}/`);
    expect(end).toMatchObject({ reason: 'finished', pages: 61 });
    expect(limitsOf(records)).toMatchObject([{ reason: 'trap', count: 2 }]);
  });

  test('marks of a visit that nobody knows', async () => {
    let visit = 0;
    const fresh = () =>
      anchors(...['/list.jsp', '/view.jsp'].map((path) => `${path}?visit=${(visit++).toString(36)}x`));
    const made = await site(
      { '/': madePage(() => fresh()) },
      {
        otherwise: (path) =>
          /^\/(?:list|view)\.jsp/u.test(path) ? madePage(() => `<p>栏目 ${path.slice(1, 5)}</p>${fresh()}`) : null,
      },
    );
    const { end, records } = await crawl(`${made.origin}/`);
    expect(end.reason).toBe('finished');
    expect(end.pages).toBeLessThan(150);
    expect(limitsOf(records).map(({ reason }) => reason)).toContain('trap');
  });

  test('mixtures of filters; but a list of articles by number is none', async () => {
    const mixtures: string[] = [];
    for (let at = 0; at < 1000; at++)
      mixtures.push(`/find?a=${at % 10}&b=${Math.floor(at / 10) % 10}&c=${Math.floor(at / 100)}`);
    const articles = Array.from(
      { length: 600 },
      (_each, index) => `/view?site=1&col=${index % 5}&id=${index}&t=${index % 3}`,
    );
    const made = await site(
      { '/': anchors(...mixtures, ...articles) },
      {
        otherwise: (path) =>
          path.includes('?')
            ? `<p>${path.replaceAll(/\d/gu, (digit) => '零一二三四五六七八九'[Number(digit)] ?? '')}</p>`
            : null,
      },
    );
    const { records } = await crawl(`${made.origin}/`);
    const read = pagesOf(records);
    expect(read.filter((path) => path.startsWith('/view')).length).toBe(600);
    expect(read.filter((path) => path.startsWith('/find')).length).toBe(200);
    expect(limitsOf(records)).toMatchObject([{ reason: 'trap', count: 800 }]);
  });

  test('a page that leads to the next one for ever is left after a thousand steps', async () => {
    const made = await site(
      { '/': anchors('/n/1') },
      { otherwise: (path) => (path.startsWith('/n/') ? anchors(`/n/${Number(path.slice(3)) + 1}`) : null) },
    );
    const { end, records } = await crawl(`${made.origin}/`, { reading: 'links-and-tags' });
    expect(end).toMatchObject({ reason: 'finished', pages: 1001 });
    expect(limitsOf(records)).toMatchObject([{ reason: 'trap', count: 1 }]);
  });

  test('what is not there leads nowhere, where the site does not say so by status', async () => {
    const made = await site(
      { '/': `<p>首页</p>${anchors('/gone/x.html')}` },
      { otherwise: (path) => `<p>您要的页面不见了</p>${anchors(`more${path.length}.html`)}` },
    );
    const { records } = await crawl(`${made.origin}/`);
    expect(pagesOf(records)).toEqual(['/', '/gone/x.html']);
  });
});

function madePage(make: () => string): MadeAnswer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(make());
  };
}
