import { describe, expect, test } from 'vitest';
import { crawl, hostOfLog, limitsOf, pageOf, pagesOf, targetsOf } from './crawl.test-support.ts';
import { type MadeAnswer, madeAnswer } from './made-site.test-support.ts';
import { site } from './sites.test-support.ts';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const text = (html: string) => madeAnswer(200, { 'content-type': 'text/html; charset=utf-8' }, html);

describe('a whole site', () => {
  test('pages are read and everything else is asked for, each once', async () => {
    const made = await site({
      '/': '<a href=a.html>A</a><a href=b.html>B</a><img src=i.png><a href=/none.html>x</a>',
      '/a.html': '<a href=/>H</a><a href=c.html>C</a><a href=d.pdf>D</a>',
      '/b.html': '<a href=a.html>A</a><img src=i.png><iframe src=f.html></iframe>',
      '/c.html': '<p>C</p>',
      '/f.html': '<p>F</p>',
      '/i.png': PNG,
      '/d.pdf': new TextEncoder().encode('%PDF-1.7'),
    });
    const { end, records } = await crawl(`${made.origin}/`);
    expect(end).toMatchObject({ reason: 'finished', home: `${made.origin}/`, pages: 5, targets: 3 });
    expect(pagesOf(records)).toEqual(['/', '/a.html', '/b.html', '/c.html', '/f.html']);
    expect(targetsOf(records, made.origin)).toMatchObject({
      '/i.png': { method: 'HEAD', reach: { status: 200 }, length: 8 },
      '/d.pdf': { method: 'GET', reach: { status: 200 }, length: 8, sniffed: 'pdf' },
      '/none.html': { method: 'GET', reach: { status: 404 }, sniffed: 'html' },
    });
    expect(limitsOf(records)).toEqual([]);
    expect(made.requests.length).toBe(new Set(made.requests).size);
  });

  test.each([
    ['all pages are to be', true, true],
    ['only those that scripts make', false, false],
  ])('a page that says something is drawn where %s', async (_, drawsAll, rendered) => {
    const made = await site({
      '/': '<h1>市人民政府</h1><p>欢迎访问。</p><a href=/a.html>A</a>',
      '/a.html': '<p>A</p>',
    });
    const render = async (url: string) =>
      url.endsWith('/a.html') ? null : new TextEncoder().encode('<a href=/a.html>A</a><a href=/drawn.html>B</a>');
    const { records } = await crawl(`${made.origin}/`, { render, drawsAll });
    expect(pageOf(records, '/')?.rendered).toBe(rendered);
    // What cannot be drawn is read as it was sent.
    expect(pageOf(records, '/a.html')).toMatchObject({ rendered: false, scripted: false, text: 'A' });
    expect(Object.keys(targetsOf(records, made.origin))).toEqual(rendered ? ['/drawn.html'] : []);
  });

  test('a page that is drawn leads nowhere where robots.txt does not', async () => {
    const made = await site({
      '/': '<p>欢迎访问。</p>',
      '/robots.txt': madeAnswer(200, { 'content-type': 'text/plain' }, 'User-agent: *\nDisallow: /private/'),
    });
    const urls = [`${made.origin}/private/a.json`, `${made.origin}/a.json`, 'http://b.example/private/a.json'];
    for (const robots of ['obey', 'ignore'] as const) {
      const shut: boolean[] = [];
      const render = async (_url: string, isShut: (url: string) => boolean) => {
        shut.push(...urls.map(isShut));
        return Promise.resolve(null);
      };
      await crawl(`${made.origin}/`, { render, drawsAll: true, robots });
      expect(shut).toEqual([robots === 'obey', false, false]);
    }
  });

  test('addresses wherever they stand, and no others', async () => {
    const made = await site({
      '/': text(`<!doctype html><base href="/x/"><a href="a.html?p=1&amp;q=2">A</a><!-- <a href="/comment.html">c</a> -->
        <script>document.write('<a href="/script.html">s</a>')</script><img srcset="1.png 1x, 2.png 2x">
        <p style="background:url(3.png)"></p><style>p{background:url('4.png')}</style><link rel=stylesheet href=s.css>
        <script src=s.js></script><meta http-equiv=refresh content="9;url=r.html"><form action=form.jsp><video src=v.mp4></video>`),
      '/x/a.html?p=1&q=2': '<p>A</p>',
      '/x/r.html': '<p>R</p>',
    });
    const { records } = await crawl(`${made.origin}/`);
    expect(pagesOf(records)).toEqual(['/', '/x/a.html?p=1&q=2', '/x/r.html']);
    expect(Object.keys(targetsOf(records, made.origin)).toSorted()).toEqual(
      ['1.png', '2.png', '3.png', '4.png', 's.css', 's.js', 'v.mp4'].map((name) => `/x/${name}`),
    );
  });

  test('what is no address of the web, or a broken one, does no harm', async () => {
    const odd = [
      'file:///etc/passwd',
      'gopher://127.0.0.1/',
      'javascript:void(0)',
      'mailto:a@b.cn',
      'data:,x',
      'tel:1',
    ];
    const made = await site({
      '/': [...odd, 'http://', 'http://[', '/%zz%', '/%', 'a b.html', '\\c.html']
        .map((each) => `<a href="${each}">x</a>`)
        .join(''),
      '/%zz%': '<p>1</p>',
      '/%': '<p>2</p>',
      '/a%20b.html': '<p>3</p>',
      '/c.html': '<p>4</p>',
    });
    const { end, records } = await crawl(`${made.origin}/`);
    expect(end.reason).toBe('finished');
    expect(pagesOf(records)).toEqual(['/', '/%', '/%zz%', '/a%20b.html', '/c.html']);
    expect(targetsOf(records, made.origin)).toEqual({});
  });

  test('a page in GBK: the path of its addresses in UTF-8, the query in GBK', async () => {
    // 中 is D6 D0 in GBK.
    const page = Buffer.from(
      '<meta charset=gb2312><a href="/\u00D6\u00D0.html">a</a><a href="/s?k=\u00D6\u00D0">b</a>',
      'latin1',
    );
    const made = await site({
      '/': madeAnswer(200, { 'content-type': 'text/html' }, page),
      '/%E4%B8%AD.html': '<p>1</p>',
      '/s?k=%D6%D0': '<p>2</p>',
    });
    const { records } = await crawl(`${made.origin}/`);
    expect(pagesOf(records)).toEqual(['/', '/%E4%B8%AD.html', '/s?k=%D6%D0']);
    expect(pageOf(records, '/')?.facts.charset).toBe('gb18030');
  });

  test('two hundred thousand links, of which half are followed', async () => {
    const links = Array.from({ length: 200_000 }, (_each, index) => `<a href="/x/${index}">${index}</a>`).join('');
    const made = await site({ '/': links }, { otherwise: () => '<p>x</p>' });
    const { end, records } = await crawl(`${made.origin}/`, {
      budget: { pages: 10, depth: 5, seconds: Infinity },
      reading: 'links-and-tags',
    });
    expect(end).toMatchObject({ reason: 'finished', pages: 10 });
    expect(pageOf(records, '/')?.links.length).toBe(100_000);
    expect(limitsOf(records)).toMatchObject([
      { reason: 'page-budget', count: 99_991 },
      { reason: 'trap', url: `${made.origin}/`, count: 100_000 },
    ]);
  });
});

