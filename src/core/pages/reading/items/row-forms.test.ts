import { describe, expect, test } from 'vitest';
import { DAYS, listOf, rowsIn, rowsOf, TITLES } from './rows.test-support.ts';

describe('a title that was cut short', () => {
  test.each<[row: string]>([
    ['<li><a href="U" title="T">S...</a><span>03-DD</span></li>'],
    ['<li><a href="U" title="T">S..</a><span>03-DD</span></li>'],
    ['<li><a href="U" title="T">S…</a><span>03/DD</span></li>'],
    ['<li><a href="U" title="T">S...</a><span>03/DD</span></li>'],
    ['<li><a href="U" title="T">S...</a><span>3月DD日</span></li>'],
    ['<li title="T"><a href="U">S...</a><span>03-DD</span></li>'],
    ['<li><a href="U"><span title="T">S...</span></a><span>03-DD</span></li>'],
    ['<li><span>03-DD</span><a href="U" title="T">S……</a></li>'],
  ])('%s', (row) => {
    expect(rowsIn(listOf(row))).toEqual(rowsOf('03-'));
  });

  test('is not taken from a title that says something else', () => {
    const row = '<li title="打开新窗口查看这篇文章"><a href="U">T...</a><i>03-DD</i></li>';
    expect(rowsIn(listOf(row)).map(([title]) => title)).toEqual(TITLES.map((title) => `${title}...`));
  });

  test('of very many dots is read in time that grows with its length', () => {
    const dots = '.'.repeat(200_000);
    expect(rowsIn(`<li><a href="/1" title="${dots}">${dots}x${dots}</a><p>2024-01-05</p>`)).toHaveLength(1);
  });

  test.each<[of: string, html: string]>([
    ['blanks in its title', `<li><a href="/1" title="松林${' '.repeat(200_000)}x">松林县公告...</a><p>2024-01-05</p>`],
    ['bars', `<li><a href="/1">松林县公告${'|'.repeat(200_000)}x</a><p>2024-01-05</p>`],
    ['brackets', `<li><a href="/1">松林县公告${'('.repeat(200_000)}x 2024-01-05</a><p>2024-01-05</p>`],
    [
      'names around many links',
      `<ul title="${'松林县 &amp; '.repeat(20_000)}">${'<li><a href="/1">松林县公…..</a>2024-01-01</li>'.repeat(2000)}</ul>`,
    ],
    ['dates in one link', `<a href="/1">松林县公告<br>${'2024-01-05<br>2023-02-06<br>'.repeat(4000)}</a>`],
  ])('of very many %s too', { timeout: 5000 }, (_, html) => {
    expect(rowsIn(html).length).toBeGreaterThan(0);
  });
});

describe('what stands beside the date of a row', () => {
  test.each<[row: string, start: string]>([
    ['<li><a href="U">T</a><span>03-DD</span><em>31</em></li>', '03-'],
    ['<li><em>1</em><a href="U">T</a><span>[03-DD]</span><em>31</em></li>', '03-'],
    ['<li><a href="U">T</a><span>2024-03-DD 星期五</span></li>', '2024-03-'],
    ['<li><a href="U">T</a><p>2024-03-DD（星期五）</p></li>', '2024-03-'],
  ])('%s', (row, start) => {
    expect(rowsIn(listOf(row))).toEqual(rowsOf(start));
  });

  test('a number of pages is no date', () => {
    expect(rowsIn('<p><a href="/2">下一页</a><span>03-12</span>页</p>')).toEqual([]);
  });
});

