import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { testNeeding } from '../../../../../test/needs.ts';
import { readArticleHead, readPageNames } from '../article-head/index.ts';
import { openPageReader } from '../page.ts';
import { bytesOf, labelledPages } from '../real-pages.test-support.ts';
import type { Item } from '../../../model/page-facts.ts';
import { readItems } from './read-items.ts';

const read = openPageReader();

function itemsIn(bytes: Uint8Array, base: string | null): Item[] {
  const page = read(bytes);
  const { published, dateLines } = readArticleHead(page, readPageNames(page));
  return readItems(page, { base, article: published === null ? null : dateLines }).items;
}

const rowsIn = (html: string, base: string | null = null) =>
  itemsIn(new TextEncoder().encode(html), base).map(({ title, url, date }) => [title, url, date]);

const ONE = '关于公布示例市示范项目名单的通知';
const TWO = '示例市召开优化营商环境工作会议';
const ROWS = [
  [ONE, '/a/1.html', '2024-01-05'],
  [TWO, '/a/2.html', '2024-01-04'],
];
/** Two rows made after a pattern with T, U and D for title, address and date. */
const twice = (pattern: string) =>
  ROWS.map(([title = '', url = '', date = '']) =>
    pattern.replaceAll('T', title).replaceAll('U', url).replaceAll('D', date),
  ).join('\n');

