import { describe, expect, test } from 'vitest';
import { csv } from '../facts/facts.test-support.ts';
import { rankingRows } from '../index.ts';
import { portal, portalClass, scored } from '../score.test-support.ts';

/** How a value of `s / n` is printed in a column with this format. */
function printed(format: string, s: string, n = '1'): string {
  const fields = `inputs: { s: { blank: missing }, n: {} }
values: { v: s / n }
total: 1
shown: [{ column: 列, value: v${format === '' ? '' : `, ${format}`} }]`;
  const [, row = []] = rankingRows(scored(portalClass(fields), portal('s,n', [`${s},${n}`])));
  return row[3] ?? '';
}

describe('a shown column', () => {
  test.each([
    ['', '78.1000', '1', '78.1'],
    ['', '71.00', '1', '71'],
    ['', '1', '3', '0.3333'],
    ['', '2', '3', '0.6667'],
    ['', '81.72999', '1', '81.73'],
    ['', '-0.00004', '1', '0'],
    ['decimals: 2', '78.125', '1', '78.13'],
    ['decimals: 2', '-78.125', '1', '-78.13'],
    ['decimals: 2, mode: half-even', '78.125', '1', '78.12'],
    ['decimals: 2, mode: down', '78.129', '1', '78.12'],
    ['decimals: 2, mode: up', '78.121', '1', '78.13'],
    ['decimals: 2', '78.1', '1', '78.1'],
    ['decimals: 2, pad: true', '78.1', '1', '78.10'],
    ['decimals: 2, pad: true', '71', '1', '71.00'],
    ['decimals: 0, pad: true', '70.5', '1', '71'],
    ['decimals: 1, percent: true', '4', '7', '57.1%'],
    ['decimals: 1, percent: true', '1', '2', '50%'],
    ['decimals: 1, percent: true, pad: true', '1', '2', '50.0%'],
    ['decimals: 0, percent: true', '0.005', '1', '1%'],
    ['decimals: 0, percent: true', '0.0049', '1', '0%'],
    ['', '', '1', '—'],
    ["missingText: '0/0'", '', '1', '0/0'],
    ["decimals: 2, percent: true, missingText: ''", '', '1', ''],
    ['decimals: 2', '1', '0', '未检测'],
  ])('with the format “%s” prints %s ÷ %s as %s', (format, s, n, text) => {
    expect(printed(format, s, n)).toBe(text);
  });

  test('prints a text as it is, whatever the format', () => {
    const fields = `inputs: { t: { type: text } }\ntotal: 1\nshown: [{ column: 列, value: t, decimals: 2, pad: true }]`;
    expect(rankingRows(scored(portalClass(fields), portal('t', ['7.5'])))[1]?.[3]).toBe('7.5');
  });

  test('printing rounds the text and never the value', () => {
    const fields = `inputs: { s: {} }
total: s
totalShown: { decimals: 0 }
shown: [{ column: 值, value: s, decimals: 0 }]
ranking: { ties: competition }`;
    expect(rankingRows(scored(portalClass(fields), portal('s', ['79.5', '79.6', '80.4'])))).toEqual([
      ['class', 'rank', 'unit', '值', 'total', 'grade'],
      ['portal', '1', '丙', '80', '80', ''],
      ['portal', '2', '乙', '80', '80', ''],
      ['portal', '3', '甲', '80', '80', ''],
    ]);
  });
});

describe('the rows of ranking.csv', () => {
  test('a total that outcomes took away has the text of its format', () => {
    const fields = `inputs: { s: {} }
total: s
totalShown: { missingText: 无 }
outcomes: [{ id: veto, if: s < 0, total: missing, because: 否决 }]
ranking: { ties: competition }
shown: []`;
    expect(rankingRows(scored(portalClass(fields), portal('s', ['-1', '5']))).slice(1)).toEqual([
      ['portal', '1', '乙', '5', ''],
      ['portal', '', '甲', '无', ''],
    ]);
  });

  test('hidden ranks order the list and are not printed', () => {
    const fields = 'inputs: { s: {} }\ntotal: s\nranking: { ties: competition, hidden: true }\nshown: []';
    expect(rankingRows(scored(portalClass(fields), portal('s', ['4', '5']))).slice(1)).toEqual([
      ['portal', '', '乙', '5', ''],
      ['portal', '', '甲', '4', ''],
    ]);
  });

  test('incomplete units stand behind all others, by code points, without rank and grade', () => {
    const fields = `inputs: { s: { blank: untested } }
total: s
ranking: { ties: competition, leaveOut: s = 1 }
grades: { labels: [A], bands: [{ otherwise: A }] }
shown: []`;
    const rows = rankingRows(scored(portalClass(fields), portal('s', ['', '', '1', '7'])));
    expect(rows.slice(1)).toEqual([
      ['portal', '1', '丁', '7', 'A'],
      ['portal', '', '丙', '1', 'A'],
      ['portal', '', '乙', '未检测', ''],
      ['portal', '', '甲', '未检测', ''],
    ]);
  });

  test('units beyond the published places are left out, incomplete ones are not', () => {
    const fields = `inputs: { s: { blank: untested } }
total: s
ranking: { ties: competition, top: 1 }
shown: []`;
    const rows = rankingRows(scored(portalClass(fields), portal('s', ['5', '7', ''])));
    expect(rows.slice(1).map(([, rank, unit]) => [rank, unit])).toEqual([
      ['1', '乙'],
      ['', '丙'],
    ]);
  });

  test('classes with columns of their own leave those of the others empty', () => {
    const one = portalClass('inputs: { a: {}, b: {} }\ntotal: a\nshown: [{ column: a }, { column: b }]');
    const two = one
      .replace('portal', 'media')
      .replace('门户', '新媒体')
      .replace('{ column: b }', '{ column: c }')
      .replace('b: {}', 'c: {}');
    const rows = rankingRows(scored(`${one}${two}`, portal('a,b', ['1,2']), csv('media', '单位,a,c\n甲,3,4')));
    expect(rows).toEqual([
      ['class', 'rank', 'unit', 'a', 'c', 'b', 'total', 'grade'],
      ['portal', '', '甲', '1', '', '2', '1', ''],
      ['media', '', '甲', '3', '4', '', '3', ''],
    ]);
  });
});