describe('a date in English', () => {
  const ENGLISH = ['Museum reopens after flood drills', 'Songlin to host autumn tea fair', 'Students celebrate'];
  const rows = (pattern: string) =>
    rowsIn(ENGLISH.map((title, at) => pattern.replaceAll('T', title).replaceAll('U', `/${at}`)).join(''));
  const READ = ENGLISH.map((title, at) => [title, `/${at}`, '2024-10-03']);

  test.each<[row: string]>([
    ['<li><h4><a href="U">T</a></h4><span>Oct 3, 2024</span><p>The event drew visitors.</p></li>'],
    ['<p><a href="U">T</a> (October 3, 2024)</p>'],
    ['<li><i>3 October 2024</i><h4><a href="U">T</a></h4></li>'],
    ['<li><a href="U">T</a><p>Since May 1, 2023 the fair has grown.</p><span>Oct 3, 2024</span></li>'],
  ])('%s', (row) => {
    expect(rows(row)).toEqual(READ);
  });

  const LIST = ENGLISH.map((title, at) => `<li><a href="/${at}">${title}</a> <span>Oct 3, 2024</span></li>`).join('');
  test.each<[clock: string]>([
    ['Tuesday, March 5, 2025 | <a href="/h">Home</a> | <a href="/c">Contact Us</a>'],
    ['Tue. March 5, 2025 <a href="/h">A long name of another version of the site</a>'],
    ['March 5, 2025 <a href="/h">中文版</a>'],
    ['March 5, 2025 <a href="/h">Chinese version of this whole website</a>'],
    ['<a href="/h">Home</a> <a href="/c">Contact the offices of the city</a> <span>March 5, 2025</span>'],
    ['<p>March 5, 2025</p><p><a href="/c">Contact Us</a></p>'],
  ])('is none of a clock: %s', (clock) => {
    expect(rowsIn(`<div>${clock}</div><ul>${LIST}</ul>`)).toEqual(READ);
  });

  test('of the one row over a list', () => {
    const top = '<h2><a href="/t">Songlin opens its second bridge</a> <i>Oct 4, 2024</i></h2>';
    expect(rowsIn(`<div>${top}</div><ul>${LIST}</ul>`)).toEqual([
      ['Songlin opens its second bridge', '/t', '2024-10-04'],
      ...READ,
    ]);
  });

  test.each<[name: string]>([
    ['Visa rules: valid through May 4, 2030'],
    ['Holiday notice, May 1, 2030'],
    ['Trade fair to be held on May 4, 2030'],
    ['Tea fair held May 4, 2030'],
  ])('is none of the row where it stands in the name of the link: %s', (name) => {
    const dates = (date: string) => rowsIn(`<ul>${LIST}<li><a href="/9">${name}</a>${date}</li></ul>`);
    expect(dates('').filter(([, , date]) => date !== '2024-10-03' && date !== null)).toEqual([]);
    expect(dates('<p>Oct 1, 2024</p>').at(-1)).toEqual([name, '/9', '2024-10-01']);
  });

  test('is none behind the name of another day', () => {
    const dates = rows('<li><a href="U">T</a><p>Effective date: Oct 3, 2030</p></li>');
    expect(dates.filter(([, , date]) => date !== null)).toEqual([]);
  });

  test('is none of a sentence', () => {
    const dates = rows('<li><a href="U">T</a><p>The fair opened on Oct 3, 2024, and ends in May.</p></li>');
    expect(dates.filter(([, , date]) => date !== null)).toEqual([]);
  });
});

describe('a date that is told in a text', () => {
  test.each<[row: string]>([
    ['<li><a href="U">T</a><p>2023年1月15日，松林县召开会议，部署有关工作。</p><span>2024-03-DD</span></li>'],
    ['<li><a href="U">T</a><p>2023年1月15日上午松林县召开会议</p><span>2024-03-DD</span></li>'],
    ['<li><a href="U">T</a><p>2023年1月15日松林县在体育馆召开会议部署有关工作</p><span>2024-03-DD</span></li>'],
    ['<li><span>2024-03-DD</span><a href="U">T</a><p>办法自2024年5月1日起施行，有效期五年。</p></li>'],
    ['<li><a href="U"><h4>T</h4><p>自2024年5月1日起施行。</p></a><p>发布日期：2024-03-DD</p></li>'],
    ['<li><a href="U">T</a><p>有效期：2029-05-01</p><p>发布日期：2024-03-DD</p></li>'],
    [
      '<li><div><b>DD</b><i>2024-03</i></div><h3><a href="U">T</a></h3><p>自2024年5月1日起施行 <a href="U">[详细]</a></p></li>',
    ],
  ])('%s', (row) => {
    expect(rowsIn(listOf(row))).toEqual(rowsOf('2024-03-'));
  });

  test.each<[title: string]>([
    ['前三季度松林县经济运行情况'],
    ['后备干部培训班开班，县长出席'],
    ['至美松林摄影展开幕'],
  ])('is not that before the title %s', (title) => {
    const row = (date: string) => `<li><span>${date}</span><a href="/1">${title}</a></li>`;
    expect(rowsIn(row('2024-03-05'))).toEqual([[title, '/1', '2024-03-05']]);
    expect(rowsIn(row('2024年3月5日'))).toEqual([[title, '/1', '2024-03-05']]);
  });

  test('nor is it one beside a source', () => {
    const row = '<li><a href="U">T</a><p>2024-03-DD来源：松林县融媒体中心采编部</p></li>';
    expect(rowsIn(listOf(row))).toEqual(rowsOf('2024-03-'));
  });

  test('is no date of rows without another', () => {
    const row = '<li><a href="U">T</a><p>2023年1月15日，松林县召开会议，部署有关工作。</p></li>';
    expect(rowsIn(listOf(row))).toEqual(TITLES.map((title, at) => [title, `/${at}`, null]));
  });

  test.each<[behind: string]>([
    ['，点击 15 次'],
    ['，点击次数 15，来源 松林县融媒体中心'],
    ['，15次浏览，来自松林县融媒体中心'],
    ['，来源 松林县融媒体中心采编部'],
    ['、县水利局'],
    [', 12:30'],
  ])('is not that before another field of the row: %s', (behind) => {
    expect(rowsIn(listOf(`<li><a href="U">T</a> 2024-03-DD${behind}`))).toEqual(rowsOf('2024-03-'));
  });
});

