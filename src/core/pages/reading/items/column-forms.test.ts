import { describe, expect, test } from 'vitest';
import { listOf, rowsIn, TITLES } from './rows.test-support.ts';

describe('a gallery without dates', () => {
  const UNDATED = TITLES.map((title, at) => [title, `/${at}`, null]);

  test.each<[what: string, row: string]>([
    [
      'links around picture and title',
      '<li><div><a href="U" title="T"><img src=p.jpg></a></div><p><a href="U" title="T">S...</a></p></li>',
    ],
    ['a button below the title', '<li><p><a href="U">T</a></p><div><a href="U">详情</a></div></li>'],
    ['one link', '<li><div><div><a href="U">T</a></div></div><div>简介</div></li>'],
  ])('%s', (_what, row) => {
    expect(rowsIn(listOf(row))).toEqual(UNDATED);
  });

  test.each<[what: string, row: string]>([
    [
      'whose items lead to several pages',
      '<li><div><a href="U"><img src=p.jpg>S</a></div><p><a href="/more">T</a></p></li>',
    ],
    [
      'of other sites',
      '<li><div><a href="http://wwwDD.gov.cn/">T</a></div><p><a href="http://wwwDD.gov.cn/">S</a></p></li>',
    ],
  ])('none is a list %s', (_what, row) => {
    expect(rowsIn(listOf(row))).toEqual([]);
  });

  test('names of columns with pictures are none', () => {
    const menu = ['政务公开', '政务服务', '互动交流', '走进松林', '数据开放']
      .map((name) => `<li><div><a href="/${name}"><img src=i.png></a></div><p><a href="/${name}">${name}</a></p></li>`)
      .join('');
    expect(rowsIn(`<ul>${menu}</ul>`)).toEqual([]);
  });
});

describe('a mark before a title', () => {
  const titlesOf = (row: string) =>
    rowsIn(listOf(`<li><a href="U">${row}</a><i>2024-03-DD</i>`)).map(([title]) => title);

  test.each<[row: string]>([['<font color=red>[置顶]</font>T'], ['<em>【热】</em> T'], ['<b><i>[new]</i></b>T']])(
    'in an element of its own is no part of it: %s',
    (row) => {
      expect(titlesOf(row)).toEqual(TITLES);
    },
  );

  test.each<[row: string, before: string]>([
    ['<font>[县政府]</font>T', '[县政府]'],
    ['<font>关于</font>T', '关于'],
  ])('is none that says more: %s', (row, before) => {
    expect(titlesOf(row)).toEqual(TITLES.map((title) => before + title));
  });
});

describe('rows of one line with clicks, and summaries', () => {
  const BYLINE = '<span><small>日期：</small>2024-03-DD 10:02:11 <small>点击：</small>7 </span>';
  const SUMMARY = '<p>为深入了解情况，县里有关负责人日前来到多个点位，实地查看进展，与企业负责人面对面交流...</p>';
  const NAMES = ['松林县举行春季植树活动并部署全年绿化', '松林县公布第一批便民服务点名单的通知', '白露农事忙'];
  const page = (row: string) =>
    NAMES.map((name, at) =>
      row
        .replaceAll('T', name)
        .replaceAll('U', `/${at}`)
        .replaceAll('DD', `0${9 - at}`),
    ).join('');
  const READ = NAMES.map((name, at) => [name, `/${at}`, `2024-03-0${9 - at}`]);

  test('a short title among long ones', () => {
    expect(
      rowsIn(`<ul>${page(`<li>[<a href="/c">动态</a>] <a href="U">T</a> ${BYLINE}${SUMMARY}</li>`)}</ul>`),
    ).toEqual(READ);
  });

  test('one line of the kind is that under a title', () => {
    const [row] = page(`<p><a href="/c">松林县融媒体</a> ${BYLINE}</p>`).split('</p>');
    expect(rowsIn(`${row}</p>`)).toEqual([]);
  });
});
