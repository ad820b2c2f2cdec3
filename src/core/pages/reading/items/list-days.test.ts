import { describe, expect, test } from 'vitest';
import { listOf, rowsIn, rowsOf, TITLES } from './rows.test-support.ts';

const ROW = '<li><a href="U">T</a><i>DAY</i></li>';
const listWith = (days: readonly string[], row = ROW) =>
  `<ul>${days
    .map((day, at) =>
      row
        .replaceAll('T', TITLES[at] ?? '')
        .replaceAll('U', `/${at}`)
        .replaceAll('DAY', day),
    )
    .join('')}</ul>`;
const daysIn = (html: string) => rowsIn(html).map(([, , date]) => date);

describe('years of two digits', () => {
  test.each<[row: string]>([
    ['<li><a href="U">T</a><i>24-03-DD</i></li>'],
    ['<p><i>[24-03-DD]</i>　<a href="U">T</a></p>'],
    ['<p><a href="U">T</a>（24/03/DD）</p>'],
    ['<dl><dt><a href="U">T</a></dt><dd>24.03.DD</dd></dl>'],
  ])('%s', (row) => {
    expect(rowsIn(listOf(row, 'div'))).toEqual(rowsOf('2024-03-'));
  });

  test.each<[what: string, days: string[], dates: string[]]>([
    ['of one month', ['09-02-08', '09-02-07', '09-02-03'], ['2009-02-08', '2009-02-07', '2009-02-03']],
    ['over a new year', ['08-01-03', '07-12-28', '07-12-05'], ['2008-01-03', '2007-12-28', '2007-12-05']],
    ['of the last century', ['99-01-03', '98-12-28', '98-12-05'], ['1999-01-03', '1998-12-28', '1998-12-05']],
    ['of one day, if no number can be another', Array<string>(3).fill('98-01-03'), Array<string>(3).fill('1998-01-03')],
  ])('%s', (_what, days, dates) => {
    expect(daysIn(listWith(days))).toEqual(dates);
  });

  test.each<[what: string, days: string[]]>([
    ['months first', ['03-15-24', '03-12-24', '03-01-24']],
    ['months first, each number a year as well', ['03-05-12', '03-04-12', '03-01-12']],
    ['days first', ['28-02-09', '23-02-09', '21-02-09']],
    ['one day, whatever is the year', Array<string>(3).fill('09-02-08')],
    ['a few rows', ['24-03-22', '24-03-21']],
    ['years to come', ['77-03-22', '77-03-21', '77-03-19']],
    ['no day in one row', ['24-03-22', '24-13-21', '24-03-19']],
  ])('are not told by %s', (_what, days) => {
    expect(daysIn(listWith(days)).every((date) => date === null)).toBe(true);
  });

  test('are those of a number where another date stands beside it', () => {
    const row = '<li><b>DAY</b><a href="U">T</a><i>2024-03-05</i></li>';
    const dates = daysIn(listWith(['24-03-22', '24-03-21', '24-03-19'], row));
    expect(dates).toEqual(['2024-03-05', '2024-03-05', '2024-03-05']);
  });
});

describe('days without marks', () => {
  test.each<[row: string]>([
    ['<li><a href="U">T</a><i>202403DD</i></li>'],
    ['<li><b>公告</b><a href="U">T</a><i>[202403DD]</i></li>'],
  ])('%s', (row) => {
    expect(rowsIn(listOf(row).replaceAll('20240319', '20240309'))).toEqual(
      rowsOf('2024-03-').map(([title, url, date]) => [title, url, date === '2024-03-19' ? '2024-03-09' : date]),
    );
  });

  test.each<[what: string, days: string[]]>([
    ['numbers that grow by one', ['20240103', '20240102', '20240101']],
    ['numbers of other things', ['20240122', '20240045', '20240019']],
    ['two rows', ['20240122', '20240113']],
  ])('are none of %s', (_what, days) => {
    expect(daysIn(listWith(days)).every((date) => date === null)).toBe(true);
  });

  test('are none under a head that says what they are', () => {
    const row = '<tr><td>DAY<td><a href="U">T</a></tr>';
    const rows = listWith(['20240122', '20240113', '20240109'], row).replaceAll('ul>', 'table>');
    expect(daysIn(rows)).toEqual(['2024-01-22', '2024-01-13', '2024-01-09']);
    const headed = rows.replace('<table>', '<table><tr><th>信件编号<th>标题</tr>');
    expect(daysIn(headed).every((date) => date === null)).toBe(true);
  });

  test('in a link with other words are a part of its title', () => {
    const rows = listWith(['20240122', '20240113', '20240109'], '<li><a href="U"><b>T</b><i>DAY</i></a></li>');
    expect(daysIn(rows).every((date) => date === null)).toBe(true);
  });
});
