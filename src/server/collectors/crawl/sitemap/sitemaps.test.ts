import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crawl, limitsOf, pagesOf } from '../crawl.test-support.ts';
import { type MadeAnswer, madeAnswer } from '../made-site.test-support.ts';
import { site } from '../sites.test-support.ts';

const MIB = 1024 * 1024;
const xml = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
  madeAnswer(200, { 'content-type': 'text/xml', ...headers }, body);
const URLSET = '<?xml version="1.0"?><urlset><url><loc>/lost.html</loc></url>';

/** A sitemap of so many bytes, of which the address stands at the end. */
function large(bytes: number): Buffer {
  const end = '<url><loc>/lost.html</loc></url></urlset>';
  const file = Buffer.alloc(bytes, ' ');
  file.write('<?xml version="1.0"?><urlset>');
  file.write(end, bytes - end.length);
  return file;
}

async function crawlWith(sitemap: MadeAnswer) {
  const made = await site({ '/': '<p>home</p>', '/lost.html': '<p>lost</p>', '/sitemap.xml': sitemap });
  const { records } = await crawl(`${made.origin}/`);
  const limits = limitsOf(records).map(
    ({ reason, url, count }) => `${reason} ${count} ${url.replace(made.origin, '')}`,
  );
  return { pages: pagesOf(records), limits };
}

describe('a sitemap that is read', () => {
  test.each<[string, MadeAnswer]>([
    ['as large as the format allows', xml(large(50 * MIB))],
    ['as large, packed', xml(gzipSync(large(50 * MIB)))],
    ['as large, packed on its way', xml(gzipSync(large(50 * MIB)), { 'content-encoding': 'gzip' })],
  ])('%s', async (_what, sitemap) => {
    expect(await crawlWith(sitemap)).toEqual({ pages: ['/', '/lost.html'], limits: [] });
  });
});

describe('a sitemap that cannot be read is told', () => {
  test.each<[string, MadeAnswer]>([
    ['larger', xml(large(50 * MIB + 1))],
    ['larger, packed', xml(gzipSync(large(51 * MIB)))],
    ['damaged', xml(gzipSync(URLSET).subarray(0, 40))],
    [
      'broken off',
      (_request, response) => {
        response.writeHead(200, { 'content-length': 1000 });
        response.write(URLSET, () => response.destroy());
      },
    ],
  ])('%s', async (_what, sitemap) => {
    expect(await crawlWith(sitemap)).toEqual({ pages: ['/'], limits: ['sitemap 1 /sitemap.xml'] });
  });
});

describe('where there is none nothing is told', () => {
  test.each<[string, MadeAnswer]>([
    ['no such address', madeAnswer(404)],
    ['trouble', madeAnswer(503)],
    ['a page that says so', '<title>404</title>找不到'],
    ['nothing', xml('')],
  ])('%s', async (_what, sitemap) => {
    expect(await crawlWith(sitemap)).toEqual({ pages: ['/'], limits: [] });
  });
});
