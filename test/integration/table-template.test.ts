import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Sheet, SheetCell, Workbook } from '../../src/core/model/workbook.ts';
import type { Scheme } from '../../src/core/model/scheme/index.ts';
import { templateOf } from '../../src/core/reports/table-template/index.ts';
import { readScheme } from '../../src/core/scheme/index.ts';
import { readFacts } from '../../src/core/scoring/index.ts';
import type { FactsReading } from '../../src/core/scoring/index.ts';
import { readTables } from '../../src/server/collectors/upload/index.ts';
import { renderXlsx } from '../../src/server/render/xlsx/index.ts';

/** Takes something from every kind of table. */
const EVERYTHING = `
kaoping: 1
id: everything
version: 1
title: 各种表
source: 测试
verified: true
classes:
  - id: portal
    name: 政府门户网站
    inputs:
      region: { column: 地区, type: text, table: units, oneOf: [东, 西], blank: missing }
      broken: { check: broken-links, only: { 位置: 首页 }, once: links }
      novelty: { marks: novelty, by: [expert, self], min: 0, max: 5 }
      content: { column: 内容, min: 0, max: 60 }
      forms: { column: 表格数, type: whole, min: 0, blank: missing }
    children:
      accounts:
        name: 账号
        inputs: { fans: { column: 更新数, min: 0 } }
        indicators: [{ id: a, name: 更新, rule: fans }]
    indicators:
      - { id: main, name: 内容, points: 60, rule: content }
      - { id: other, name: 其他, rule: { sum: [broken, novelty, forms], missing: skip }, kind: measure }
      - { id: media, name: 新媒体, rule: { fold: accounts, how: sum, value: total, empty: 0 }, kind: measure }
    total: main
    ranking: { ties: competition, within: [region] }
`;

function schemeFrom(text: string): Scheme {
  const { scheme, faults } = readScheme(text, 'scheme.yaml');
  if (scheme === null) throw new Error(faults.map(({ where, message }) => `${where.line} ${message.zh}`).join('\n'));
  return scheme;
}

/** Writes the template with these rows as XLSX, by name of the sheet and header, and reads it back. */
function fill(scheme: Scheme, rows: Record<string, Record<string, SheetCell>[]>): FactsReading {
  const template = templateOf(scheme);
  const filled: Workbook = {
    sheets: template.sheets.map((sheet) => ({ ...sheet, rows: rowsOf(sheet, rows[sheet.name]) })),
  };
  const { tables, faults } = readTables([{ name: '填报.xlsx', bytes: renderXlsx(filled) }]);
  expect(faults).toEqual([]);
  return readFacts(scheme, tables, { at: '2020-04-03' });
}

function rowsOf(sheet: Sheet, rows: Record<string, SheetCell>[] = []): SheetCell[][] {
  return [...sheet.rows, ...rows.map((row) => sheet.columns.map(({ header }) => row[header] ?? null))];
}

function decimal(text: string): SheetCell {
  return { decimal: text };
}

describe('the template of a scheme that takes everything', () => {
  const scheme = schemeFrom(EVERYTHING);

  test('reads back as what was filled in', () => {
    const { faults, notices, facts, bindings } = fill(scheme, {
      portal: [
        { 单位名称: '甲县', 内容: decimal('58.5'), 表格数: '不适用' },
        { 单位名称: '乙县', 内容: decimal('60'), 表格数: decimal('12'), broken: decimal('2') },
      ],
      units: [{ 单位名称: '甲县', 简称: '甲', 排序: decimal('1'), 行政区划代码: '445102', 地区: '东' }],
      accounts: [{ 单位名称: '甲县', 名称: '微博', 更新数: decimal('30') }],
      findings: [{ 单位名称: '甲县', 检查项: 'broken-links', 检查结论: '存在问题', 已确认: '是', 位置: '首页' }],
      marks: [
        { 单位名称: '甲县', 评分项: 'novelty', 评分角色: '专家', 评分人: '李', 评分: decimal('4.5') },
        { 单位名称: '乙县', 评分项: 'novelty', 评分角色: '自评', 评分: decimal('5') },
      ],
    });
    expect(faults).toEqual([]);
    expect(notices.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^1 units are not in the table “units”.*乙县$/u),
    ]);
    expect(bindings.map(({ name }) => name).toSorted()).toEqual(['accounts', 'findings', 'marks', 'portal', 'units']);
    const portal = facts.get('portal');
    expect(portal?.keys).toEqual(['甲县', '乙县']);
    expect(portal?.registry).toEqual([{ short: '甲', order: 1, code: '445102' }, null]);
    expect(portal?.columns).toEqual({
      region: ['东', null],
      broken: [10_000, 20_000],
      novelty: [45_000, 50_000],
      content: [585_000, 600_000],
      forms: [null, 120_000],
    });
    expect(portal?.children['accounts']?.columns['fans']).toEqual([300_000]);
  });

  test('names every bad cell by sheet and cell', () => {
    const { faults } = fill(scheme, {
      portal: [
        { 单位名称: '甲县', 内容: '六十', 表格数: decimal('1.5') },
        { 单位名称: '甲县', 内容: decimal('60.01') },
        { 内容: decimal('1') },
        { 单位名称: '乙县', 内容: null },
      ],
      units: [{ 单位名称: '乙县', 地区: '南' }],
      accounts: [{ 单位名称: '丙县', 名称: '微博', 更新数: decimal('-1') }],
    });
    expect(faults.map(({ code, where }) => `${where.sheet} ${where.cell} ${code}`)).toEqual([
      'portal D2 not-a-number',
      'portal E2 not-whole',
      'portal A3 duplicate-key',
      'portal A4 missing-key',
      'portal D5 blank-cell',
      'units E2 not-accepted',
      'accounts A2 unknown-parent',
    ]);
  });
});

describe.each(['chaozhou-2019', 'national-2019'])('the template of %s', (id) => {
  test('binds every sheet and lacks nothing but rows', () => {
    const scheme = schemeFrom(readFileSync(`${import.meta.dirname}/../../schemes/${id}/scheme.yaml`, 'utf8'));
    const { faults } = fill(scheme, {});
    expect([...new Set(faults.map(({ code }) => code))]).toEqual(['empty-table']);
  });
});
