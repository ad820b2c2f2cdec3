import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testNeeding } from '../../../../test/needs.ts';
import { LogRecordSchema, unpackLink } from '../../model/observation/index.ts';
import { type LinkedPage, openCrawlReader, openFactsReader, openLinkReader, type ReadPage } from '../index.ts';
import { bytesOf, labelledPages } from './real-pages.test-support.ts';

const URL_OF_PAGE = 'http://www.example.gov.cn/a/b.html';

/** Numbers of addresses as they are written, from 0 on; what does not begin with a letter or a slash is none. */
function openNumbers() {
  const written: string[] = [];
  const pages: LinkedPage[] = [];
  const resolveLink = (page: LinkedPage) => {
    pages.push(page);
    return (from: number, to: number) => {
      const href = new TextDecoder(page.charset).decode(page.bytes.subarray(from, to));
      if (/^(?:javascript|mailto):/u.test(href)) return -1;
      if (!written.includes(href)) written.push(href);
      return written.indexOf(href);
    };
  };
  return { written, pages, origin: { url: URL_OF_PAGE, contentType: null, resolveLink } };
}

const HTML = `<meta charset=gbk><title>通知_示例市</title><meta name=SiteName content=示例市><base href=/base/>
  <a href="1.html">一</a><a href="#top">顶</a><a href="javascript:void(0)">无</a><a href="1.html">又</a><a href="f.pdf?x=1">附件</a>
  <img src="1.html"><p>电话13800138000</p>`;
const bytesOfText = (html: string) => new TextEncoder().encode(html);

describe.each([
  ['everything', openCrawlReader],
  ['links and tags', openLinkReader],
] as const)('the reader of %s', (_, open) => {
  const linksOf = ({ links }: ReadPage, written: readonly string[]) =>
    links.map(unpackLink).map(({ address, use }) => `${use} ${written[address]}`);

  test('packs distinct links in order', () => {
    const { written, pages, origin } = openNumbers();
    const page = open()(bytesOfText(HTML), origin);
    expect(linksOf(page, written)).toEqual(['page 1.html', 'file f.pdf?x=1', 'image 1.html']);
    expect(pages).toMatchObject([{ charset: 'utf-8', base: 'http://www.example.gov.cn/base/' }]);
    expect(page.facts).toMatchObject({ charset: 'utf-8', htmlTitle: '通知_示例市', tags: { SiteName: '示例市' } });
  });

  test('reads UTF-16 in bytes of its own', () => {
    const { written, pages, origin } = openNumbers();
    const page = open()(Uint8Array.from(Buffer.from(`\uFEFF${HTML}`, 'utf16le')), origin);
    expect(linksOf(page, written)).toHaveLength(3);
    expect(pages).toMatchObject([{ charset: 'utf-8' }]);
    expect(page.facts.charset).toBe('utf-16le');
  });

  testNeeding(['shared'], 'gives of every real page a line of the log, and the links of its facts', () => {
    const read = open();
    const readFacts = openFactsReader();
    const faulty = labelledPages().filter((page) => {
      const bytes = bytesOf(page);
      const { written, origin } = openNumbers();
      const found = read(bytes, origin);
      const facts = readFacts(bytes, { file: page.file, url: null });
      const isLine = LogRecordSchema.safeParse(lineOf(found)).success;
      const isDistinct = new Set(linksOf(found, written)).size === found.links.length;
      const { charset, htmlTitle, tags } = found.facts;
      const isSame =
        JSON.stringify([charset, htmlTitle, tags]) === JSON.stringify([facts.charset, facts.htmlTitle, facts.tags]);
      return !isLine || !isDistinct || !isSame;
    });
    expect(faulty.map(({ file }) => file)).toEqual([]);
  });
});

test('texts are masked, and signs that stand for nothing are counted', () => {
  const { origin } = openNumbers();
  const read = openCrawlReader();
  expect(read(bytesOfText(HTML), origin)).toMatchObject({ facts: { undecodable: 0 }, scripted: false });
  expect(read(bytesOfText(HTML), origin).text.split('\n').at(-1)).toBe('电话138****8000');
  const broken = new Uint8Array([...bytesOfText('<p>示例示例示例</p><p>'.repeat(40)), 0xff, 0x41, 0xfe, 0x42]);
  expect(read(broken, origin).facts.undecodable).toBe(2);
});