describe('a table with several columns of dates', () => {
  const tableOf = (names: string[], cells: string) =>
    `<table><tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr>${listOf(cells, 'tbody')}</table>`;
  const title = '<td><a href="U">T</a></td>';

  test.each<[names: string[], cells: string]>([
    [
      ['序号', '标题', '文号', '成文日期', '发布日期'],
      `<tr><td>1</td>${title}<td>松政〔2024〕9号</td><td>2024-02-01</td><td>2024-03-DD</td></tr>`,
    ],
    [['标题', '发布日期', '成文日期'], `<tr>${title}<td>2024-03-DD</td><td>2024-02-01</td></tr>`],
    [
      ['名称', '成文日期', '机关', '公开时间', '效力'],
      `<tr>${title}<td>2024年2月1日</td><td>县政府</td><td>2024年3月DD日</td><td>有效</td></tr>`,
    ],
    [
      ['标题', '成文日期', '发布日期', '施行日期'],
      `<tr>${title}<td>2024-02-01</td><td>2024-03-DD</td><td>2024-04-01</td></tr>`,
    ],
  ])('%j', (names, cells) => {
    expect(rowsIn(tableOf(names, cells))).toEqual(rowsOf('2024-03-'));
  });

  test('rows made of other elements', () => {
    const head = '<div><li>名称</li><li>成文日期</li><li>发布日期</li></div>';
    const row = '<div><li><a href="U">T</a></li><li>2024-02-01</li><li>2024-03-DD</li></div>';
    expect(rowsIn(`${head}${listOf(row, 'section')}`)).toEqual(rowsOf('2024-03-'));
  });
});

describe('a title with the date of its row', () => {
  test.each<[title: string, link: string, beside: string]>([
    ['2024年7月22日松林县水情日报', 'T', '<b>2024.07.22</b>'],
    ['2024年7月22日8时松林县水情日报', 'T', '<p>2024-07-22</p>'],
    ['松林县水情日报（2024年7月22日）', 'T', '<b>2024-07-22</b>'],
    ['松林县水情日报2024-07-22', 'T', '<b>2024-07-22</b>'],
    ['2024年7月22日8时松林县水情日报', '<span>T</span><i>2024-07-22</i>', ''],
    ['2024年7月22日8时松林县水情日报', '<p>T</p><p>2024-07-22</p>', ''],
    ['2024年7月22日8时松林县水情日报', 'T', ''],
    ['松林县水情日报2024年7月22日', 'T', ''],
    ['07-22松林县水情日报', 'T', '<b>2024-07-22</b>'],
    ['松林县水情日报', 'T（2024年7月22日）', ''],
    ['松林县水情日报', '2024-07-22 T', ''],
    ['松林县水情日报', '2024年7月22日 T', ''],
  ])('%s of %s %s', (title, link, beside) => {
    expect(rowsIn(`<li><a href="/1">${link.replace('T', title)}</a>${beside}</li>`)).toEqual([
      [title, '/1', '2024-07-22'],
    ]);
  });
});