describe('redirects', () => {
  test('the page behind one is read once, and the address that leads there is told', async () => {
    const made = await site({
      '/': '<a href=/old.html>1</a><a href=/older.html>2</a><a href=/new.html>3</a><a href=/gone.html>4</a><a href=/round>5</a>',
      '/old.html': madeAnswer(301, { location: '/new.html' }),
      '/older.html': madeAnswer(302, { location: '/old.html' }),
      '/gone.html': madeAnswer(302, { location: '/404.html' }),
      '/round': madeAnswer(302, { location: '/round' }),
      '/new.html': '<a href=/on.html>on</a>',
      '/on.html': '<p>on</p>',
    });
    const { records } = await crawl(`${made.origin}/`);
    expect(pagesOf(records)).toEqual(['/', '/new.html', '/on.html']);
    expect(pageOf(records, '/new.html')).toMatchObject({ depth: 1, reach: { redirects: 0 } });
    expect(targetsOf(records, made.origin)).toMatchObject({
      '/old.html': { reach: { status: 200, redirects: 1, url: `${made.origin}/new.html` } },
      '/older.html': { reach: { status: 200, redirects: 2 } },
      '/gone.html': { reach: { status: 404, redirects: 1 } },
      '/round': { reach: { failure: 'redirect-loop' } },
    });
  });

  test('the site is where the home page leads', async () => {
    const other = await site({ '/main/': '<a href=/a.html>A</a>', '/a.html': '<p>A</p>' });
    const made = await site({ '/': madeAnswer(302, { location: `${other.origin}/main/` }) });
    const { end, records } = await crawl(`${made.origin}/`);
    expect(end).toMatchObject({ reason: 'finished', home: `${other.origin}/main/`, pages: 2, targets: 1 });
    expect(pagesOf(records)).toEqual(['/a.html', '/main/']);
    expect(hostOfLog(records)).toMatchObject({ host: `127.0.0.1:${other.port}`, nowhere: { reach: { status: 404 } } });
  });

  test('addresses that lead on without end', async () => {
    const made = await site(
      { '/': '<a href=/r/0>x</a>' },
      {
        otherwise: (path) =>
          path.startsWith('/r/') ? madeAnswer(302, { location: `/r/${Number(path.slice(3)) + 1}` }) : null,
      },
    );
    const { records } = await crawl(`${made.origin}/`);
    expect(targetsOf(records, made.origin)['/r/0']?.reach.failure).toBe('too-many-redirects');
  });
});

