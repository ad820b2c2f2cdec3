import { describe, expect, test } from 'vitest';
import type { SchemeClass } from '../model/scheme/index.ts';
import { readScheme, setInScheme } from './index.ts';

const SCHEME = `kaoping: 1
id: test
version: 1
title: 测试方案 # 自拟
source: 自拟
verified: true
classes:
  - id: portal
    name: 门户
    indicators:
      - id: service
        name: 服务
        items:
          - { id: guides, name: 指南, points: 10, rule: &whole { deduct: [{ count: { column: 缺项 }, each: 2 }] } }
      - id: other
        name: 其他
        points: 10
        rule: *whole
    values:
      half: other / 2
    ranking: { ties: competition }
    grades:
      labels: [优秀, 合格]
      bands:
        - { from: 90, grade: 优秀 }
        - { otherwise: 合格 }
    outcomes:
      - { id: floor, if: service < 5, total: 0, because: 低分 }
    shown:
      - { column: 服务, value: service }
`;

function changed(path: string, value: string): SchemeClass | undefined {
  const { text, fault } = setInScheme(SCHEME, path, value);
  expect(fault).toBeNull();
  const { scheme, faults } = readScheme(text ?? '', 'scheme.yaml');
  expect(faults).toEqual([]);
  return scheme?.classes[0];
}

describe('setInScheme', () => {
  test.each<[path: string, value: string, expected: unknown]>([
    ['portal.indicators.other.points', '20', { indicators: [{}, { points: 200_000 }] }],
    ['portal.indicators.service.items.guides.points', '20', { indicators: [{ points: 200_000 }, {}] }],
    ['portal.indicators.guides.points', '20', { indicators: [{ points: 200_000 }, {}] }],
    ['portal.guides.points', '20', { indicators: [{ points: 200_000 }, {}] }],
    ['portal.service.guides.name', '导航', { indicators: [{ items: [{ name: '导航' }] }, {}] }],
    ['portal.half', 'other / 4', { values: [{ value: { op: '/', of: [{}, { value: 40_000 }] } }] }],
    ['portal.indicators.2.points', '20', { indicators: [{}, { points: 200_000 }] }],
    ['portal.grades.bands.优秀.from', '85', { grades: { base: { value: { bands: [{ lower: { at: 850_000 } }] } } } }],
    ['portal.grades.bands.1.from', '85', { grades: { base: { value: { bands: [{ lower: { at: 850_000 } }] } } } }],
    ['portal.ranking.ties', 'dense', { ranking: { ties: 'dense' } }],
    ['portal.ranking.tolerance', '0.01', { ranking: { tolerance: 100 } }],
    ['portal.outcomes.floor.total', 'missing', { outcomes: [{ total: { kind: 'constant', value: null } }] }],
    ['portal.outcomes.floor.if', "total < 60 and unit != '甲'", { outcomes: [{ condition: { kind: 'all' } }] }],
    ['portal.shown.服务.decimals', '1', { shown: [{ format: { decimals: 1 } }] }],
    ['portal.total', '{ limit: service, max: 8 }', { total: { kind: 'limit' } }],
    ['portal.name', '"一: 二"', { name: '一: 二' }],
  ])('%s = %s', (path, value, expected) => {
    expect(changed(path, value)).toMatchObject(expected as object);
  });

  test('a value that stands for others through an alias changes in its own place only', () => {
    expect(changed('portal.indicators.other.rule.deduct.1.each', '5')?.indicators).toMatchObject([
      { items: [{ rule: { entries: [{ each: { value: 20_000 } }] } }] },
      { rule: { entries: [{ each: { value: 50_000 } }] } },
    ]);
  });

  test('a field of the scheme itself, comments kept', () => {
    expect(setInScheme(SCHEME, 'title', '另一份').text).toContain('title: 另一份 # 自拟');
  });

  test('what it makes can still be refused when it is read', () => {
    const { text } = setInScheme(SCHEME, 'portal.grades.bands.优秀.grade', '良好');
    expect(readScheme(text ?? '', 'scheme.yaml').faults.map(({ code }) => code)).toEqual(['unknown-grade']);
  });

  test.each<[path: string, message: string, suggestion: string | undefined]>([
    ['portl.ranking.ties', 'There is no "portl" in the scheme', 'Did you mean "portal"?'],
    ['portal.rankin.ties', 'There is no "rankin" in portal', 'Did you mean "ranking"?'],
    ['portal.indicators.gudes.points', 'There is no "gudes" in portal.indicators', 'Did you mean "guides"?'],
    ['portal.indicators.guides.pionts', 'There is no "pionts" in portal.indicators.guides', 'Did you mean "points"?'],
    ['portal.grades.bands.良好.from', 'There is no "良好" in portal.grades.bands', 'It can be: 优秀, 2'],
    ['portal.name.x', 'There is no "x" in portal.name', undefined],
    ['portal.indicators.9.points', 'There is no "9" in portal.indicators', 'It can be: service, guides, other'],
  ])('refuses %s', (path, message, suggestion) => {
    const { text, fault } = setInScheme(SCHEME, path, '1');
    expect(text).toBeNull();
    expect(fault).toMatchObject({ code: 'unknown-path', where: { file: path }, message: { en: message } });
    expect(fault?.suggestion?.en).toBe(suggestion);
  });

  test('refuses a text that is no YAML', () => {
    expect(setInScheme('a: "', 'a', '1').fault?.code).toBe('yaml-unclosed');
  });
});
