import { describe, expect, test } from 'vitest';
import { exact } from '../../model/exact/index.ts';
import type { Indicator, Input, Scheme, SchemeClass, Value } from '../../model/scheme/index.ts';
import { templateOf } from './index.ts';

const provenance = { source: '方案', clause: '第三条', verified: true, why: null };

const COLUMN: Omit<Input, 'id' | 'name' | 'headers'> = {
  source: { from: 'column' },
  table: 'portal',
  type: 'number',
  min: null,
  max: null,
  oneOf: [],
  blank: { as: 'refuse' },
  note: null,
};

const PORTAL: SchemeClass = {
  id: 'portal',
  name: '门户',
  table: 'portal',
  keyHeaders: ['单位名称', 'unit'],
  parentHeaders: [],
  inputs: [],
  values: [],
  indicators: [],
  children: [],
  outcomes: [],
  total: null,
  points: null,
  where: null,
  ranking: {
    by: { kind: 'reference', name: 'total' },
    order: 'descending',
    ties: 'competition',
    tolerance: null,
    then: [],
    within: [],
    leaveOut: null,
    last: null,
    hidden: false,
    top: null,
  },
  grades: null,
  shown: [],
  totalShown: { decimals: 2, pad: false, mode: 'half-up', percent: false, missingText: '—' },
  overrides: [],
};

function inputOf(id: string, more: Partial<Input> = {}): Input {
  return { ...COLUMN, id, name: id, headers: [id], ...more };
}

function indicatorOf(id: string, rule: Value): Indicator {
  return { id, name: `指标${id}`, kind: 'deduction', points: null, provenance, applies: null, rule, items: [] };
}

function schemeOf(more: Partial<SchemeClass>): Scheme {
  const head = { language: 1, id: 'test', version: 2, title: '测试方案', issuer: null, provenance } as const;
  return { ...head, classes: [{ ...PORTAL, ...more }] };
}

function columnOf(input: Input, more: Partial<SchemeClass> = {}) {
  const sheet = templateOf(schemeOf({ inputs: [input], ...more })).sheets.find(({ name }) => name === 'portal');
  return sheet?.columns.find(({ header }) => header === input.headers[0]);
}

describe('the sheets', () => {
  test('are instructions, the tables of the scheme and the registry', () => {
    const { sheets } = templateOf(schemeOf({ inputs: [inputOf('得分')] }));
    expect(sheets.map(({ name }) => name)).toEqual(['_说明', 'portal', 'units']);
    expect(sheets[0]?.title).toBe('测试方案（test，第 2 版）数据填报表');
    expect(sheets[1]?.columns.map(({ header }) => header)).toEqual(['单位名称', '得分']);
    expect(sheets[2]?.columns.map(({ header }) => header)).toEqual(['单位名称', '简称', '排序', '行政区划代码']);
    expect(sheets.slice(1).every(({ freezeHeader, protectedHeader }) => freezeHeader && protectedHeader)).toBe(true);
  });

  test('include findings and marks where the scheme takes some', () => {
    const check = { from: 'check', check: 'links', params: {}, take: 'count', only: { 位置: '首页' } } as const;
    const links = inputOf('links', { source: { ...check, window: null, sampleAtLeast: null, once: null } });
    const by = [{ role: 'expert' as const, weight: null }];
    const judged = { from: 'marks', item: 'new', by, judges: 'mean', trim: { low: 0, high: 0 }, levels: {} } as const;
    const { sheets } = templateOf(schemeOf({ inputs: [links, inputOf('new', { source: { ...judged, by } })] }));
    expect(sheets.map(({ name }) => name)).toEqual(['_说明', 'portal', 'units', 'findings', 'marks']);
    const validations = Object.fromEntries(
      sheets[3]?.columns.map(({ header, validation }) => [header, validation]) ?? [],
    );
    expect(validations['检查项']).toMatchObject({ kind: 'list', values: ['links'] });
    expect(validations['检查结论']).toMatchObject({
      kind: 'list',
      values: ['符合', '存在问题', '待人工判定', '不适用', '未能检查'],
    });
    expect(sheets[3]?.columns.at(-1)).toMatchObject({ header: '位置', note: '方案按这一列区分结论，用到的有：首页。' });
  });

  test.each([
    ['a/b:c', 'a-b-c'],
    ['_x', '-x'],
    ["'x'", '-x-'],
    ['表'.repeat(40), '表'.repeat(31)],
  ])('of the table %j is named %j', (table, name) => {
    expect(templateOf(schemeOf({ table })).sheets[1]?.name).toBe(name);
  });

  test('have different names', () => {
    const scheme = schemeOf({ table: `${'x'.repeat(31)}1` });
    const other = schemeOf({ id: 'other', table: `${'X'.repeat(31)}2` });
    const both = { ...scheme, classes: [...scheme.classes, ...other.classes] };
    expect(templateOf(both).sheets.map(({ name }) => name)).toEqual([
      '_说明',
      'x'.repeat(31),
      `${'X'.repeat(29)}-2`,
      'units',
    ]);
  });
});

