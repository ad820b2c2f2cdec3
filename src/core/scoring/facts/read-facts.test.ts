import { describe, expect, test } from 'vitest';
import { csv, factsOf, faultsOf, portalOf, read, sheet } from './facts.test-support.ts';

const ONE_INPUT = portalOf('score: { column: [得分, Score], min: 0, max: 25 }');

function cellOf(input: string, text: string): string {
  const reading = read(portalOf(`x: { column: 值, ${input} }`), [csv('portal', `单位,值\n甲县,${text}`)]);
  const [fact = ''] = factsOf(reading);
  return reading.faults.length > 0 ? faultsOf(reading).join('; ') : fact.replace('甲县: x=', '');
}

describe('a cell', () => {
  test.each([
    ['', '81.73', '81.73'],
    ['', '-2', '-2'],
    ['', '85%', '0.85'],
    ['', '８５．５', '85.5'],
    ['', ' 80 ', '80'],
    ['', '八十', 'not-a-number 2:2'],
    ['', '80分', 'not-a-number 2:2'],
    ['', '—', 'not-a-number 2:2'],
    ['', '', 'blank-cell 2:2'],
    ['', '\u3000', 'blank-cell 2:2'],
    ['', '不适用', 'not-applicable-refused 2:2'],
    ['', '未检测', '?blank'],
    ['', 'Untested', '?blank'],
    ['blank: missing', '', '-'],
    ['blank: missing', '不适用', '-'],
    ['blank: missing', 'N/A', '-'],
    ['blank: missing', '未检测', '?blank'],
    ['blank: untested', '', '?blank'],
    ['blank: untested', '不适用', '-'],
    ['blank: 0', '', '0'],
    ['blank: 0', '不适用', '-'],
    ['min: 0', '0', '0'],
    ['min: 0', '-0.01', 'below-minimum 2:2'],
    ['max: 25', '25', '25'],
    ['max: 25', '25.00', '25'],
    ['max: 25', '25.01', 'above-maximum 2:2'],
    ['max: 25', '２６', 'above-maximum 2:2'],
    ['type: whole', '3.0', '3'],
    ['type: whole', '3.5', 'not-whole 2:2'],
    ['type: whole', '123456789012345678', '123456789012345678'],
    ['type: text', '东部', "'东部'"],
    ['type: text', ' 12 ', "'12'"],
    ['type: text', '', 'blank-cell 2:2'],
    ['type: text, blank: missing', '不适用', '-'],
    ['type: text, blank: 无', '', "'无'"],
    ['type: text, oneOf: [东, 西]', '东', "'东'"],
    ['type: text, oneOf: [东, 西]', '南', 'not-accepted 2:2'],
    ['type: text, oneOf: [甲（本级）]', '甲(本级)', "'甲（本级）'"],
    ['type: text, oneOf: [适用, 不适用]', '不适用', "'不适用'"],
  ])('of { %s } holding %j reads %s', (input, text, expected) => {
    expect(cellOf(input, text)).toBe(expected);
  });

  test('that is wrong is told with its sheet, cell, bound and what was probably meant', () => {
    const table = sheet('portal', '单位,得分\n甲县,26\n乙县,20分');
    const { faults } = read(ONE_INPUT, [table]);
    expect(faults).toEqual([
      {
        code: 'above-maximum',
        where: { file: 'tables.xlsx', sheet: 'portal', cell: 'B2' },
        message: { zh: '“得分”为 26，超过上限 25', en: '“得分” is 26, more than the 25 allowed' },
      },
      {
        code: 'not-a-number',
        where: { file: 'tables.xlsx', sheet: 'portal', cell: 'B3' },
        message: {
          zh: '“得分”应填数字，现为“20分”：数字后不能写单位',
          en: '“得分” needs a number, not “20分”: a number carries no unit',
        },
        suggestion: { zh: '是不是 20？', en: 'Did you mean 20?' },
      },
    ]);
  });

  test('is to be 未检测 where nobody has looked, but only in columns that take the word', () => {
    const tables = [csv('portal', '单位,得分\n甲县,不详'), csv('units', '单位,排序\n甲县,不详')];
    expect(read(ONE_INPUT, tables).faults.map(({ where, suggestion }) => [where.file, suggestion?.zh])).toEqual([
      ['units.csv', undefined],
      ['portal.csv', '未检测的填“未检测”。'],
    ]);
  });

  test('written in full width is read and mentioned', () => {
    const { notices, faults } = read(ONE_INPUT, [csv('portal', '单位,得分\n甲县,２０\n乙县,21\n丙县, 22 ')]);
    expect(faults).toEqual([]);
    expect(notices.map(({ zh }) => zh)).toEqual([
      '表“portal”有 2 个单元格的全角字符、空格或千位分隔符已自动规范：2:2 “２０” → 20；4:2 “ 22 ” → 22',
    ]);
  });
});

