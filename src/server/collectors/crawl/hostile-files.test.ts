import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crawl, hostOfLog, limitsOf, pagesOf } from './crawl.test-support.ts';
import { type MadeAnswer, madeAnswer } from './made-site.test-support.ts';
import { site } from './sites.test-support.ts';

const anchors = (...paths: string[]) => paths.map((path) => `<a href="${path}">${path}</a>`).join('');
const loc = (address: string) => `<loc>${address}</loc>`;
const xml = (body: string | Uint8Array, headers = {}) => madeAnswer(200, headers, body);

/** Writes as fast as it is read, and never ends by itself. */
function endless(begin: string, piece: string): MadeAnswer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.write(begin);
    const fill = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', fill);
    fill();
  };
}

/** A byte now and then, for ever. */
const drip: MadeAnswer = (_request, response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
};

const PAGES = { '/': anchors('/a.html', '/private/b.html'), '/a.html': '<p>a</p>', '/private/b.html': '<p>b</p>' };

test('a robots.txt without end is obeyed as far as it is read', async () => {
  const robots = endless('User-agent: *\nDisallow: /private/\n', `# ${'x'.repeat(64 * 1024)}\n`);
  const made = await site({ ...PAGES, '/robots.txt': robots });
  const { end, records } = await crawl(`${made.origin}/`);
  expect(end.reason).toBe('finished');
  expect(pagesOf(records)).toEqual(['/', '/a.html']);
  expect(hostOfLog(records)?.robots).toEqual(['/private/']);
});

describe('sitemaps of bad will', () => {
  const bomb = gzipSync(gzipSync(Buffer.alloc(1024 * 1024 * 1024)));

  test.each<[what: string, sitemap: MadeAnswer]>([
    ['packed bytes that unpack to gigabytes', xml(gzipSync(Buffer.alloc(80 * 1024 * 1024, '<loc>')))],
    ['the same by the word of the server', xml(bomb, { 'content-encoding': 'gzip, gzip' })],
    ['and in one another', xml(bomb)],
    ['without end', endless('<urlset>', loc('http://www.example.gov.cn/').repeat(1000))],
    ['an address without end', endless('<urlset><loc>', 'x'.repeat(64 * 1024))],
  ])('%s', async (_what, sitemap) => {
    const made = await site({ ...PAGES, '/sitemap.xml': sitemap });
    const { end, records } = await crawl(`${made.origin}/`);
    expect(end.reason).toBe('finished');
    expect(pagesOf(records)).toEqual(['/', '/a.html', '/private/b.html']);
  });

  test('indexes that list each other, and more than anybody reads', async () => {
    const made = await site(PAGES, {
      otherwise(path) {
        const number = Number(
          /^\/(?:sitemap|map-(\d+))\.xml$/u.exec(path)?.[1] ?? (path === '/sitemap.xml' ? 0 : 'NaN'),
        );
        if (Number.isNaN(number)) return null;
        const next = Array.from({ length: 20 }, (_, index) => loc(`/map-${number * 20 + index}.xml`));
        const listed = ['/sitemap.xml', '/map-0.xml'].map(loc);
        const absolute = [...listed, ...next].map((each) => each.replace('<loc>', `<loc>${made.origin}`));
        return xml(`<sitemapindex>${absolute.join('')}</sitemapindex>`);
      },
    });
    const { end } = await crawl(`${made.origin}/`);
    expect(end.reason).toBe('finished');
    const asked = made.requests.filter((request) => /\/(?:sitemap|map-\d+)\.xml$/u.test(request));
    expect(asked.length).toBe(50);
    expect(new Set(asked).size).toBe(50);
  });
});

describe('the time for a site is kept where it answers byte by byte', () => {
  const inTime = { budget: { pages: 99, depth: 9, seconds: 1 } };

  test.each(['/a.html', '/sitemap.xml'])('at %s', async (path) => {
    const made = await site({ ...PAGES, [path]: drip });
    const { end, records } = await crawl(`${made.origin}/`, inTime);
    expect(end.reason).toBe('time');
    expect(limitsOf(records).map(({ reason }) => reason)).toContain('time');
  });

  test.each(['/robots.txt', '/'])('at %s, of which nothing is known then', async (path) => {
    // Each of the first questions may take the time of one request, and they are more than the budget has together.
    const made = await site({ ...PAGES, '/robots.txt': drip, [path]: drip });
    const { end, records } = await crawl(`${made.origin}/`, inTime);
    expect(end).toMatchObject({ reason: 'time', home: null, pages: 0 });
    expect(limitsOf(records)).toMatchObject([{ reason: 'time', count: 1, url: `${made.origin}/` }]);
  });
});
