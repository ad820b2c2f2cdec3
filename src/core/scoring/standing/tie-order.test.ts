import { describe, expect, test } from 'vitest';
import { csv } from '../facts/facts.test-support.ts';
import { standings } from '../score.test-support.ts';

/** Units in the order of the table; all have the same total. */
const UNITS = ['王村', '丁村', '一村', '石村', '龙村'];

const REGISTRY = csv(
  'units',
  `单位名称,排序,行政区划代码
王村,3,445102
丁村,1,445103
一村,,445101
石村,2,`,
);

function orderOf(then: string, rows: readonly string[] = UNITS.map((unit) => `${unit},0,`), ties = 'competition') {
  const fields = `inputs: { x: { blank: missing }, t: { type: text, blank: missing } }
total: 5
ranking: { ties: ${ties}${then === '' ? '' : `, then: [${then}]`} }`;
  return standings(fields, [csv('portal', ['单位,x,t', ...rows].join('\n')), REGISTRY], ({ unit }) => [unit]).join(' ');
}

describe('units that tie', () => {
  test.each([
    // By code points: 一 4E00, 丁 4E01, 王 738B, 石 77F3, 龙 9F99.
    ['', '一村 丁村 王村 石村 龙村'],
    ['{ by: listed }', '王村 丁村 一村 石村 龙村'],
    ['{ by: listed, order: descending }', '龙村 石村 一村 丁村 王村'],
    ['{ by: official }', '丁村 石村 王村 一村 龙村'],
    ['{ by: official, order: descending }', '王村 石村 丁村 一村 龙村'],
    ['{ by: code }', '一村 王村 丁村 石村 龙村'],
    ['{ by: code, order: descending }', '丁村 王村 一村 石村 龙村'],
    // Strokes: 一 1, 丁 2, 王 4, 石 5, 龙 5; the radical of 石 is the 112th, that of 龙 the 212th.
    ['{ by: strokes }', '一村 丁村 王村 石村 龙村'],
    ['{ by: strokes, order: descending }', '龙村 石村 王村 丁村 一村'],
  ])('then: [%s]', (then, expected) => {
    expect(orderOf(then)).toBe(expected);
  });

  test('strokes count, not code points; among as many strokes the radical', () => {
    const rows = ['龙村', '鼠村', '乙村', '丙村'].map((unit) => `${unit},0,`);
    expect(orderOf('{ by: strokes }', rows)).toBe('乙村 丙村 龙村 鼠村');
    const byCode = ['万村', '三村', '九村', '二村'].map((unit) => `${unit},0,`);
    expect(orderOf('', byCode)).toBe('万村 三村 九村 二村');
    expect(orderOf('{ by: strokes }', byCode)).toBe('九村 二村 万村 三村');
  });

  test('by a number, the greater first unless ascending, without one behind', () => {
    const rows = ['王村,2,', '丁村,10,', '一村,,', '石村,2,', '龙村,-1,'];
    expect(orderOf('{ by: x }', rows)).toBe('丁村 王村 石村 龙村 一村');
    expect(orderOf('{ by: x, order: ascending }', rows)).toBe('龙村 王村 石村 丁村 一村');
    expect(orderOf('{ by: x }, { by: strokes, order: descending }', rows)).toBe('丁村 石村 王村 龙村 一村');
  });

  test('by a text, by its code points', () => {
    const rows = ['王村,0,b', '丁村,0,a', '一村,0,', '石村,0,c'];
    expect(orderOf('{ by: t, order: ascending }', rows)).toBe('丁村 王村 石村 一村');
    expect(orderOf('{ by: t }', rows)).toBe('石村 王村 丁村 一村');
  });

  test('later keys order what is still equal', () => {
    const rows = ['王村,1,', '丁村,1,', '一村,2,', '石村,2,'];
    expect(orderOf('{ by: x }, { by: official }', rows)).toBe('石村 一村 丁村 王村');
    expect(orderOf('{ by: x }, { by: listed }', rows, 'sequential')).toBe('一村 石村 王村 丁村');
  });
});

test('ties: none lists in the order of then alone', () => {
  const rows = ['王村,1,', '丁村,3,', '一村,2,'];
  expect(orderOf('{ by: x }', rows, 'none')).toBe('丁村 一村 王村');
  expect(orderOf('{ by: strokes }', rows, 'none')).toBe('一村 丁村 王村');
});
