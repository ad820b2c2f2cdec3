import { describe, expect, test } from 'vitest';
import { openFactsReader } from '../page-facts.ts';

const read = openFactsReader();

const rowsIn = (html: string) =>
  read(new TextEncoder().encode(html), { file: '', url: null }).items.map(({ title, url, date }) => [title, url, date]);

const TITLES = [
  '松林县举行春季植树活动',
  '松林县公布第一批便民服务点名单的通知',
  '关于调整松林县公交线路的公告',
  '松林县防汛演练开展',
];
const DAYS = [22, 21, 20, 19];
/** Rows made after a pattern with T, U, S and DD for title, address, title cut short and day. */
const listOf = (pattern: string, around = 'ul') =>
  `<${around}>${TITLES.map((title, at) =>
    pattern
      .replaceAll('T', title)
      .replaceAll('S', title.slice(0, -2))
      .replaceAll('U', `/${at}`)
      .replaceAll('DD', String(DAYS[at])),
  ).join('')}</${around}>`;
const rowsOf = (start: string) => TITLES.map((title, at) => [title, `/${at}`, `${start}${DAYS[at]}`]);

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
