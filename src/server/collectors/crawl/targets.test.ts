import { describe, expect, test } from 'vitest';
import { stateOf } from '../../../core/model/observation/index.ts';
import { crawl, pagesOf, targetsOf } from './crawl.test-support.ts';
import { type MadeAnswer, madeAnswer } from './made-site.test-support.ts';
import { site } from './sites.test-support.ts';

const PDF = new TextEncoder().encode(`%PDF-1.7\n${'x'.repeat(5000)}`);
const refusesHead =
  (status: number, body: Uint8Array): MadeAnswer =>
  (request, response) => {
    response.writeHead(request.method === 'HEAD' ? status : 200, { 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

describe('what is not read', () => {
  test.each([405, 501, 400, 403, 404, 500])('a HEAD answered by %d is followed by a GET', async (status) => {
    const made = await site({
      '/': '<img src=a.gif>',
      '/a.gif': refusesHead(status, new TextEncoder().encode('GIF89a')),
    });
    const { records } = await crawl(`${made.origin}/`);
    expect(targetsOf(records, made.origin)['/a.gif']).toMatchObject({
      method: 'GET',
      reach: { status: 200 },
      sniffed: 'gif',
      length: 6,
    });
  });

  test('a server that breaks off at a HEAD', async () => {
    const made = await site({
      '/': '<img src=a.gif>',
      '/a.gif': (request, response) => {
        if (request.method === 'HEAD') request.socket.destroy();
        else response.end('GIF89a');
      },
    });
    const { records } = await crawl(`${made.origin}/`);
    expect(targetsOf(records, made.origin)['/a.gif']).toMatchObject({ method: 'GET', reach: { status: 200 } });
  });

  test('files: by their first bytes, with the length of the whole', async () => {
    const made = await site({
      '/': ['a.pdf', 'empty.doc', 'wrong.xls', 'part.zip', 'none.pdf', 'odd.docx']
        .map((name) => `<a href=${name}>x</a>`)
        .join(''),
      '/a.pdf': PDF,
      '/empty.doc': (request, response) => {
        response.writeHead(request.headers.range === undefined ? 200 : 416, { 'content-length': 0 });
        response.end();
      },
      '/wrong.xls': madeAnswer(200, { 'content-type': 'text/html' }, '<html><title>出错了</title></html>'),
      '/part.zip': madeAnswer(206, { 'content-range': 'bytes 0-3/123456' }, 'PK\u0003\u0004'),
      '/odd.docx': madeAnswer(200, { 'content-type': 'application/octet-stream' }, 'nothing that anybody knows'),
    });
    const { records } = await crawl(`${made.origin}/`);
    expect(targetsOf(records, made.origin)).toMatchObject({
      '/a.pdf': { method: 'GET', reach: { status: 200 }, length: PDF.length, sniffed: 'pdf' },
      '/empty.doc': { reach: { status: 200 }, length: 0, sniffed: null },
      '/wrong.xls': { reach: { status: 200 }, sniffed: 'html', contentType: 'text/html' },
      '/part.zip': { reach: { status: 200 }, length: 123_456, sniffed: 'zip' },
      '/none.pdf': { reach: { status: 404 } },
      '/odd.docx': { sniffed: null },
    });
    expect(made.requests.filter((request) => request.endsWith('/a.pdf'))).toEqual(['GET /a.pdf']);
  });

  test('a link to a picture is no page, and a page that is a file by its type is none', async () => {
    const made = await site({
      '/': '<a href=p.jpg>1</a><a href=/download?id=1>2</a><a href=/mislabelled>3</a><a href=/typeless>4</a>',
      '/p.jpg': madeAnswer(200, { 'content-type': 'image/jpeg' }, 'x'),
      '/download?id=1': madeAnswer(200, { 'content-type': 'application/pdf' }, '%PDF-1.4'),
      '/mislabelled': madeAnswer(200, { 'content-type': 'text/html' }, '%PDF-1.4'),
      '/typeless': madeAnswer(200, {}, '<html><p>x</p></html>'),
    });
    const { records } = await crawl(`${made.origin}/`);
    expect(pagesOf(records)).toEqual(['/', '/typeless']);
    expect(targetsOf(records, made.origin)).toMatchObject({
      '/p.jpg': { method: 'HEAD' },
      '/download?id=1': { method: 'GET', sniffed: 'pdf' },
      '/mislabelled': { method: 'GET', sniffed: 'pdf' },
    });
  });

  test('a page that is saved as a file is none, and its name is kept; what is only shown is one', async () => {
    const html = (disposition: string) =>
      madeAnswer(200, { 'content-type': 'text/html', 'content-disposition': disposition }, '<p>x</p>');
    const made = await site({
      '/': '<a href=/dl?1>1</a><a href=/dl?2>2</a><a href=/dl?3>3</a><a href=/dl?4>4</a>',
      '/dl?1': html('attachment; filename="a.pdf"'),
      '/dl?2': madeAnswer(200, { 'content-disposition': "attachment; filename*=UTF-8''%E9%99%84.pdf" }),
      '/dl?3': html('inline; filename="a.pdf"'),
      '/dl?4': html('attachment; filename="page.html"'),
    });
    const { records } = await crawl(`${made.origin}/`);
    expect(pagesOf(records)).toEqual(['/', '/dl?3', '/dl?4']);
    expect(targetsOf(records, made.origin)).toMatchObject({
      '/dl?1': { name: 'a.pdf', sniffed: 'html', length: 8 },
      '/dl?2': { name: '附.pdf', sniffed: null, length: 0 },
    });
  });

  test('an address that is shown first and led to later is read then', async () => {
    const made = await site({
      '/': '<a href=a.html>a</a><img src=/view?1>',
      '/a.html': '<a href=/view?1>v</a>',
      '/view?1': '<a href=b.html>b</a>',
      '/b.html': '<p>b</p>',
    });
    const { records } = await crawl(`${made.origin}/`);
    expect(pagesOf(records)).toEqual(['/', '/a.html', '/b.html', '/view?1']);
  });
});

describe('other sites', () => {
  test('alive, dead and blocked; nothing of them is read', async () => {
    const other = await site({ '/ok': '<a href=/further>x</a>', '/login': madeAnswer(403), '/wall': madeAnswer(412) });
    const made = await site({
      '/': ['/ok', '/dead', '/login', '/wall'].map((path) => `<a href=${other.origin}${path}>x</a>`).join(''),
    });
    const { records, end } = await crawl(`${made.origin}/`);
    expect(end).toMatchObject({ pages: 1, targets: 4 });
    const states = Object.entries(targetsOf(records, other.origin)).map(([path, { reach }]) => [path, stateOf(reach)]);
    expect(Object.fromEntries(states)).toEqual({
      '/ok': 'open',
      '/dead': 'dead',
      '/login': 'blocked',
      '/wall': 'blocked',
    });
    expect(other.requests).not.toContain('HEAD /further');
  });

  test('where a host does not listen it is asked a few times, not for every address', async () => {
    const links = Array.from({ length: 50 }, (_each, index) => `<a href=http://127.0.0.1:9/${index}>x</a>`).join('');
    const made = await site({ '/': links });
    const { records } = await crawl(`${made.origin}/`);
    const failures = Object.values(targetsOf(records, made.origin)).map(({ reach }) => reach.failure);
    expect(failures).toEqual(Array.from({ length: 50 }, () => 'refused'));
  });

  test('as long as nobody outside has answered it may be our own outage', async () => {
    const made = await site({
      '/': '<a href=http://does-not-exist.invalid/>x</a><a href=http://neither.invalid/>y</a>',
    });
    const { records } = await crawl(`${made.origin}/`);
    const states = Object.values(targetsOf(records, made.origin)).map(({ reach }) => stateOf(reach));
    expect(states).toEqual(['unknown', 'unknown']);
  });

  test('but once somebody has, it is theirs', async () => {
    const other = await site({ '/': '<p>x</p>' });
    const made = await site({ '/': `<a href=http://does-not-exist.invalid/>x</a><a href=${other.origin}/>y</a>` });
    const { records } = await crawl(`${made.origin}/`);
    expect(targetsOf(records, other.origin)['http://does-not-exist.invalid/']?.reach.failure).toBe('dns-not-found');
  });

  test('are looked for when they are first met, not when all pages of a step are read', async () => {
    const asked: string[] = [];
    const other = await site({}, { otherwise: () => `${asked.push('outside')}` });
    const pages = Array.from({ length: 20 }, (_each, index) => `<a href=/p${index}.html>x</a>`).join('');
    const page = `<a href=${other.origin}/x>x</a><a href=${other.origin}/y>y</a>`;
    const otherwise = (path: string) => (path.startsWith('/p') && asked.push('page') > 0 ? page : null);
    const made = await site({ '/': pages }, { otherwise });
    const { records, end } = await crawl(`${made.origin}/`, { connections: 1 });
    expect(end).toMatchObject({ pages: 21, targets: 2 });
    expect(asked.indexOf('outside')).toBeLessThan(asked.lastIndexOf('page'));
    expect(other.requests.toSorted()).toEqual(['HEAD /x', 'HEAD /y']);
    expect(Object.keys(targetsOf(records, other.origin)).toSorted()).toEqual(['/x', '/y']);
  });

  test('a form of theirs is not looked for', async () => {
    const other = await site({}, { otherwise: () => 'x' });
    const made = await site({ '/': '<a href=/a.html>a</a>', '/a.html': `<form action=${other.origin}/write></form>` });
    await crawl(`${made.origin}/`);
    expect(other.requests).toEqual([]);
  });

  test('a host has to answer a thousand times at most', async () => {
    const other = await site({}, { otherwise: () => 'x' });
    const links = Array.from({ length: 1005 }, (_each, index) => `<a href=${other.origin}/${index}>x</a>`).join('');
    const made = await site({ '/': links });
    const { records, end } = await crawl(`${made.origin}/`);
    expect(end.targets).toBe(1000);
    expect(records.filter(({ kind }) => kind === 'limit')).toMatchObject([{ reason: 'trap', count: 5 }]);
  });

  test('hosts that are named belong to the site', async () => {
    const other = await site({ '/': '<p>子站</p>' });
    const made = await site({ '/': `<a href=${other.origin}/>x</a>` });
    const { end } = await crawl(`${made.origin}/`, { hosts: [`127.0.0.1:${other.port}`] });
    expect(end.pages).toBe(2);
  });
});

test('silence is the site\u2019s only when something else of it answers', async () => {
  const made = await site({
    '/': '<a href=a.html>a</a><a href=b.html>b</a>',
    '/a.html': (request) => request.socket.destroy(),
    '/b.html': '<p>b</p>',
  });
  const { records, end } = await crawl(`${made.origin}/`);
  expect(end.reason).toBe('finished');
  expect(targetsOf(records, made.origin)['/a.html']?.reach.failure).toBe('reset');
});

test('a site that has had enough of us is left alone', async () => {
  let answered = 0;
  const links = Array.from({ length: 300 }, (_each, index) => `<a href=${index}.html>x</a>`).join('');
  const refusing =
    (body: string): MadeAnswer =>
    (_request, response) => {
      response.writeHead(++answered > 20 ? 403 : 200, { 'content-type': 'text/html' });
      response.end(body);
    };
  const made = await site({ '/': refusing(links) }, { otherwise: () => refusing('<p>x</p>') });
  const { end } = await crawl(`${made.origin}/`);
  expect(end.reason).toBe('blocked');
  expect(made.requests.length).toBeLessThan(120);
});

test('but a folder behind a login is only not read', async () => {
  const links = Array.from({ length: 120 }, (_each, index) => `<a href=/inner/${index}.html>x</a>`).join('');
  const made = await site(
    { '/': links },
    { otherwise: (path) => (path.startsWith('/inner') ? madeAnswer(403) : null) },
  );
  const { end } = await crawl(`${made.origin}/`);
  expect(end).toMatchObject({ reason: 'finished', targets: 120 });
});

test('a site that stops answering altogether is lost, and no address of it is called dead', async () => {
  let isUp = true;
  const links = Array.from({ length: 60 }, (_each, index) => `<a href=${index}.html>x</a>`).join('');
  const made = await site(
    {
      '/': (_request, response) =>
        isUp ? response.setHeader('content-type', 'text/html').end(links) : response.destroy(),
    },
    {
      otherwise: (path) => (_request, response) => {
        if (!path.endsWith('.html') || path.includes('kaoping')) response.end();
        else {
          isUp = false;
          response.destroy();
        }
      },
    },
  );
  const { records, end } = await crawl(`${made.origin}/`);
  expect(end.reason).toBe('lost');
  expect(Object.values(targetsOf(records, made.origin))).toEqual([]);
  expect(records.filter(({ kind }) => kind === 'limit')).toMatchObject([{ reason: 'stopped' }]);
});
