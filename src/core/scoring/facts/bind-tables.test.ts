import { describe, expect, test } from 'vitest';
import type { RawTable } from '../../model/table.ts';
import { csv, faultsOf, portalOf, read, sheet } from './facts.test-support.ts';
import type { FactsReading } from './index.ts';

const PORTAL = portalOf('score: { column: 得分 }');
const MEDIA = PORTAL.replace('id: portal', 'id: media')
  .replace('name: 门户', 'name: 政务新媒体')
  .replace('得分', '运维');
const BOTH = `${PORTAL}${MEDIA}`;

const portalRows = '单位,得分\n甲县,20';
const mediaRows = '单位,运维\n乙局,60';

function boundOf({ bindings }: FactsReading): string[] {
  return bindings.map(({ name, table }) => `${name}=${table.name}`);
}

describe('a table is bound', () => {
  test.each([
    ['by its name', [csv('portal', portalRows), csv('media', mediaRows)], ['portal=portal', 'media=media']],
    [
      'by its name in another spelling',
      [csv('Portal ', portalRows), csv('ＭＥＤＩＡ', mediaRows)],
      ['portal=Portal ', 'media=ＭＥＤＩＡ'],
    ],
    [
      'by the name of the class',
      [sheet('门户', portalRows), sheet('政务新媒体', mediaRows)],
      ['portal=门户', 'media=政务新媒体'],
    ],
  ])('%s', (_, tables, expected) => {
    const reading = read(BOTH, tables);
    expect(faultsOf(reading)).toEqual([]);
    expect(boundOf(reading)).toEqual(expected);
    expect(reading.notices).toEqual([]);
  });

  test('by its headers when they fit one table only, which is mentioned', () => {
    const reading = read(BOTH, [csv('2019网站', portalRows), csv('media', mediaRows)]);
    expect(faultsOf(reading)).toEqual([]);
    expect(boundOf(reading)).toEqual(['portal=2019网站', 'media=media']);
    expect(reading.notices.map(({ zh }) => zh)).toEqual(['2019网站.csv 按列名作为表“portal”读取']);
  });

  test('without a name when it is the only one and the scheme needs one', () => {
    const reading = read(PORTAL, [csv('Sheet1', '单位,得分,备注\n甲县,20,')]);
    expect(faultsOf(reading)).toEqual(['unknown-column 1:3']);
    expect(boundOf(reading)).toEqual(['portal=Sheet1']);
    expect(reading.notices).toEqual([]);
  });

  test.each<[what: string, tables: RawTable[], bound: string]>([
    ['before it', [sheet('portal', '单位,得分'), csv('portal', portalRows)], 'portal.csv'],
    ['behind it', [csv('portal', portalRows), sheet('portal', '单位,得分\n , ')], 'portal.csv'],
    ['by its columns', [sheet('portal', '单位,得分'), csv('甲县', portalRows)], '甲县.csv'],
  ])('rather than a sheet of the same name in which nobody wrote: %s', (_what, tables, bound) => {
    const reading = read(BOTH, [...tables, csv('media', mediaRows)]);
    expect(faultsOf(reading)).toEqual([]);
    expect(reading.bindings[0]?.table.file).toBe(bound);
  });

  test('by what the caller calls it, whatever its own name', () => {
    const [portal, media] = [csv('media', portalRows), csv('portal', mediaRows)];
    const names = new Map<RawTable, string>([
      [portal, 'portal'],
      [media, 'media'],
    ]);
    const reading = read(BOTH, [portal, media], { names });
    expect(faultsOf(reading)).toEqual([]);
    expect(boundOf(reading)).toEqual(['portal=media', 'media=portal']);
  });
});

describe('sheets that are no tables', () => {
  test('are passed over: empty ones and those for people', () => {
    const reading = read(PORTAL, [sheet('portal', portalRows), sheet('Sheet2', ''), sheet('_说明', '怎样填写\n…')]);
    expect(faultsOf(reading)).toEqual([]);
    expect(boundOf(reading)).toEqual(['portal=portal']);
  });
});

describe('what cannot be bound', () => {
  test('is refused with the tables and columns of the scheme and the nearest name', () => {
    const reading = read(BOTH, [csv('portal', portalRows), csv('medai', '单位,运营\n乙局,60')]);
    expect(faultsOf(reading)).toEqual(['unknown-table', 'missing-table']);
    expect(reading.faults[0]?.message.zh).toBe(
      '方案中没有名为“medai”的表；方案的表有：portal（单位名称、得分）；media（单位名称、运维）；' +
        'units（单位名称、简称、排序、行政区划代码）；overrides（单位名称、分类、调整项、调整为、理由、经办人、日期）',
    );
    expect(reading.faults[0]?.suggestion?.zh).toBe('是不是“media”？');
  });

  test('is refused when the caller calls it something else', () => {
    const table = csv('portal', portalRows);
    expect(faultsOf(read(PORTAL, [table], { names: new Map([[table, 'porta']]) }))).toEqual([
      'unknown-table',
      'missing-table',
    ]);
  });

  test('is refused when its headers fit two tables', () => {
    const same = `${PORTAL}${PORTAL.replace('id: portal', 'id: second').replace('门户', '部门')}`;
    const reading = read(same, [csv('a', portalRows), csv('b', portalRows)]);
    expect(faultsOf(reading)).toEqual(['unknown-table', 'unknown-table', 'missing-table', 'missing-table']);
  });

  test('is refused when the table is there already', () => {
    const reading = read(PORTAL, [csv('portal', portalRows), sheet('portal', portalRows)]);
    expect(faultsOf(reading)).toEqual(['table-twice']);
    expect(reading.faults[0]?.message.zh).toBe('表“portal”给了两次，另一份在 portal.csv');
  });

  test('is missing', () => {
    expect(faultsOf(read(BOTH, [csv('portal', portalRows)]))).toEqual(['missing-table']);
    expect(faultsOf(read(PORTAL, []))).toEqual(['missing-table']);
  });

  test('is missing although the class needs nothing of it but the names of its units', () => {
    const city = `- id: city
  name: 市
  children: { accounts: { inputs: { 得分: {} }, total: 得分 } }
  total: { fold: accounts, how: mean, value: total }
`;
    const accounts = csv('accounts', '单位,名称,得分\n甲县,一,20');
    const remedies = (tables: RawTable[]) => read(`${PORTAL}${city}`, tables).faults.map((one) => one.suggestion?.en);
    expect(remedies([accounts, csv('portal', portalRows)])).toEqual([expect.stringContaining('write table: portal')]);
    expect(remedies([accounts])).toEqual([
      expect.stringContaining('named “portal”'),
      expect.stringContaining('named “city”'),
    ]);
  });
});
