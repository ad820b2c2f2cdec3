import { describe, expect, test } from 'vitest';
import { listOf, rowsIn, rowsOf, TITLES } from './rows.test-support.ts';

describe('the year of a row', () => {
  const rowTo = (url: string, day: string) => `<li><a href="${url}">${TITLES[0]}</a><i>[${day}]</i>`;

  test.each<[url: string, day: string, date: string]>([
    ['/art/2023/9/4/art_12_3456.html', '09-04', '2023-09-04'],
    ['/art/2023/9/4/art_12_201208.html', '09-04', '2023-09-04'],
    ['/art/2024/1/2/art_12_3456.html', '12-31', '2023-12-31'],
    ['/art/2023/11/24/art_12_3456.html', '11-24', '2023-11-24'],
  ])('stands in the folders of its address: %s', (url, day, date) => {
    expect(rowsIn(rowTo(url, day))).toEqual([[TITLES[0], url, date]]);
  });

  test.each<[what: string, url: string]>([
    ['the number of a column', '/html/2023/9/4567.htm'],
    ['a day of another season', '/art/2023/3/4/art_12_3456.html'],
    ['no day', '/art/2023/9/41/art_12_3456.html'],
  ])('is not told by %s', (_what, url) => {
    expect(rowsIn(rowTo(url, '09-04'))).toEqual([[TITLES[0], url, '09-04']]);
  });
});

describe('a title attribute with the fields of the article', () => {
  test.each<[attribute: string]>([
    ['标题：T&#10;点击：401&#10;时间：2024-03-DD'],
    ['标题：T\n作者：县融媒体中心\n阅读次数：12'],
    ['文章标题：T 更新时间：2024-03-DD 人气：3'],
  ])('%s', (attribute) => {
    expect(rowsIn(listOf(`<li><a href="U" title="${attribute}">T</a> [2024-03-DD]</li>`))).toEqual(rowsOf('2024-03-'));
    expect(rowsIn(listOf(`<li><a href="U" title="${attribute}">S…</a> [2024-03-DD]</li>`))).toEqual(rowsOf('2024-03-'));
  });

  test('is a title as it is where nothing names one', () => {
    const title = '松林县公益电影放映预告 时间：周六晚七点';
    const row = `<li><a href="/1" title="${title}">松林县公益电影放映预告...</a>2024-03-05</li>`;
    expect(rowsIn(row)).toEqual([[title, '/1', '2024-03-05']]);
  });
});

describe('a row of one line with clicks', () => {
  const SHORT = ['县长会见客商', '松林县举办灯会', '公告：今晚停水'];
  const rows = (pattern: string) =>
    `<ul>${SHORT.map((title, at) => pattern.replaceAll('T', title).replaceAll('U', `/${at}`)).join('')}</ul>`;
  const READ = SHORT.map((title, at) => [title, `/${at}`, '2024-03-05']);

  test.each<[row: string]>([
    [
      '<li><b>[<a href="/c">动态</a>]</b> <a href="U">T</a><span><small>日期：</small>2024-03-05 <small>点击：</small>7</span>',
    ],
    ['<li>·<a href="U">T</a> 2024-03-05 浏览 7 次</li>'],
  ])('%s', (row) => {
    expect(rowsIn(rows(row))).toEqual(READ);
  });

  test.each<[what: string, html: string]>([
    ['one line under a title', '<p><a href="/c">松林县融媒体</a> 2024-03-05 点击：7</p>'],
    ['names behind 来源', rows('<p>来源：<a href="U">T</a> 2024-03-05 点击：7</p>')],
    ['names behind clicks', rows('<p>2024-03-05 点击：7 <a href="U">T</a></p>')],
  ])('is none of %s', (_what, html) => {
    expect(rowsIn(html)).toEqual([]);
  });
});

describe('links beside each other that are a row each', () => {
  test.each<[row: string]>([
    ['<a href="U"><span>T</span><span>2024-03-DD</span></a>\n'],
    ['<a href="U"><i>2024-03-DD</i><span>T</span></a>'],
    ['<a href="U"><b></b><span>T</span> <em>[2024-03-DD]</em></a> '],
  ])('%s', (row) => {
    expect(rowsIn(listOf(row, 'div'))).toEqual(rowsOf('2024-03-'));
    expect(rowsIn(`<div><p>市政府</p>${listOf(row, 'section')}</div>`)).toEqual(rowsOf('2024-03-'));
  });

  test('have the date of the same day, too', () => {
    const row = (at: number) => `<a href="/${at}"><span>${TITLES[at]}</span><span>2024-03-05</span></a> `;
    expect(rowsIn(`<div>${row(0)}${row(1)}</div>`)).toEqual([
      [TITLES[0], '/0', '2024-03-05'],
      [TITLES[1], '/1', '2024-03-05'],
    ]);
  });

  test('are none where a date is a part of the title', () => {
    const row = (at: number) => `<a href="/${at}">松林县<b>2024-03-0${at}</b>水情日报</a> `;
    expect(rowsIn(`<div>${row(1)}${row(2)}<i>2024-03-09</i></div>`)).not.toContainEqual(
      expect.arrayContaining(['2024-03-01']),
    );
  });
});