describe('a percentage counts as one and is mentioned where more than 1 may stand', () => {
  test.each([
    ['max: 25', '60%', true],
    ['max: 1.01', '６０％', true],
    ['max: 1', '60%', false],
    ['max: 25', '0.6', false],
    ['', '60%', false],
  ])('%s and %s', (bound, text, isMentioned) => {
    const { notices, faults, facts } = read(portalOf(`x: { column: 值, ${bound} }`), [
      csv('portal', `单位,值\n甲县,${text}`),
    ]);
    expect([faults, facts === null]).toEqual([[], false]);
    expect(notices.some(({ zh }) => zh.includes(`如果要写的是分数，请去掉百分号：2:2 “${text}” → 0.6`))).toBe(
      isMentioned,
    );
  });
});

describe('headers', () => {
  test.each([
    ['单位名称,得分'],
    ['单位,得分'],
    ['UNIT,score'],
    ['ｕｎｉｔ,ＳＣＯＲＥ'],
    [' 单位 ,\u3000得分'],
    ['得分,单位'],
  ])('%j are found', (header) => {
    const row = header.startsWith('得') ? '20,甲县' : '甲县,20';
    const reading = read(ONE_INPUT, [csv('portal', `${header}\n${row}`)]);
    expect(faultsOf(reading)).toEqual([]);
    expect(factsOf(reading)).toEqual(['甲县: score=20']);
  });

  test('whose header is part of the one that is wanted are asked for', () => {
    const reading = read(ONE_INPUT, [csv('portal', '名称,得分\n甲县,20')]);
    expect(faultsOf(reading)).toEqual(['missing-column', 'unknown-column 1:1']);
    expect(reading.faults.map(({ suggestion }) => suggestion?.zh)).toEqual([
      '“名称”是不是这一列？是则改名，或在方案里把两个表头都写上。',
      '是不是“单位名称”？',
    ]);
  });

  test('that the scheme does not know are faults, with the nearest that is still free', () => {
    const reading = read(ONE_INPUT, [csv('portal', '单位,得粉,备注\n甲县,20,x')]);
    expect(faultsOf(reading)).toEqual(['missing-column', 'unknown-column 1:2', 'unknown-column 1:3']);
    expect(reading.faults.map(({ suggestion }) => suggestion?.zh)).toEqual([
      '“得粉”是不是这一列？是则改名，或在方案里把两个表头都写上。',
      '是不是“得分”？',
      '请删去这一列；方案用到的列为：单位名称、得分',
    ]);
  });

  test('that mean the same are refused together', () => {
    expect(faultsOf(read(ONE_INPUT, [csv('portal', '单位,得分,Score\n甲县,20,20')]))).toEqual(['column-twice 1:3']);
  });

  test('without a text are left to whoever read the file', () => {
    expect(faultsOf(read(ONE_INPUT, [csv('portal', '单位,得分,\n甲县,20,')]))).toEqual([]);
  });
});