describe('a number of a title', () => {
  test.each<[title: string]>([
    ['2024年3月 15 家松林县企业获奖名单'],
    ['2024-03 15 家松林县企业获奖名单'],
    ['松林县便民服务示范项目批次01-02'],
  ])('is no date: %s', (title) => {
    const row = `<li><a href="/1">${title}</a></li>`;
    expect(rowsIn(`<ul>${row.repeat(4)}</ul>`)).toEqual([[title, '/1', null]]);
    expect(rowsIn(`<ul><li><a href="/1">${title}</a><i>2024-03-05</i></li></ul>`)).toEqual([
      [title, '/1', '2024-03-05'],
    ]);
  });

  test.each<[row: string]>([
    ['<li><span>2024-03-DD</span><a href="U">T批次01-02</a></li>'],
    ['<li><a href="U">T批次01-02</a><span>2024-03-DD</span></li>'],
    ['<li><a href="U">2024年3月 15 家企业：T</a><span>2024-03-DD</span></li>'],
    ['<li><a href="U">2024年3月 DD 日 T</a></li>'],
    ['<li><a href="U"><b>2024-03</b> <i>DD</i> <span>T</span></a></li>'],
  ])('a date beside it is none: %s', (row) => {
    expect(rowsIn(listOf(row)).map(([, , date]) => date)).toEqual(DAYS.map((day) => `2024-03-${day}`));
  });

  test.each<[row: string]>([
    ['<li><a href="U">T</a>03-DD</li>'],
    ['<li><a href="U">T[03-DD]</a></li>'],
    ['<li><a href="U">T批次01-02</a><i>03-DD</i></li>'],
    ['<li><a href="U">T<i>03-DD</i></a></li>'],
    ['<li><a href="U"><p>T</p><p>发布日期03-DD</p></a></li>'],
  ])('a date of month and day is none: %s', (row) => {
    expect(rowsIn(listOf(row)).map(([, , date]) => date)).toEqual(DAYS.map((day) => `03-${day}`));
  });
});

describe('a row without a date among those with one', () => {
  const list = (row: string) =>
    `<ul>${row}${[1, 2, 3].map((at) => `<li><a href="/${at}">${TITLES[at]}</a><i>2024-03-0${at}</i>`).join('')}</ul>`;
  const dated = [1, 2, 3].map((at) => [TITLES[at], `/${at}`, `2024-03-0${at}`]);

  test.each<[row: string]>([
    ['<li><a href="/0">松林县举行春季植树活动</a><i></i></li>'],
    ['<li class="top"><h3><a href="/0">松林县举行春季植树活动</a></h3><p>县长参加了活动。</p></li>'],
  ])('%s', (row) => {
    expect(rowsIn(list(row))).toEqual([[TITLES[0], '/0', null], ...dated]);
  });

  test.each<[row: string]>([
    ['<li><a href="/s/">政务动态</a></li>'],
    ['<li><a href="/s/">查看更多松林县政务动态</a></li>'],
    ['<li><ul><li><a href="/s/">松林县人民政府办公室信息公开</a></ul></li>'],
  ])('%s is none', (row) => {
    expect(rowsIn(list(row))).toEqual(dated);
  });
});