describe('pictures with captions', () => {
  const NAMES = ['松林晨雾', '老桥', '梯田春色', '湖上灯火'];
  const figures = (pattern: string, names: readonly string[] = NAMES) =>
    `<div>${names.map((name, at) => `<figure>${pattern.replaceAll('T', name).replaceAll('U', `/tp/4${at}.html`)}</figure>`).join('')}</div>`;
  const CAPTION = '<a href="U"><img src=p.jpg></a><figcaption><a href="U">T</a></figcaption>';

  test('are the entries of a gallery', () => {
    const entries = NAMES.map((name, at) => [name, `/tp/4${at}.html`, null]);
    expect(rowsIn(figures(CAPTION))).toEqual(entries);
    expect(rowsIn(figures('<img src=p.jpg><figcaption><p><a href="U">T</a></p></figcaption>'))).toEqual(entries);
  });

  test.each<[what: string, html: string]>([
    ['a few', figures(CAPTION, NAMES.slice(1))],
    ['names that lead to columns', figures(CAPTION).replaceAll('.html', '/index.html')],
    ['pages of several kinds', figures(CAPTION).replaceAll('/tp/41', '/zw/41')],
    ['pictures in links without a caption', figures('<a href="U"><img src=p.jpg><p>T</p></a>')],
  ])('are none where they are %s', (_what, html) => {
    expect(rowsIn(html)).toEqual([]);
  });
});

describe('rows of a table with a box that is shown over a title', () => {
  const BOX =
    '<div class="tip"><p>标题：T</p><p>发文机关：松林县</p><p>文号：松政〔2024〕1号</p><p>主题：水利</p></div>';
  const rowWith = (box: string) =>
    `<tr><td>DD<td><a href="U">T</a>${box}<td>松政〔2024〕1号<td>有效<td>2024-01-02<td>2024-03-DD</tr>`;
  const HEAD = '<tr><th>序号<th>名称<th>文号<th>效力<th>成文日期<th>发布日期</tr>';

  test('are rows for all their lines', () => {
    const rows = listOf(rowWith(BOX), 'tbody').replace('<tbody>', `<tbody>${HEAD}`);
    expect(rowsIn(`<table>${rows}</table>`)).toEqual(rowsOf('2024-03-'));
  });

  test('are none where they hold a part of a page', () => {
    const lines = '<p>松林县政务服务中心</p>'.repeat(16);
    expect(rowsIn(`<table><tr><td><a href="/0">松林县政务服务大厅导览</a>${lines}<td>2024-03-05</table>`)).toEqual([]);
    const some = '<p>松林县政务服务中心</p>'.repeat(10);
    const told = `<table><tr><td><a href="/0">松林县政务服务大厅导览</a>${some}<td>更新：2024-03-05</table>`;
    expect(rowsIn(told)).toEqual([]);
  });
});

describe('a mark before a title', () => {
  test.each<[mark: string]>([['<font color=red>[置顶]</font>'], ['【推荐】'], ['<b>[Hot]</b> ']])('%s', (mark) => {
    const rows = listOf(`<li><a href="U" title="T">${mark}T</a><i>2024-03-DD</i></li>`);
    expect(rowsIn(rows)).toEqual(rowsOf('2024-03-'));
  });

  test.each<[start: string]>([['[松林]'], ['解读：'], ['[推荐人选]']])('is none of %s', (start) => {
    const rows = listOf(`<li><a href="U" title="T">${start}T</a><i>2024-03-DD</i></li>`);
    expect(rowsIn(rows).map(([title]) => title)).toEqual(TITLES.map((title) => start + title));
  });
});

describe('the parts of a date before a title', () => {
  const row = (at: number) =>
    `<p><a href="/${at}"><b>0${at}</b><i>2024.11</i><em>松林县举办第${at}届运动会</em></a></p>`;
  const before = '<dl><dt><a href="/9">松林县防汛演练开展</a></dt><dd>2024-10-22</dd></dl><h2>乡镇动态</h2>';

  test('are that of its row, be there another row over the list', () => {
    expect(rowsIn(before + row(1) + row(2)).map(([, url, date]) => [url, date])).toEqual([
      ['/9', '2024-10-22'],
      ['/1', '2024-11-01'],
      ['/2', '2024-11-02'],
    ]);
  });

  test('as one element are a part of the title where a date stands beside it', () => {
    const rows = listOf('<li><a href="U"><b>2024年1月3日</b><em>水情T</em></a><p>2024-03-DD</p></li>');
    expect(rowsIn(rows).map(([, , date]) => date)).toEqual(rowsOf('2024-03-').map(([, , date]) => date));
  });
});