const PERSONAL = `<title>张三13800138000_示例网</title><meta name=ArticleTitle content="张三13800138000">
  <meta name=Keywords content="zhang@qq.com"><meta name=Keywords content="11010519491231002X">
  <h1>张三13800138000</h1><p>来源：张三13900139000 发布时间：2024-01-05</p>
  <ul>${[1, 2, 3].map((id) => `<li><a href="/13800138000/${id}.html">李四6222020000000000000的公示${id}</a><i>2024-01-04</i>`).join('')}</ul>`;

test('the facts of a page are masked like its text, and its addresses are not', () => {
  const { facts, text } = openCrawlReader()(bytesOfText(PERSONAL), openNumbers().origin);
  expect(facts).toMatchObject({
    title: '张三138****8000',
    htmlTitle: '张三138****8000_示例网',
    source: '张三139****9000',
    tags: { ArticleTitle: '张三138****8000', Keywords: ['z****@qq.com', '110105***********X'] },
  });
  expect(facts.items.map(({ title }) => title)).toEqual([1, 2, 3].map((id) => `李四6222***********0000的公示${id}`));
  expect(facts.items[0]?.url).toBe('http://www.example.gov.cn/13800138000/1.html');
  expect(text).not.toMatch(/13800138000|13900139000|6222020000000000000/u);
  const fast = openLinkReader()(bytesOfText(PERSONAL), openNumbers().origin);
  expect(fast.facts.tags).toEqual(facts.tags);
  expect(fast.facts.htmlTitle).toBe(facts.htmlTitle);
});

test('a unit that answers is masked', () => {
  const letters =
    '<table><tr><td>标题<td>来信时间<td>回复时间<td>回复单位<tr><td>咨询<td>2024-01-02<td>2024-01-03<td>王五13800138000</table>';
  const { facts } = openCrawlReader()(bytesOfText(letters), openNumbers().origin);
  expect(facts.messages.map(({ unit }) => unit)).toEqual(['王五138****8000']);
});

test('what a person asks about a file is told as it is displayed', () => {
  expect(openFactsReader()(bytesOfText(PERSONAL), { file: 'a.html', url: null }).title).toBe('张三13800138000');
});

const PIECES = [
  '<a href=1>',
  '</a>',
  '<svg><title>x</title><a href=s></a><style>a{background:url(t)}</style></svg>',
  '<svg/>',
  '<style>a{background:url(2)}</style>',
  '<title>',
  '</title>',
  '<p>',
  '</p>',
  '<div style="background:url(\'3\')">',
  '</div>',
  '<meta http-equiv=refresh content="0;url=4">',
  '<meta name=SiteName content="a&amp;b">',
  '<script src=5>',
  '</script>',
  '<!--',
  '-->',
  '<img srcset="6 1x, 7">',
  '<base href=/x/>',
  '<link rel=icon href=8>',
  '<textarea>',
  '</textarea>',
  '<noscript><a href=9></noscript>',
  'a.pdf',
  '&lt;',
];

test('both readers find the same links, tags and title in any soup of elements', () => {
  const read = openCrawlReader();
  const readFast = openLinkReader();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      const bytes = bytesOfText(pieces.join(''));
      const all = read(bytes, openNumbers().origin);
      const fast = readFast(bytes, openNumbers().origin);
      expect([fast.links, fast.facts.tags]).toEqual([all.links, all.facts.tags]);
    }),
    { numRuns: 3000, seed: 1 },
  );
});

