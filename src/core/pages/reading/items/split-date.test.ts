import { describe, expect, test } from 'vitest';
import { listOf, rowsIn, rowsOf, TITLES } from './rows.test-support.ts';

describe('a date in parts', () => {
  test.each<[parts: string, start: string]>([
    ['<b>DD</b><i>2024-03</i>', '2024-03-'],
    ['<b>DD</b><i>2024.03</i>', '2024-03-'],
    ['<b>DD</b><i>2024/03</i>', '2024-03-'],
    ['<b>DD</b><i>2024年3月</i>', '2024-03-'],
    ['<b>DD日</b><i>2024年3月</i>', '2024-03-'],
    ['<p>2024-03</p><p>DD</p>', '2024-03-'],
    ['<h3>DD</h3><p>2024-03</p>', '2024-03-'],
    ['<b>03-DD</b><i>2024</i>', '2024-03-'],
    ['<b>03/DD</b><i>2024</i>', '2024-03-'],
    ['<i>2024</i><b>03-DD</b>', '2024-03-'],
    ['<p>03-DD</p><p>2024</p>', '2024-03-'],
    ['<p>2024年</p><p>03-DD</p>', '2024-03-'],
    ['<b>DD</b><i>3月</i>', '03-'],
    ['<i>3月</i><b>DD</b>', '03-'],
    ['<p>DD</p><p>3月</p>', '03-'],
    ['<p>3月</p><p>DD日</p>', '03-'],
  ])('%s', (parts, start) => {
    const rows = rowsOf(start);
    expect(rowsIn(listOf(`<li><div>${parts}</div><a href="U">T</a></li>`))).toEqual(rows);
    expect(rowsIn(listOf(`<li><a href="U"><div>${parts}</div><div>T</div></a></li>`))).toEqual(rows);
    expect(
      rowsIn(listOf(`<li><a href="U" title="T"><div>${parts}</div><p>T</p><p>松林县日前召开会议。</p></a></li>`)),
    ).toEqual(rows);
  });

  test.each<[parts: string, start: string]>([
    ['<b>DD</b><i>2024-03</i>', '2024-03-'],
    ['<b>DD</b><i>3月</i>', '03-'],
    ['<i>3月</i><b>DD</b>', '03-'],
  ])('%s in the line of the title', (parts, start) => {
    expect(rowsIn(listOf(`<li><span>${parts}</span><a href="U">T</a></li>`))).toEqual(rowsOf(start));
    expect(rowsIn(listOf(`<li><a href="U"><span>${parts}</span><span>T</span></a></li>`))).toEqual(rowsOf(start));
  });

  test.each(['<b>03/DD</b><i>2024</i>', '<i>2024</i><b>03-DD</b>'])('%s before the link of the title', (parts) => {
    expect(rowsIn(listOf(`<li><span>${parts}</span> <a href="U">T</a></li>`))).toEqual(rowsOf('2024-03-'));
  });

  test.each(['<em>2013</em><span>03-DD</span>', '<span>03-DD</span><em>2013</em>'])(
    'clicks are no year: %s',
    (parts) => {
      expect(rowsIn(listOf(`<li><a href="U">T</a>${parts}</li>`)).map(([, , date]) => date)).toEqual(
        rowsOf('03-').map(([, , date]) => date),
      );
    },
  );

  test('a year with which a title begins is none of its row', () => {
    const html = listOf('<li><span>03-DD</span><a href="U">2024年T</a></li>');
    expect(rowsIn(html).map(([, , date]) => date)).toEqual(rowsOf('03-').map(([, , date]) => date));
  });

  test('a month that is a link, with the number of its articles, is none', () => {
    const months = [3, 2, 1].map((month) => `<li><a href="/${month}">2024年${month}月</a><p>1${month}</p></li>`);
    expect(rowsIn(`<ul>${months.join('')}</ul>`)).toEqual([]);
  });

  test('the years below the rows of two years are those of each', () => {
    const row = (at: number, day: string, year: string) =>
      `<li><div><p>${day}</p><p>${year}</p></div><a href="/${at}">${TITLES[at]}</a></li>`;
    const html = row(0, '01-02', '2024') + row(1, '12-30', '2023') + row(2, '12-29', '2023');
    expect(rowsIn(html).map(([, , date]) => date)).toEqual(['2024-01-02', '2023-12-30', '2023-12-29']);
  });

  test('the year over the next rows is not that of the last one before', () => {
    const row = (at: number, day: string) => `<li><a href="/${at}">${TITLES[at]}</a><p>${day}</p></li>`;
    const html = `<h3>2024年</h3><ul>${row(0, '01-02')}</ul><h3>2023年</h3><ul>${row(1, '12-30')}${row(2, '12-29')}</ul>`;
    expect(rowsIn(html).map(([, , date]) => date)).toEqual(['2024-01-02', '2023-12-30', '2023-12-29']);
  });
});
