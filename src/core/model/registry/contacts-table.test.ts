import { expect, test } from 'vitest';
import type { RawTable } from '../table.ts';
import { readContacts } from './index.ts';

const BODIES = [
  { id: 'a', fullName: '甲局' },
  { id: 'b', fullName: '乙局（本级）' },
];

const table = (...rows: string[]): RawTable => ({
  file: '联系人.csv',
  name: '联系人',
  headerLine: 1,
  header: ['单位名称', '姓名', '职务', '电话', '邮箱', '备注', '座机'].map((text, index) => ({
    text,
    column: index + 1,
  })),
  rows: rows.map((row, index) => ({ line: index + 2, cells: row.split(',') })),
});

test('a list for each body, in the order of the rows; rows that say nothing are left out', () => {
  const { lists, faults, ignored } = readContacts(
    [table('甲局,陈某,科长,1,c@example.cn,,', '乙局(本级),林某,,,,周一,', '甲局,黄某,,,,,', '没有的局,,,,,,')],
    BODIES,
  );
  expect(faults).toEqual([]);
  expect(ignored).toEqual(['联系人：座机']);
  expect([...lists]).toEqual([
    [
      'a',
      [
        { name: '陈某', duty: '科长', phone: '1', email: 'c@example.cn', remark: '' },
        { name: '黄某', duty: '', phone: '', email: '', remark: '' },
      ],
    ],
    ['b', [{ name: '林某', duty: '', phone: '', email: '', remark: '周一' }]],
  ]);
});

test.each([
  ['没有的局,陈某,,,,,', 'contact-body-unknown'],
  ['甲局,,科长,,,,', 'registry-cell-empty'],
  [',陈某,,,,,', 'registry-cell-empty'],
  [`甲局,${'陈'.repeat(101)},,,,,`, 'registry-cell-long'],
  [`甲局,${'陈'.repeat(100)},,,,,`, null],
  [`甲局,陈某,${'长'.repeat(201)},,,,`, 'registry-cell-long'],
  ['甲局,陈某,,,不是邮箱,,', 'contact-email'],
  ['甲局,黄某,,7,,,', 'contact-twice'],
])('%s: %s', (row, code) => {
  const { faults } = readContacts([table('甲局,黄某,,7,,,', row)], BODIES);
  expect(faults.map((fault) => fault.code)).toEqual(code === null ? [] : [code]);
  expect(JSON.stringify(faults)).not.toMatch(/陈某|不是邮箱，/);
});

test('a body whose row says 清空 is to have nobody: that row alone, and nothing else in it', () => {
  const reading = readContacts([table('甲局,清空,,,,,', '乙局（本级）,林某,,,,,')], BODIES);
  expect(reading.faults).toEqual([]);
  expect(reading.lists.get('a')).toEqual([]);
  expect(reading.lists.get('b')).toHaveLength(1);
  expect(readContacts([table('甲局,清空,,,,,', '甲局, 清空 ,,,,,')], BODIES)).toMatchObject({ faults: [] });
  const faultsOf = (...rows: string[]) =>
    readContacts([table(...rows)], BODIES).faults.map(({ code, where }) => `${code} ${where.line}`);
  expect(faultsOf('甲局,清空,,,,,', '甲局,陈某,,,,,')).toEqual(['contacts-emptied 3']);
  expect(faultsOf('甲局,陈某,,,,,', '甲局,清空,,,,,')).toEqual(['contacts-emptied 3']);
  for (const row of ['甲局,清空,科长,,,,', '甲局,清空,,,,换届,']) expect(faultsOf(row)).toEqual(['contacts-emptied 2']);
  expect(faultsOf('没有的局,清空,,,,,')).toEqual(['contact-body-unknown 2']);
});

test('fifty people at a body, and not one more; a table without names of bodies is none', () => {
  const rows = Array.from({ length: 51 }, (_, index) => `甲局,第${index}人,,,,,`);
  expect(readContacts([table(...rows.slice(1))], BODIES).faults).toEqual([]);
  expect(readContacts([table(...rows)], BODIES).faults).toMatchObject([{ code: 'contacts-many', where: { line: 52 } }]);
  const other = { ...table('x'), header: [{ text: '姓名', column: 1 }] };
  expect(readContacts([other], BODIES).faults).toMatchObject([{ code: 'columns-missing' }]);
});
