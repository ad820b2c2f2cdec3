import { describe, expect, test } from 'vitest';
import type { ClassResult, UnitResult } from '../result.ts';
import { drawnText, failedUnits, type NamedTarget, sampleBasis, targetsCalled, targetsOfUnits } from './index.ts';

const unit = (name: string, given: Partial<UnitResult>): UnitResult =>
  ({ unit: name, grade: null, lines: [], ...given }) as UnitResult;

const classOf = (name: string, units: UnitResult[]): ClassResult =>
  ({
    name,
    units,
    indicators: [
      { id: 'veto', kind: 'veto' },
      { id: 'score', kind: 'graded' },
    ],
  }) as unknown as ClassResult;

const veto = (points: UnitResult['lines'][number]['points']) => [
  { indicator: 'veto', points },
  { indicator: 'score', points: '90' },
];

test.each([
  ['a veto was met', { lines: veto('1'), grade: '优秀' }, true],
  ['none was met', { lines: veto('0'), grade: '优秀' }, false],
  ['nobody knows', { lines: veto({ untested: 'no-value', of: 'x' } as never) }, false],
  ['it does not apply', { lines: veto(null) }, false],
  ['the grade says so', { lines: veto('0'), grade: '不合格' }, true],
  ['the grade says so in other words', { grade: '不达标' }, true],
  ['the grade is the one before', { grade: '合格' }, false],
])('a unit of which %s', (_, given, isFailed) => {
  expect(failedUnits({ classes: [classOf('政府网站', [unit('甲', given)])] }).length > 0).toBe(isFailed);
});

test.each([
  ['政府门户网站', 'website'],
  ['部门网站', 'website'],
  ['政务新媒体', 'account'],
  ['政务公众号', 'account'],
  ['县区', null],
])('what the class %s assesses', (name, kind) => {
  const found = failedUnits({ classes: [classOf(name, [unit('甲', { grade: '不合格' })])] });
  expect(found).toEqual([{ unit: '甲', kind }]);
});

const target = (id: string, given: Partial<NamedTarget>): NamedTarget => ({
  id,
  kind: 'website',
  organizationId: 'body',
  name: id,
  url: '',
  identificationCode: null,
  ...given,
});

const TARGETS = [
  target('site', { name: '某县（本级）门户', url: 'http://www.a.gov.cn/', identificationCode: 'bm29030010' }),
  target('wechat', { kind: 'account', name: '某县发布' }),
  target('other', { organizationId: 'other', name: '另一门户', url: 'https://b.gov.cn/zw/' }),
];

test.each([
  ['site', ['site']],
  ['某县(本级)门户', ['site']],
  ['http://www.a.gov.cn', ['site']],
  ['www.a.gov.cn/', ['site']],
  ['BM29030010', ['site']],
  ['b.gov.cn/zw', ['other']],
  ['b.gov.cn', []],
  ['某县', []],
  ['', []],
])('%s is the name of %j', (name, ids) => {
  expect(targetsCalled(TARGETS)(name)).toEqual(ids);
});

describe('a unit of a campaign', () => {
  const bodies = [
    { id: 'body', fullNames: ['某县人民政府办公室', '某县人民政府'], shortNames: ['某县'] },
    { id: 'other', fullNames: ['另一人民政府'], shortNames: ['教育局'] },
    { id: 'third', fullNames: ['第三人民政府'], shortNames: ['教育局'] },
  ];
  const match = targetsOfUnits(TARGETS, bodies);
  test.each([
    ['某县人民政府', 'website', ['site']],
    ['某县人民政府', 'account', ['wechat']],
    ['某县人民政府', null, ['site', 'wechat']],
    // What it was called when it was assessed.
    ['某县人民政府办公室', 'website', ['site']],
    ['某县', 'website', ['site']],
    // Which one is meant nobody knows.
    ['教育局', null, []],
    ['另一门户', 'website', ['other']],
    ['另一门户', 'account', []],
    ['没有的', null, []],
  ] as const)('%s, %s', (name, kind, ids) => {
    expect(match({ unit: name, kind })).toEqual(ids);
  });
});

test('what a draw follows from is one text, whatever order it comes in', () => {
  const entries = [
    { id: 'b', stratum: 'x', failedBy: ['sample', 'campaign'] },
    { id: 'a', stratum: 'x y', failedBy: [] },
  ] as const;
  const text = sampleBasis({ share: 0.3, seed: 's"' }, entries);
  expect(text).toBe('["kaoping-sample-1",0.3,"s\\""]\n["a","x y",[]]\n["b","x",["campaign","sample"]]\n');
  expect(sampleBasis({ share: 0.3, seed: 's"' }, entries.toReversed())).toBe(text);
  expect(drawnText(['b', 'a'])).toBe('a\nb\n');
});
