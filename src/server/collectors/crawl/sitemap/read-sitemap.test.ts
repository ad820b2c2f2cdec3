import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readSitemap } from './read-sitemap.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const URLSET = '<?xml version="1.0"?><urlset xmlns="x"><url><loc> http://a.gov.cn/?a=1&amp;b=2 </loc></url></urlset>';
const FOUND = { isIndex: false, addresses: ['http://a.gov.cn/?a=1&b=2'] };

test.each([
  ['XML', bytes(URLSET), FOUND],
  ['packed', gzipSync(URLSET), FOUND],
  ['with a mark', bytes(`\uFEFF${URLSET}`), FOUND],
  ['with CDATA', bytes('<urlset><loc><![CDATA[http://a.gov.cn/?a=1&b=2]]></loc></urlset>'), FOUND],
  [
    'an index',
    bytes('<sitemapindex><sitemap><loc>http://a.gov.cn/1.xml</loc></sitemap></sitemapindex>'),
    { isIndex: true, addresses: ['http://a.gov.cn/1.xml'] },
  ],
  [
    'lines',
    bytes('http://a.gov.cn/1\r\nno address\nhttp://a.gov.cn/2\n'),
    { isIndex: false, addresses: ['http://a.gov.cn/1', 'http://a.gov.cn/2'] },
  ],
  [
    'broken off',
    bytes('<urlset><loc>http://a.gov.cn/1</loc><loc>http://a.gov'),
    { isIndex: false, addresses: ['http://a.gov.cn/1'] },
  ],
  [
    'with what is too long',
    bytes(`<urlset><loc>http://a.gov.cn/${'x'.repeat(9000)}</loc><loc>http://a.gov.cn/1</loc></urlset>`),
    { isIndex: false, addresses: ['http://a.gov.cn/1'] },
  ],
  [
    'lines with a mark, and one that is too long',
    bytes(`\uFEFFhttp://a.gov.cn/1\nhttp://a.gov.cn/${'x'.repeat(9000)}\nhttp://a.gov.cn/通知`),
    { isIndex: false, addresses: ['http://a.gov.cn/1', 'http://a.gov.cn/通知'] },
  ],
  ['a page', bytes('<html><loc>http://a.gov.cn/</loc></html>'), null],
  ['damaged', gzipSync(URLSET).subarray(0, 30), null],
  ['a bomb', gzipSync(Buffer.alloc(80 * 1024 * 1024)), null],
  ['nothing', bytes(''), null],
])('a sitemap: %s', (_what, file, found) => {
  expect(readSitemap(file)).toEqual(found);
});

test('no more than fifty thousand addresses', () => {
  const file = bytes(`<urlset>${'<loc>http://a.gov.cn/</loc>'.repeat(50_001)}</urlset>`);
  expect(readSitemap(file)?.addresses.length).toBe(50_000);
});
