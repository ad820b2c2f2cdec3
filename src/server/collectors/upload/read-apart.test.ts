import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { AppError } from '../../../core/model/app-error.ts';
import { readTables, readTablesApart } from './index.ts';
import { makeWorkbook, sheetData } from './testing/make-workbook.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const rows = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => [`网站${at}`, `单位${at % 7}`, '']);
const LARGE = makeWorkbook({
  sheets: { 网站: sheetData([['名称', '单位', '备注'], ...rows(30_000)]), 空: sheetData([['名称']]) },
});

test.each([
  ['a large workbook', { name: '大.xlsx', bytes: LARGE }],
  ['one that is cut off', { name: '断.xlsx', bytes: LARGE.subarray(0, LARGE.length >>> 1) }],
  ['one of which less is wanted', { name: '小.xlsx', bytes: LARGE, unpacked: 1000 }],
  ['CSV that is large', { name: '表.csv', bytes: bytesOf(`甲,乙\n${'一,二\n'.repeat(20_000)}`) }],
  ['CSV that is small', { name: '表.csv', bytes: bytesOf('甲,乙\n一,二\n') }],
  ['CSV with faults', { name: '表.csv', bytes: bytesOf(`甲,乙\n${'一,二,三\n'.repeat(20_000)}`) }],
])('%s is read on a thread as it is read here', async (_, file) => {
  expect(await readTablesApart([file])).toEqual(readTables([file]));
});

test('several files come in their order', async () => {
  const files = ['乙', '甲', '丙'].map((name) => ({ name: `${name}.xlsx`, bytes: LARGE }));
  const { tables } = await readTablesApart(files);
  expect(tables.map(({ file }) => file)).toEqual(files.flatMap(({ name }) => [name, name]));
});

test('what is no table is refused in the same words', async () => {
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  await expect(readTablesApart([{ name: '旧.xls', bytes: old }])).rejects.toBeInstanceOf(AppError);
});

test('other work goes on meanwhile; of many at once each comes to its end', async () => {
  const ended: number[] = [];
  const all = Promise.all(
    Array.from({ length: 5 }, async (__, at) => {
      const { tables } = await readTablesApart([{ name: `${at}.xlsx`, bytes: LARGE }]);
      ended.push(tables[0]?.rows.length ?? 0);
    }),
  );
  for (let turn = 0; turn < 50; turn++) await setImmediate();
  expect(ended).toEqual([]);
  await all;
  expect(ended).toEqual([30_000, 30_000, 30_000, 30_000, 30_000]);
});
