import { describe, expect, test } from 'vitest';
import { baseOf, readLinks, resolveAddress } from './links.ts';
import { openPageReader } from './page.ts';

const read = openPageReader();
const pageOf = (html: string) => read(new TextEncoder().encode(html));
const linksIn = (html: string, base: string | null = null) =>
  readLinks(pageOf(html), base).map(({ url, kind }) => `${kind} ${url}`);

describe('the links of a page', () => {
  test.each<[what: string, html: string, links: string[]]>([
    ['nothing', '<p>示例</p>', []],
    ['a page', '<a href=" /a?b=1&amp;c=2 ">甲</a>', ['page /a?b=1&c=2']],
    ['a file', '<a href="f.PDF">甲</a><a href="g.docx?v=1">乙</a>', ['file f.PDF', 'file g.docx?v=1']],
    ['twice the same', '<a href=a>甲</a><a href=a>乙</a>', ['page a']],
    [
      'no address',
      '<a>甲</a><a href="#b">乙</a><a href="javascript:c()">丙</a><a href="mailto:d@e">丁</a><a href="">戊</a>',
      [],
    ],
    ['data in the page', '<img src="data:image/png;base64,AA">', []],
    [
      'pictures',
      '<img src=a.jpg srcset="b.jpg 1x, c.jpg 2x"><input type=image src=d.png>',
      ['image a.jpg', 'image b.jpg', 'image c.jpg', 'image d.png'],
    ],
    [
      'what a page loads',
      '<link rel=stylesheet href=a.css><link rel="shortcut icon" href=b.ico><script src=c.js></script>',
      ['style a.css', 'icon b.ico', 'script c.js'],
    ],
    ['a link element that loads nothing', '<link rel=canonical href=http://www.example.gov.cn/>', []],
    [
      'frames and media',
      '<iframe src=a.html></iframe><frame src=b.html><video src=c.mp4 poster=d.jpg></video>',
      ['frame a.html', 'frame b.html', 'media c.mp4', 'image d.jpg'],
    ],
    ['what is commented out', '<!--<a href=a>甲</a>-->', []],
  ])('%s', (_what, html, links) => {
    expect(linksIn(html)).toEqual(links);
  });

  test('addresses are resolved against a base, and stay as they are where they cannot', () => {
    const html = '<a href="../b.html#c">甲</a><a href="http://[">乙</a><a href="//example.gov.cn/d">丙</a>';
    expect(linksIn(html, 'https://www.example.gov.cn/x/y/index.html')).toEqual([
      'page https://www.example.gov.cn/x/b.html#c',
      'page http://[',
      'page https://example.gov.cn/d',
    ]);
  });

  test.each<[what: string, html: string, address: string | null, base: string | null]>([
    ['the address of the page', '', 'http://www.example.gov.cn/a/', 'http://www.example.gov.cn/a/'],
    ['nothing known', '', null, null],
    ['a base element', '<base href="http://www.example.gov.cn/b/">', null, 'http://www.example.gov.cn/b/'],
    [
      'a base element without a host',
      '<base href="/b/">',
      'http://www.example.gov.cn/a/',
      'http://www.example.gov.cn/b/',
    ],
    ['a base element without a host, nothing else known', '<base href="/b/">', null, null],
  ])('base: %s', (_what, html, address, base) => {
    expect(baseOf(pageOf(html), address)).toBe(base);
  });
});

test('the host of one page is not that of the next, however alike their addresses begin', () => {
  const to = (base: string) => resolveAddress('/a/b', base);
  expect(to('http://a.gov.cn/x/y')).toBe('http://a.gov.cn/a/b');
  expect(to('http://a.gov.cn/z')).toBe('http://a.gov.cn/a/b');
  expect(to('http://a.gov.cn:8080/x')).toBe('http://a.gov.cn:8080/a/b');
  expect(to('http://a.gov.cn.example.com/x')).toBe('http://a.gov.cn.example.com/a/b');
  expect(to('https://a.gov.cn/x')).toBe('https://a.gov.cn/a/b');
  expect(to('http://a.gov.cn:80/x')).toBe('http://a.gov.cn/a/b');
  expect(to('http://a.gov.cn:80/y')).toBe('http://a.gov.cn/a/b');
  expect(to('http://a.gov.cn?/x')).toBe('http://a.gov.cn/a/b');
  expect(to('ftp://a.gov.cn/x')).toBe('ftp://a.gov.cn/a/b');
});