describe('rows without dates', () => {
  const undated = (rows: readonly (readonly [title: string, url: string])[]) =>
    `<ul>${rows.map(([title, url]) => `<li><a href="${url}">${title}</a></li>`).join('')}</ul>`;

  test('reports of a year among names of departments', () => {
    const year = (of: number) =>
      `<h3>${of}年度</h3>${undated([
        [`松林县${of}年政府信息公开工作年度报告`, `/${of}`],
        ['县财政局', `/${of}/1`],
        ['县水利局', `/${of}/2`],
      ])}`;
    expect(rowsIn(year(2023) + year(2022))).toEqual([
      ['松林县2023年政府信息公开工作年度报告', '/2023', null],
      ['松林县2022年政府信息公开工作年度报告', '/2022', null],
    ]);
    expect(rowsIn(undated([['政府网站工作年度报表（2023年度）', '/1']]))).toHaveLength(1);
  });

  test('issues of a paper', () => {
    const issues = [4, 3, 2, 1].map((of) => [`2023年第${of}期（总第${80 + of}期）`, `/${of}`] as const);
    expect(rowsIn(undated(issues))).toEqual(issues.map(([title, url]) => [title, url, null]));
    expect(rowsIn(undated(issues.slice(0, 1)))).toEqual([]);
  });

  test.each<[title: string]>([['政府信息公开年报'], ['2024年政府工作报告'], ['2023年'], ['2023年通知公告']])(
    'a menu with %s has none',
    (title) => {
      expect(
        rowsIn(
          undated([
            [title, '/1'],
            ['信息公开指南', '/2'],
            ['信息公开制度', '/3'],
          ]),
        ),
      ).toEqual([]);
    },
  );

  test.each<[name: string]>([['热点排行'], ['点击排行榜'], ['新闻点击量排行'], ['热门文章'], ['热点内容']])(
    'a list called %s stands beside what a page is about',
    (name) => {
      const list = (date: string) =>
        `<h3>${name}</h3><ul>${TITLES.map((title, at) => `<li><a href="/${at}">${title}</a>${date}</li>`).join('')}</ul>`;
      const main = '<h2>建议办理</h2><ul><li>暂无内容</li></ul>';
      expect(rowsIn(list('') + main)).toEqual([]);
      const found = '<ul><li><a href="/9">对松林县人大代表建议的答复</a><i>2024-03-06</i></ul>';
      expect(rowsIn(found + list('<i>2024-03-05</i>'))).toEqual([['对松林县人大代表建议的答复', '/9', '2024-03-06']]);
      const apart = `<div><div><h3>建议办理</h3></div>${found}<p>更多</p></div><div>${list('<i>2024-03-05</i>')}</div>`;
      expect(rowsIn(apart)).toHaveLength(1);
      expect(rowsIn(`<div>${found}<h3>代表风采</h3><ul></ul>${list('<i>2024-03-05</i>')}</div>`)).toHaveLength(1);
    },
  );

  test('the only list with dates, or the first one, is what a page is about, whatever it is called', () => {
    const ranking = `<h3>信息排行</h3>${listOf('<li><a href="U">T</a><i>2024-03-DD</i></li>')}`;
    expect(rowsIn(ranking)).toEqual(rowsOf('2024-03-'));
    const other = '<ul><li><a href="/9">对松林县人大代表建议的答复</a><i>2023-03-06</i></ul>';
    expect(rowsIn(ranking + other)).toHaveLength(5);
  });

  test.each<[tabs: string]>([
    ['<ul class="tab"><li>今日要闻<li>新闻排行</ul>'],
    ['<ul class="tab"><li><a href="#">今日要闻</a></li><li class="on">新闻排行</li></ul>'],
    ['<div><div class="t"><b>今日要闻</b></div><div class="t">新闻排行</div></div>'],
    ['<div><h3>今日要闻</h3><h3>新闻排行</h3></div>'],
  ])('the name of the last tab is not that of the list below: %s', (tabs) => {
    const top = '<p><a href="/8">松林县召开防汛工作部署会议</a><i>2024-03-30</i></p>';
    const ranking = '<ul><li><a href="/9">松林县人大代表建议的答复</a><i>2023-01-06</i></ul>';
    const main = listOf('<li><a href="U">T</a><i>2024-03-DD</i></li>');
    expect(rowsIn(`${top}${tabs}<div>${main}${ranking}</div>`).slice(1, 5)).toEqual(rowsOf('2024-03-'));
    expect(rowsIn(`${tabs}${undated(TITLES.map((title, at) => [title, `/${at}`]))}`)).toHaveLength(4);
  });

  test('links that lie deep in their items, the only one of each', () => {
    const item = (more: string) => (title: string, at: number) =>
      `<li><div><a href="/${at}">${title}</a>${more}</div><div>开始时间：2024-03-01 结束时间：2024-03-31</div></li>`;
    expect(rowsIn(`<ul>${TITLES.map(item('')).join('')}</ul>`)).toEqual(
      TITLES.map((title, at) => [title, `/${at}`, null]),
    );
    expect(rowsIn(`<ul>${TITLES.map(item('<a href=/x>松林县其他公告一览</a>')).join('')}</ul>`)).toEqual([]);
  });

  test('short rows with their clicks are no menu', () => {
    const row = (clicks: string) => (name: string, at: number) => `<tr><td><a href="/${at}">${name}</a><td>${clicks}`;
    const table = (clicks: string) =>
      `<table>${['登记申请书样式', '登记询问记录', '委托书的样式', '身份证明书'].map(row(clicks)).join('')}</table>`;
    expect(rowsIn(table('点击：15'))).toHaveLength(4);
    expect(rowsIn(table('下载'))).toEqual([]);
  });

  test('a list called 社会热点 is what a page is about', () => {
    expect(rowsIn(`<h3>社会热点</h3>${undated(TITLES.map((title, at) => [title, `/${at}`]))}`)).toHaveLength(4);
  });
});