describe('units', () => {
  test('missing and repeated ones are faults, however they are spelt', () => {
    const table = csv('portal', '单位,得分\n甲县（本级）,20\n,20\n甲县(本级),21\n 乙县 ,19');
    const reading = read(ONE_INPUT, [table]);
    expect(faultsOf(reading)).toEqual(['missing-key 3:1', 'duplicate-key 4:1']);
    expect(reading.faults[1]?.message.zh).toBe('“甲县(本级)”重复，已出现在第 2 行');
    expect(factsOf(reading)).toEqual(['甲县（本级）: score=20', '乙县: score=19']);
  });

  test('stand in the order of their rows, and nothing else depends on it', () => {
    const rows = ['甲县,20', '乙县,21', '丙县,22'];
    const facts = (order: string[]): string[] =>
      factsOf(read(ONE_INPUT, [csv('portal', ['单位,得分', ...order].join('\n'))]));
    expect(facts(rows)).toEqual(['甲县: score=20', '乙县: score=21', '丙县: score=22']);
    expect(facts(rows.toReversed())).toEqual(facts(rows).toReversed());
  });

  test('a table of none is a fault', () => {
    expect(faultsOf(read(ONE_INPUT, [csv('portal', '单位,得分')]))).toEqual(['empty-table']);
  });

  test('get short name, order and code from the registry, which may hold others', () => {
    const units = csv('units', '单位,简称,排序,行政区划代码\n丁县,丁,1,\n乙县,,2,４４５１０２');
    const { facts, faults } = read(ONE_INPUT, [csv('portal', '单位,得分\n甲县,20\n乙县,21'), units]);
    expect(faults).toEqual([]);
    expect(facts.get('portal')?.registry).toEqual([null, { short: null, order: 2, code: '445102' }]);
  });

  test('that the registry does not have are mentioned, with the one that was probably meant', () => {
    const units = csv('units', '单位,简称\n湘桥县政府,湘桥县\n乙县,乙');
    const reading = read(ONE_INPUT, [csv('portal', '单位,得分\n湘桥区政府,20\n乙县,21\n丙,22'), units]);
    expect(reading.faults).toEqual([]);
    expect(reading.notices.map(({ zh }) => zh)).toEqual([
      '2 个单位不在表“units”中，没有简称和单位排序：湘桥区政府（表中有“湘桥县政府”）；丙',
    ]);
  });

  test('are not mentioned where nobody handed in a registry', () => {
    expect(read(ONE_INPUT, [csv('portal', '单位,得分\n甲县,20')]).notices).toEqual([]);
  });

  test('stand on one line, and are the same unit as those that do', () => {
    const units = csv('units', '单位,排序\n潮州市教育局,7');
    const { facts } = read(ONE_INPUT, [csv('portal', '单位,得分\n潮州市\r教育局,20'), units]);
    expect(facts.get('portal')?.keys).toEqual(['潮州市教育局']);
    expect(facts.get('portal')?.registry[0]?.order).toBe(7);
  });

  test.each([
    ['-1', 'below-minimum 2:2'],
    ['1.5', 'not-whole 2:2'],
    ['第一', 'not-a-number 2:2'],
  ])('refuse the order %j', (order, fault) => {
    const units = csv('units', `单位,排序\n甲县,${order}`);
    expect(faultsOf(read(ONE_INPUT, [csv('portal', '单位,得分\n甲县,20'), units]))).toEqual([fault]);
  });
});

describe('inputs in a further table', () => {
  const classes = portalOf(
    'score: { column: 得分 }\nregion: { column: 地区, type: text, table: units, blank: missing }\nstaff: { column: 编制, table: staff }',
  );
  const portal = csv('portal', '单位,得分\n甲县,20\n乙县,21');

  test('are joined by the name of the unit', () => {
    const reading = read(classes, [
      portal,
      csv('units', '单位,地区\n乙县,东'),
      csv('staff', '单位,编制\n乙县,3\n甲县,4'),
    ]);
    expect(faultsOf(reading)).toEqual([]);
    expect(factsOf(reading)).toEqual(['甲县: score=20 region=- staff=4', "乙县: score=21 region='东' staff=3"]);
  });

  test('refuse units that are not there and rows that are nobody’s', () => {
    const reading = read(classes, [
      portal,
      csv('units', '单位,地区\n乙县,东'),
      csv('staff', '单位,编制\n乙县,3\n丙县,4'),
    ]);
    expect(faultsOf(reading)).toEqual(['row-not-found 2:1', 'unknown-parent 3:1']);
  });
});

describe('many faults', () => {
  test('are all told up to ten thousand, and the rest counted', () => {
    const rows = Array.from({ length: 10_003 }, (_, row) => `单位${row},x`);
    const { faults } = read(ONE_INPUT, [csv('portal', ['单位,得分', ...rows].join('\n'))]);
    expect(faults).toHaveLength(10_001);
    expect(faults.at(-1)?.message.zh).toBe('另有 3 处问题未列出');
  });
});