describe('the instructions', () => {
  test('say what stands in each column, in lines that fit', () => {
    const note = '说明'.repeat(40);
    const [instructions] = templateOf(schemeOf({ inputs: [inputOf('得分', { note })] })).sheets;
    const rows = instructions?.rows ?? [];
    const from = rows.findIndex(([, column]) => column === '得分');
    expect(rows.slice(from - 2, from + 4)).toEqual([
      ['portal', '', '门户，一个单位一行。'],
      ['', '单位名称', '单位全称，每个单位一行，不得重复。'],
      ['', '得分', note.slice(0, 48)],
      ['', '', note.slice(48)],
      ['', '', '填数字。'],
      ['', '', '不能空；未检测填“未检测”。'],
    ]);
  });
});

describe('a column', () => {
  const bounds = { min: exact(0), max: exact(25) };

  test.each<[string, Partial<Input>, object | undefined]>([
    ['of numbers', bounds, { kind: 'decimal', min: '0', max: '25', words: ['未检测', 'untested'] }],
    ['of whole numbers', { type: 'whole', min: exact(1) }, { kind: 'whole', min: '1', max: null }],
    [
      'that may not apply',
      { ...bounds, blank: { as: 'missing' } },
      { kind: 'decimal', words: ['不适用', 'n/a', '未检测', 'untested'] },
    ],
    ['of listed texts', { type: 'text', oneOf: ['东', '西'] }, { kind: 'list', values: ['东', '西', '未检测'] }],
    [
      'of listed texts that may not apply',
      { type: 'text', oneOf: ['东', '不适用'], blank: { as: 'missing' } },
      { kind: 'list', values: ['东', '不适用', '未检测'] },
    ],
  ])('%s has a rule for typing', (_, input, validation) => {
    expect(columnOf(inputOf('x', input))?.validation).toMatchObject(validation ?? {});
  });

  test('of other texts has none and keeps what is typed', () => {
    const column = columnOf(inputOf('x', { type: 'text' }));
    expect(column?.validation).toBeUndefined();
    expect(column?.numberFormat).toBe('@');
  });

  test.each<[Partial<Input>, string]>([
    [bounds, '填 0 到 25 的数字，含两端。\n不能空；未检测填“未检测”。'],
    [{ min: exact(0), type: 'whole' }, '填不小于 0 的整数。\n不能空；未检测填“未检测”。'],
    [
      { max: exact(9), blank: { as: 'missing' } },
      '填不大于 9 的数字。\n留空表示不适用。不适用填“不适用”，未检测填“未检测”。',
    ],
    [{ blank: { as: 'untested' } }, '填数字。\n留空表示未检测。不适用填“不适用”，未检测填“未检测”。'],
    [{ blank: { as: 'value', value: exact(0) } }, '填数字。\n留空按 0 计。不适用填“不适用”，未检测填“未检测”。'],
    [{ type: 'text', oneOf: ['东', '西'] }, '只能填：东、西。\n不能空；未检测填“未检测”。'],
    [{ type: 'text', name: '地区', note: '按区划' }, '地区\n按区划\n填文字。\n不能空；未检测填“未检测”。'],
  ])('%j is explained', (input, note) => {
    expect(columnOf(inputOf('x', input))?.note).toBe(note);
  });

  test('names the indicators that read it, with their clause, also through a named value', () => {
    const read = (name: string): Value => ({ kind: 'reference', name });
    const note = columnOf(inputOf('x'), {
      values: [
        {
          name: 'half',
          value: { kind: 'arithmetic', op: '/', of: [read('x'), { kind: 'constant', value: exact(2) }] },
        },
      ],
      indicators: [indicatorOf('甲', read('x')), indicatorOf('乙', read('half')), indicatorOf('丙', read('y'))],
    })?.note;
    expect(note?.split('\n')[0]).toBe('用于：指标甲（第三条）；指标乙（第三条）');
  });

  test('names three of many indicators', () => {
    const rule: Value = { kind: 'reference', name: 'x' };
    const note = columnOf(inputOf('x'), {
      indicators: ['甲', '乙', '丙', '丁'].map((id) => indicatorOf(id, rule)),
    })?.note;
    expect(note?.split('\n')[0]).toBe('用于：指标甲（第三条）；指标乙（第三条）；指标丙（第三条）；等 4 项');
  });

  test('that two classes bound differently has no rule for typing', () => {
    const [one, other] = [
      schemeOf({ inputs: [inputOf('x', { max: exact(5) })] }),
      schemeOf({ id: 'b', inputs: [inputOf('x')] }),
    ];
    const portal = templateOf({ ...one, classes: [...one.classes, ...other.classes] }).sheets[1];
    expect(portal?.columns[1]?.validation).toBeUndefined();
    expect(portal?.columns[1]?.note).toContain('填不大于 5 的数字。');
  });
});