describe('the items of a page', () => {
  test.each<[what: string, html: string]>([
    ['date behind the link', `<ul>${twice('<li><a href="U">T</a><span>D</span></li>')}</ul>`],
    ['date before the link', `<ul>${twice('<li><span>[D]</span><a href="U">T</a></li>')}</ul>`],
    ['date in the link', `<ul>${twice('<li><a href="U"><b>· T</b><i>D</i></a></li>')}</ul>`],
    ['items without end tags', `<ul>${twice('<li><a href="U">T</a>D')}</ul>`],
    ['table', `<table>${twice('<tr><td>1<td><a href="U">T</a><td>市政府办<td>D</tr>')}</table>`],
    ['description list', `<dl>${twice('<dt><a href="U">T</a></dt><dd>D</dd>')}</dl>`],
    ['description list, date first', `<h3>要闻</h3><dl>${twice('<dt>D</dt><dd><a href="U">T</a></dd>')}</dl>`],
    [
      'boxes with heading, summary and date',
      twice('<div><h3><a href="U">T</a></h3><p>会议强调，要抓好落实。</p><p>D</p></div>'),
    ],
    ['boxes in one link', twice('<a href="U"><h4>T</h4><p>会议强调，要抓好落实。</p><span>D</span></a>')],
    ['lines of a cell', `<table><tr><td>${twice('·<a href="U">T</a> (D)<br>')}</table>`],
    ['lines without elements', twice('<a href="U">T</a><br>D<br>')],
    ['a picture with the same link', twice('<li><a href="U"><img src=p.jpg></a><a href="U">T</a><em>D</em>')],
    ['name of the section before the title', twice('<li><a href="/s/">[公示公告]</a><a href="U">T</a><em>D</em>')],
    ['labelled dates', twice('<li><a href="U">T</a><p>来源：本网 发布时间：D 08:03</p>')],
    [
      'dates of validity and of publishing',
      twice('<li><a href="U">T</a><p>截止时间：2030-01-01</p><p>发布时间：D</p>'),
    ],
    [
      'day and month side by side',
      twice('<li><div>D</div><a href="U">T</a>').replaceAll(/2024-01-0(\d)/gu, '<b>0$1</b><i>2024-01</i>'),
    ],
    [
      'the year as a heading',
      `<h3>2024年</h3><ul>${twice('<li><a href="U">T</a><i>D</i>').replaceAll('>2024-', '>')}</ul>`,
    ],
    [
      'markup of rows in a script',
      `<div id=1><script type="text/xml"><datastore><recordset>${twice('<record><![cdata[<li><a href="U">T</a><b>D</b></li>]]></record>')}</recordset></datastore></script></div>`,
    ],
    [
      'day and month apart',
      twice('<li><a href="U">T</a><p>D</p>').replaceAll(/2024-01-0(\d)/gu, '<b>0$1</b><br><i>2024-01</i>'),
    ],
    ['month before the day', twice('<li><a href="U">T</a><p>D</p>').replaceAll(/2024-01-0(\d)/gu, '2024年01月<br>0$1')],
    ['in Chinese', twice('<li><a href="U">T</a><p>D</p>').replaceAll(/2024-01-0(\d)/gu, '2024年1月$1日')],
    ['twice on a page', `<ul>${twice('<li><a href="U">T</a>D')}</ul><div>${twice('<p><a href="U">T</a> D</p>')}</div>`],
  ])('%s', (_what, html) => {
    expect(rowsIn(html)).toEqual(ROWS);
  });

  test.each<[what: string, html: string, items: unknown[]]>([
    [
      'no year',
      '<li><a href="/a/1.html">关于公布示例名单的通知</a>01-05',
      [['关于公布示例名单的通知', '/a/1.html', '01-05']],
    ],
    [
      'a choice of years',
      '<ul><li>2024<li>2023</ul><li><a href="/a/1.html">关于公布示例名单的通知</a>01-05',
      [['关于公布示例名单的通知', '/a/1.html', '01-05']],
    ],
    [
      'year in the address',
      '<li><a href="/202401/t20240105_1.html">关于公布示例名单的通知</a>[01-05]',
      [['关于公布示例名单的通知', '/202401/t20240105_1.html', '2024-01-05']],
    ],
    [
      'filed in the next year',
      '<li><a href="/202401/1.html">关于公布示例名单的通知</a>12-29',
      [['关于公布示例名单的通知', '/202401/1.html', '2023-12-29']],
    ],
    [
      'a title cut short',
      `<li><a href="/1" title="${ONE}">关于公布示例市示范...</a>2024-01-05`,
      [[ONE, '/1', '2024-01-05']],
    ],
    [
      'a title attribute with other fields',
      `<li><a href="/1" title="文章标题：${ONE}\n发布时间：2024-01-05">关于公布示例市…</a>2024-01-05`,
      [[ONE, '/1', '2024-01-05']],
    ],
    [
      'a title attribute that says less',
      `<li><a href="/1" title="打开">${ONE}</a>2024-01-05`,
      [[ONE, '/1', '2024-01-05']],
    ],
    [
      'a date in the title',
      '<li><a href="/1">2023年11月14日空气质量日报</a>2023-11-15',
      [['2023年11月14日空气质量日报', '/1', '2023-11-15']],
    ],
    [
      'opened by a script',
      `<li><a href="javascript:void(0)" onclick="show(1)">${ONE}</a>2024-01-05`,
      [[ONE, null, '2024-01-05']],
    ],
  ])('%s', (_what, html, items) => {
    expect(rowsIn(html)).toEqual(items);
  });

  describe.each([
    '示例工作的通知0',
    '示例部门预算2025',
    '示例部门预算2025年',
    '示例空气质量日报2025-01-01',
    '示例空气质量日报2025年1月1日',
    '示例公报第1.',
    '示例公报（2025）',
    '2025年示例部门预算',
    '2025年1月1日空气质量日报',
    '12月示例公报',
    '3·15示例活动',
    '示例公报第12',
  ])('a row called %s', (title) => {
    const link = `<a href="/1">${title}</a>`;
    const inLink = (before: string, behind: string) => `<li><a href="/1">${before}<b>${title}</b>${behind}</a></li>`;
    test.each<[row: string, date: string]>([
      [`<li>${link}<span>2026-11-27</span></li>`, '2026-11-27'],
      [`<li>${link}2026-11-27</li>`, '2026-11-27'],
      [`<li>${link}<em>2026-11-27</em></li>`, '2026-11-27'],
      [`<li>${link}<i>2026/11/27</i></li>`, '2026-11-27'],
      [`<li>${link}<b>2026.11.27</b></li>`, '2026-11-27'],
      [`<li>${link}<span>2026年11月27日</span></li>`, '2026-11-27'],
      [`<li>${link}<span>2026年1月7日</span></li>`, '2026-01-07'],
      [`<li>${link}<span>[2026-11-27]</span></li>`, '2026-11-27'],
      [`<li>${link}<span>2026-11-27 08:03</span></li>`, '2026-11-27'],
      [`<li>${link}<span>11-27</span></li>`, '11-27'],
      [`<li>${link}<span>[11-27]</span></li>`, '11-27'],
      [`<tr><td>${link}</td><td>2026-11-27</td></tr>`, '2026-11-27'],
      [`<li><span>2026-11-27</span>${link}</li>`, '2026-11-27'],
      [`<li><span style="float:right">2026-11-27</span>${link}</li>`, '2026-11-27'],
      [`<li><em>2026.11.27</em>${link}</li>`, '2026-11-27'],
      [`<li><i>2026年11月27日</i>${link}</li>`, '2026-11-27'],
      [`<li><b>[2026-11-27]</b>${link}</li>`, '2026-11-27'],
      [`<li><span>11-27</span>${link}</li>`, '11-27'],
      [`<li><b>27</b><i>2026-11</i>${link}</li>`, '2026-11-27'],
      [`<li><i>2026-11</i><b>27</b>${link}</li>`, '2026-11-27'],
      [`<li><span><b>27日</b><i>2026年11月</i></span>${link}</li>`, '2026-11-27'],
      [inLink('', '<span>2026-11-27</span>'), '2026-11-27'],
      [inLink('<span>2026-11-27</span>', ''), '2026-11-27'],
      [inLink('', '<span>11-27</span>'), '11-27'],
      [inLink('<span>11-27</span>', ''), '11-27'],
    ])('%s', (row, date) => {
      const rows = [1, 2, 3].map((id) => row.replace('"/1"', `"/${id}"`)).join('');
      const html = row.startsWith('<tr') ? `<table>${rows}</table>` : `<ul>${rows}</ul>`;
      expect(rowsIn(html)).toEqual([1, 2, 3].map((id) => [title, `/${id}`, date]));
    });
  });

  test('addresses are resolved against the base', () => {
    const html = `<li><a href="../a/1.html">${ONE}</a>2024-01-05`;
    expect(rowsIn(html, 'http://www.example.gov.cn/b/index.html')[0]?.[1]).toBe('http://www.example.gov.cn/a/1.html');
  });

  test('data of a script, with dates in words and in milliseconds', () => {
    const data = [
      { title: ONE, url: '/a/1.html', pubDate: '2024-01-05 08:03', files: [{ url: '/f' }] },
      { title: `<p>${TWO}</p>`, urls: '{"pc":"/a/2.html"}', releaseTime: 1704326400000 },
    ];
    expect(rowsIn(`<script>if (a[0]) { show({ list: ${JSON.stringify(data)} }); }</script>`)).toEqual(ROWS);
  });

  test('a list without dates, unless the page is an article', () => {
    const list = `<ul>${[1, 2, 3, 4].map((id) => `<li><a href="/${id}">关于公布示例市第${id}批名单的通知</a>`).join('')}</ul>`;
    expect(rowsIn(list).map(([, url, date]) => [url, date])).toEqual([
      ['/1', null],
      ['/2', null],
      ['/3', null],
      ['/4', null],
    ]);
    expect(rowsIn(`<h1>${ONE}</h1><p>发布时间：2024-01-05</p>${list}`)).toEqual([]);
  });

  test.each<[what: string, html: string]>([
    ['a menu', `<ul>${'<li><a href="/s/">政务公开</a>'.repeat(9)}</ul>`],
    [
      'links to friends',
      [1, 2, 3, 4, 5]
        .map((id) => `<li><a href="http://www.example${id}.gov.cn/">示例市第${id}人民政府办公室网站</a>`)
        .join(''),
    ],
    ['a clock', '<p>2024年1月5日 星期五 <a href="/m">示例市人民政府手机版网站</a></p>'],
    [
      'the head of an article',
      `<h1>${ONE}</h1><p>来源：<a href="/s/">示例市人民政府办公室</a> 发布时间：2024-01-05</p><p>正文</p>`,
    ],
    ['the time of a reply', '<li><a href="/z/">政策解读</a><p>转办时间：2024-01-05 09:51:46</p>'],
    ['numbers of pages', [1, 2, 3, 4, 5].map((id) => `<p>${id}/18 <a href="/${id}">原图</a></p>`).join('')],
    [
      'the day of a signature before the link to the next article',
      `<h1>${ONE}</h1><p>发布时间：2024-01-05</p><div>${'<p>正文</p>'.repeat(9)}<p>2024年1月2日</p></div><p>下一篇：<a href=/2>${TWO}</a></p>`,
    ],
    ['nothing', ''],
  ])('%s has none', (_what, html) => {
    expect(rowsIn(html)).toEqual([]);
  });

  test('a page of links and dates is read in time that grows with its size', () => {
    const rows = `<li><a href="/1">${ONE}</a>2024-01-05`.repeat(20_000);
    expect(rowsIn(`${'<div>'.repeat(900)}${rows}`)).toHaveLength(1);
    expect(rowsIn('<a href="/1"><table><tr><td>2024-01-05'.repeat(20_000)).length).toBeLessThan(2);
  });

  test('brackets of a script that nobody closes are not read again and again', () => {
    const script = `<script>"title":${'=[{"'.repeat(300_000)}${'[{"a":'.repeat(200_000)}</script>`;
    expect(rowsIn(script)).toEqual([]);
  });

  testNeeding(['shared'], 'of the labelled pages: precision and recall at least 0.97', () => {
    const labels = JSON.parse(readFileSync('test/labels/items.json', 'utf8')) as Record<string, unknown[][]>;
    const pages = labelledPages().filter(({ file }) => labels[file] !== undefined);
    expect(pages).toHaveLength(Object.keys(labels).length);
    let right = 0;
    let found = 0;
    let all = 0;
    for (const page of pages) {
      const open = (labels[page.file] ?? []).map((label) => JSON.stringify(label));
      const items = itemsIn(bytesOf(page), null);
      all += open.length;
      found += items.length;
      for (const { title, url, date } of items) {
        const at = open.indexOf(JSON.stringify([digest(title), url, date]));
        if (at >= 0) open.splice(at, 1);
        right += at >= 0 ? 1 : 0;
      }
    }
    expect(all).toBeGreaterThan(150);
    expect(right / found).toBeGreaterThanOrEqual(0.97);
    expect(right / all).toBeGreaterThanOrEqual(0.97);
  });
});

/** As in the labels: nothing of a page stands in the repository. */
const digest = (title: string) => createHash('sha256').update(title.replaceAll(/\s/gu, '')).digest('hex').slice(0, 12);
