import { expect, test } from 'vitest';
import { openPageReader } from '../page.ts';
import { readMessages } from './read-messages.ts';

const HEAD = '<table><tr><th>标题<th>来信时间<th>回复时间<th>处理单位</tr></table>';
const ROW = '<tr><td><a href=/1>咨询入学</a></td><td>2024-01-02</td><td>2024-01-05</td><td>市教育局</td></tr>';
const store = (row: string) =>
  `<script type="text/xml"><datastore><recordset><record><![CDATA[${row}]]></record></recordset></datastore></script>`;

const LONG_HEAD = HEAD.replace('</tr>', '<th>状态</tr>');
const open = (state: string) => ROW.replace('2024-01-05', '&nbsp;').replace('</tr>', `<td>${state}</td></tr>`);

test.each([
  ['处理中', 1],
  ['已办结', 0],
  ['不予受理', 0],
  ['', 0],
])('a row without a day of the answer whose state is %j: %i letters', (state, count) => {
  const page = openPageReader()(new TextEncoder().encode(LONG_HEAD + store(open(state))), null);
  expect(readMessages(page, null)).toHaveLength(count);
});

test.each([
  ['rows under a head in the page', HEAD + store(ROW), 1],
  ['rows in a table of their own each', HEAD + store(`<table>${ROW}</table>`), 1],
  ['rows without any head', store(ROW), 0],
  ['rows of other columns', '<table><tr><th>标题<th>日期<th>来源</tr></table>' + store(ROW), 0],
])('%s: %s letters', (_, html, count) => {
  const page = openPageReader()(new TextEncoder().encode(html), null);
  const letter = { asked: '2024-01-02', answered: '2024-01-05', unit: '市教育局' };
  expect(readMessages(page, null)).toEqual(Array.from({ length: count }, () => letter));
  expect(readMessages(page, '2024-01-05')).toEqual([]);
});