test('with and without www it is one site, and no page of it is read twice', async () => {
  const answers: Record<string, MadeAnswer> = { '/a.html': '<p>a</p>', '/b.html': '<p>b</p>' };
  const made = await site(answers);
  const [www, bare] = [`http://www.site.test:${made.port}`, `http://site.test:${made.port}`];
  answers['/'] = `<a href=${bare}/a.html>1</a><a href=/a.html>2</a><a href=${bare}/b.html>3</a><img src=${bare}/i.png>`;
  const { records } = await crawl(`${www}/`);
  expect(pagesOf(records)).toEqual(['/', '/a.html', '/b.html']);
  expect(pageOf(records, '/b.html')).toMatchObject({ url: `${www}/b.html`, depth: 1 });
  expect(targetsOf(records, bare)).toMatchObject({
    '/a.html': { method: 'HEAD', reach: { status: 200 } },
    '/b.html': { method: 'HEAD', reach: { status: 200 } },
    '/i.png': { reach: { status: 404 } },
  });
});

describe('a home page that cannot be read', () => {
  test.each([
    ['is not there', madeAnswer(404), 404],
    ['is in trouble', madeAnswer(503), 503],
    ['is refused', madeAnswer(403), 403],
    ['is no page', PNG, 200],
  ])('because it %s', async (_why, answer, status) => {
    const made = await site({ '/': answer });
    const { end, records } = await crawl(`${made.origin}/`);
    expect(end).toMatchObject({ reason: 'unreachable', homeReach: { status }, pages: 0, targets: 1 });
    expect(targetsOf(records, made.origin)['/']?.reach.status).toBe(status);
  });

  test('because nobody answers', async () => {
    const { end, records } = await crawl('http://127.0.0.1:9/');
    expect(end).toMatchObject({ reason: 'unreachable', home: null, homeReach: { failure: 'refused' } });
    expect(hostOfLog(records)).toMatchObject({ nowhere: null, robots: null });
  });

  test('because it is no address', async () => {
    await expect(crawl('file:///etc/passwd')).rejects.toMatchObject({ code: 'address-malformed' });
  });
});

test('a site that answers everything tells itself by an address that cannot exist', async () => {
  const made = await site(
    { '/': '<p>首页</p><a href=/a.html>A</a>', '/a.html': '<p>通知公告</p>' },
    { otherwise: (path) => text(`<title>错误</title><p>找不到 ${path}</p><a href="deeper/x.html">回</a>`) },
  );
  const { records } = await crawl(`${made.origin}/`);
  const { nowhere = null } = hostOfLog(records) ?? {};
  expect(nowhere).toMatchObject({ reach: { status: 200 }, title: '错误' });
  expect(nowhere?.print).toMatch(/^[0-9a-f]{16}$/u);
  const again = await crawl(`${made.origin}/`);
  expect(hostOfLog(again.records)?.nowhere?.url).toBe(nowhere?.url);
});

test('columns that a site tells apart by sid are pages of their own, and one under many visits is one', async () => {
  let visits = 0;
  const visit = () => `rq5n2a8kd0vp3hj71mbc6t${visits++}`;
  const made = await site(
    { '/': [1, 2, 3].map((sid) => `<a href="/list.asp?sid=${sid}">${sid}</a>`).join('') },
    {
      otherwise: (path) =>
        /^\/list\.asp\?sid=[123]$|^\/one\.asp/u.test(path)
          ? `<p>${path}</p><a href="/one.asp?sid=${visit()}">1</a>`
          : null,
    },
  );
  const { end, records } = await crawl(`${made.origin}/`);
  expect(pagesOf(records)).toEqual(['/', '/list.asp?sid=1', '/list.asp?sid=2', '/list.asp?sid=3', '/one.asp']);
  expect(end).toMatchObject({ reason: 'finished', dead: 0 });
});