describe('two rows of short titles', () => {
  const NAMES = ['请假制度', '考勤制度'];
  const rows = (pattern: string) =>
    NAMES.map((name, at) =>
      pattern
        .replaceAll('T', name)
        .replaceAll('U', `/${at}`)
        .replaceAll('N', `${5 - at}`),
    ).join('');
  const READ = NAMES.map((name, at) => [name, `/${at}`, `2024-01-0${5 - at}`]);
  const ITEM = '<li><a href="U">T</a><i>2024-01-0N</i></li>';

  test('are a list where nothing else is in it', () => {
    expect(rowsIn(`<ul>${rows(ITEM)}</ul>`)).toEqual(READ);
    const table = `<table><tr><th>名称<th>日期</tr>${rows('<tr><td><a href="U">T</a><td>2024-01-0N</tr>')}</table>`;
    expect(rowsIn(table)).toEqual(READ);
  });

  test.each<[what: string, html: string]>([
    ['of two lists', rows(`<ul>${ITEM}</ul>`)],
    ['beside other links', `<ul>${rows(ITEM)}<li><a href="/9">返回</a></ul>`],
    ['in lines of a text', rows('<p><a href="U">T</a><i>2024-01-0N</i></p>')],
    ['with days without a year', `<ul>${rows('<li><a href="U">T</a><i>01-0N</i></li>')}</ul>`],
    ['of which one has two links', `<ul><li><a href="/0">制度</a><a href="/1">办法</a>2024-01-05<li>2024-01-03</ul>`],
  ])('are none %s', (_what, html) => {
    expect(rowsIn(html)).toEqual([]);
  });
});

describe('short titles without dates', () => {
  const page = (names: readonly string[], first: number, file = 'content_N.htm') =>
    `<h3>版面</h3><ul>${names.map((name, at) => `<li><a href="${file.replace('N', `${first + at}`)}">${name}</a>`).join('')}</ul>`;
  const SHORT = ['征稿启事', '致读者'];
  const titlesIn = (html: string) => rowsIn(html).map(([title]) => title);

  test('are those of articles in a list of them, and in one beside it, by their addresses', () => {
    const long = [...TITLES, '关于开展松林县第三届读书月活动的通知'];
    const html = `<div>${page([...long, '致读者'], 10)}${page(SHORT, 20)}</div>`;
    expect(titlesIn(html)).toEqual([...long, '致读者', ...SHORT]);
  });

  test.each<[what: string, html: string]>([
    ['in another folder', `<div>${page(TITLES, 10)}${page(SHORT, 20, '../xw/content_N.htm')}</div>`],
    ['of columns', `<div>${page(TITLES, 10)}${page(SHORT, 20, '../cN/')}</div>`],
    ['in another place', `<div>${page(TITLES, 10)}</div><div>${page(SHORT, 20)}</div>`],
    ['in a list of another kind', `<div>${page(TITLES, 10)}${page(SHORT, 20).replaceAll('ul>', 'ol>')}</div>`],
    [
      'among others',
      `<div>${page(TITLES, 10)}${page(SHORT, 20).replace('</ul>', '<li><a href=/>首页</a></ul>')}</div>`,
    ],
    ['alone', `<div>${page(TITLES, 10)}${page(['致读者'], 20)}</div>`],
    ['behind a query', `<div>${page(TITLES, 10, 'v.asp?id=N')}${page(SHORT, 20, 'v.asp?id=N')}</div>`],
  ])('are none %s', (_what, html) => {
    expect(titlesIn(html)).toEqual(TITLES);
  });
});

describe('topics', () => {
  const NAMES = ['安全生产月', '种业振兴', '长江禁渔', '优化营商环境'];
  const TITLE = '<title>专题专栏 - 松林县农业农村局</title>';
  const list = (row: string, names: readonly string[] = NAMES) =>
    names.map((name, at) => row.replaceAll('T', name).replaceAll('U', `/zt/z${at}/`)).join('');
  const ROW = '<li><a href="U"><img src=p.jpg><span>T</span></a></li>';
  const READ = NAMES.map((name, at) => [name, `/zt/z${at}/`, null]);

  test.each<[html: string]>([
    [`${TITLE}<div>专题专栏</div><ul>${list(ROW)}</ul>`],
    [`${TITLE}<ol><li>首页<li>专题专栏</ol><div>${list('<div><a href="U"><img src=p.jpg><p>T</p></a></div>')}</div>`],
    [
      `<title>松林县政府 专题集锦</title><p>位置：首页 &gt; 专题集锦</p><table><tr>${list('<td><a href="U"><img src=p.jpg></a><br><a href="U">T</a></td>')}</table>`,
    ],
  ])('%s', (html) => {
    expect(rowsIn(html)).toEqual(READ);
  });

  test.each<[what: string, html: string]>([
    ['of a page called otherwise', `<title>松林县农业农村局</title><div>专题专栏</div><ul>${list(ROW)}</ul>`],
    ['under another name', `${TITLE}<div>专题专栏</div><p>便民服务</p><ul>${list(ROW)}</ul>`],
    ['without pictures', `${TITLE}<div>专题专栏</div><ul>${list('<li><a href="U">T</a></li>')}</ul>`],
    ['that are a few', `${TITLE}<div>专题专栏</div><ul>${list(ROW, NAMES.slice(1))}</ul>`],
    ['in the name of a topic', `<title>种业振兴专题</title><div>种业振兴专题</div><ul>${list(ROW)}</ul>`],
  ])('are none %s', (_what, html) => {
    expect(rowsIn(html)).toEqual([]);
  });
});