/** As long as what is remembered of a page that was read, and cut where it is cut. */
const STRETCHES = [
  `<ul class="menu">${[1, 2, 3, 4, 5, 6].map((id) => `<li><a href="/column/${id}/index.html">栏目</a></li>`).join('\n')}</ul>`,
  `<ul class="menu">${[1, 2, 3, 4, 5, 7].map((id) => `<li><a href="/column/${id}/index.html">栏目</a></li>`).join('\n')}</ul>`,
  `<style>${'.place{color:#333;margin:0}'.repeat(20)} .foot{background:url(/foot.png)}</style>`,
  `<script>${'function a(b){return b<1;}'.repeat(20)}document.write("<a href='/no.html'>")</script>`,
  `<div class="foot"><p>${'主办单位：示例市人民政府办公室'.repeat(10)}</p><a href="foot.html">关于</a><img src=foot.gif><!-- <a href=no> --></div>`,
  `<svg width="100" height="100" viewBox="0 0 100 100"><a href="in.html"></a><style>a{background:url(/svg.png)}</style></svg>`,
];

test('a page is read the same whatever was read before', () => {
  const read = openCrawlReader();
  const readFast = openLinkReader();
  const piece = fc.oneof(fc.constantFrom(...STRETCHES), fc.constantFrom('<div>', ...PIECES));
  const page = fc.tuple(fc.array(piece, { maxLength: 12 }), fc.nat(4000));
  fc.assert(
    fc.property(page, ([pieces, length]) => {
      const bytes = bytesOfText(pieces.join('')).subarray(0, length);
      const fast = readFast(bytes, openNumbers().origin);
      const { links, facts } = read(bytes, openNumbers().origin);
      expect([fast.links, fast.facts.tags]).toEqual([links, facts.tags]);
      expect(fast).toEqual(openLinkReader()(bytes, openNumbers().origin));
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('an address in a stretch that is known means what it means on its page', () => {
  const urls: string[] = [];
  const resolveLink =
    ({ bytes, base }: LinkedPage) =>
    (from: number, to: number) => {
      const url = URL.parse(new TextDecoder().decode(bytes.subarray(from, to)), base)?.href;
      if (url?.startsWith('http') !== true) return -1;
      return urls.includes(url) ? urls.indexOf(url) : urls.push(url) - 1;
    };
  const read = openLinkReader();
  const linksOf = (page: ReadPage) => page.links.map(unpackLink).map(({ address, use }) => `${use} ${urls[address]}`);
  const hrefs = [
    '/a',
    '//b.gov.cn/a',
    'http://b.gov.cn/a',
    'http:a',
    'a.html',
    '?p=2',
    'javascript:a()',
    'mailto:a@b',
    'x1:a',
  ];
  const stretch = fc
    .shuffledSubarray(hrefs, { minLength: 1, maxLength: 2 })
    .map(
      (some) =>
        `<ul class="menu">${some.map((href) => `<li><a href="${href}">栏目</a>`).join('')}${' '.repeat(400)}</ul>`,
    );
  const page = fc.record({
    url: fc.constantFrom(
      'http://a.gov.cn/',
      'http://a.gov.cn/x/y.html',
      'https://a.gov.cn/x/y.html',
      'http://c.gov.cn/',
    ),
    base: fc.constantFrom('', '', '<base href="/z/">', '<base href="https://d.gov.cn/">'),
    stretches: fc.array(stretch, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(page, { minLength: 4, maxLength: 8 }), (pages) => {
      for (const { url, base, stretches } of pages) {
        const bytes = bytesOfText([...stretches, base].join('<div>'));
        const origin = { url, contentType: null, resolveLink };
        expect(linksOf(read(bytes, origin))).toEqual(linksOf(openCrawlReader()(bytes, origin)));
      }
    }),
    { numRuns: 100, seed: 1 },
  );
});

/** A line of the log around what was read. */
const lineOf = (read: ReadPage) => ({
  kind: 'page',
  at: '2026-01-05T08:00:00+08:00',
  id: 0,
  url: URL_OF_PAGE,
  depth: 0,
  reach: { url: URL_OF_PAGE, redirects: 0, status: 200, failure: null, firstByte: 1, total: 2 },
  contentType: null,
  lastModified: null,
  sha256: '0'.repeat(64),
  bytes: 1,
  rendered: false,
  ...read,
});

test('entries that a script draws from data are links too, those of elements stand once', () => {
  const { written, origin } = openNumbers();
  const entry = (id: number) =>
    `{"title":"关于示例事项的通知","url":"http://www.example.gov.cn/${id}.html?a=1&copy=2","pubDate":"2024-03-0${id}"}`;
  const data = `<a href="/">首页</a><script>var list = [${[1, 2].map(entry).join(',')}];</script>`;
  for (const open of [openCrawlReader, openLinkReader]) {
    const numbers = open()(bytesOfText(data), origin).links.map((link) => unpackLink(link).address);
    expect(numbers.map((number) => written[number])).toEqual([
      '/',
      'http://www.example.gov.cn/1.html?a=1&amp;copy=2',
      'http://www.example.gov.cn/2.html?a=1&amp;copy=2',
    ]);
  }
  const rows = [1, 2, 3].map(
    (id) => `<li><a href="http://www.example.gov.cn/${id}.html">关于示例事项的通知</a>2024-03-0${id}`,
  );
  for (const open of [openCrawlReader, openLinkReader])
    expect(open()(bytesOfText(`<ul>${rows.join('')}</ul>`), openNumbers().origin).links).toHaveLength(3);
});

test('of the home page it is kept what is clicked on, masked and cut', () => {
  const html = `<title>示例市人民政府</title><a href="/a.html">·  通知 公告</a><a href="/a.html">又</a><a href="/b.html"><img src=i.png></a>
    <a href="javascript:1">无</a><a href="/c.html" title="长">${'长'.repeat(61)}</a><a href="http://other.gov.cn/x">13800138000</a>`;
  const read = (url: string) => openCrawlReader()(bytesOfText(html), { ...openNumbers().origin, url }).facts;
  const home = read('http://www.example.gov.cn/');
  expect(home.linkTexts).toEqual([
    { url: 'http://www.example.gov.cn/a.html', text: '通知 公告' },
    { url: 'http://www.example.gov.cn/c.html', text: '长'.repeat(60) },
    { url: 'http://other.gov.cn/x', text: '138****8000' },
  ]);
  expect(read(URL_OF_PAGE)).not.toHaveProperty('linkTexts');
});

test('what a reader remembers of other pages changes nothing', () => {
  const pieces = [
    '<p>2024-03-05',
    '<p>05-12<p>2024年',
    '<p>12日',
    '<h1>关于示例事项的通知</h1>',
    '<p>来源：示例局',
    '当前位置：首页 &gt; 公告',
    '<li><a href="/1.html" title="关于示例事项的通知">关于示例事项的通知</a>',
    '<li><a href="/2.html">·关于示例 事项…</a>2024-03-06',
    '<li><span>2024-03-05</span><a href="/3.html">关于<b>示例</b>事项的通知</a>',
    '<p>&amp;&lt;',
    '\uFEFF',
    '<br>',
    '<script>某ICP备1</script>',
    '<img src="/dzjg.png">',
    '<p>发布时间：<p>2024-03-05 10:00',
    '<title>关于示例事项的通知_示例市</title>',
    '<p>更多&gt;&gt;',
    '<p>2024<p>2023',
  ];
  const read = openCrawlReader();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 16 }), (soup) => {
      const bytes = bytesOfText(soup.join(''));
      expect(read(bytes, openNumbers().origin)).toEqual(openCrawlReader()(bytes, openNumbers().origin));
    }),
    { numRuns: 500, seed: 1 },
  );
});

test.each([
  ['everything', openCrawlReader],
  ['links and tags', openLinkReader],
])('what ended within a picture is not known where it goes on: %s', (_name, open) => {
  const ending = '<div class="abcdefghijklmnop"><p>hello there everybody</p><svg class="x"><g fill="none"></g>';
  const page = `${ending}<script>a{}<a href="/hidden.html">hidden words</a></script></svg><p>1</p>`;
  const read = open();
  for (let time = 0; time < 3; time++) read(bytesOfText(ending), openNumbers().origin);
  expect(read(bytesOfText(page), openNumbers().origin)).toEqual(open()(bytesOfText(page), openNumbers().origin));
});
