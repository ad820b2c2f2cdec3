import { describe, expect, test } from 'vitest';
import { portal, standings } from '../score.test-support.ts';

/** Units 甲 to 戊: two share the lead, two the third place. 乙 stands before 甲 by code points. */
const SCORES = ['90', '90', '80', '80', '70'];

function ranked(ranking: string, rows: readonly string[], columns = 's'): string {
  const inputs = columns.split(',').map((name) => (name === 'g' ? 'g: { type: text }' : `${name}: { blank: missing }`));
  const fields = `inputs: { ${inputs.join(', ')} }\ntotal: s\nranking: { ${ranking} }`;
  return standings(fields, portal(columns, rows)).join(', ');
}

describe('ties', () => {
  test.each([
    ['competition', '1 乙, 1 甲, 3 丁, 3 丙, 5 戊'],
    ['dense', '1 乙, 1 甲, 2 丁, 2 丙, 3 戊'],
    ['none', '- 甲, - 乙, - 丙, - 丁, - 戊'],
  ])('%s', (ties, expected) => {
    expect(ranked(`ties: ${ties}`, SCORES)).toBe(expected);
  });

  test('sequential numbers follow the order of then', () => {
    expect(ranked('ties: sequential, then: [{ by: listed }]', SCORES)).toBe('1 甲, 2 乙, 3 丙, 4 丁, 5 戊');
    expect(ranked('ties: sequential, then: [{ by: listed, order: descending }]', SCORES)).toBe(
      '1 乙, 2 甲, 3 丁, 4 丙, 5 戊',
    );
  });

  test('the order of the table never decides unless the scheme says listed', () => {
    const rows = ['甲,90', '乙,90', '丙,80'];
    const orders = [rows, rows.toReversed()].map((list) =>
      standings('inputs: { s: {} }\ntotal: s\nranking: { ties: competition }', {
        ...portal(
          's',
          list.map((row) => row.slice(2)),
        ),
        rows: list.map((row, index) => ({ line: index + 2, cells: row.split(',') })),
      }),
    );
    expect(orders[0]).toEqual(['1 乙', '1 甲', '3 丙']);
    expect(orders[1]).toEqual(orders[0]);
  });

  test('equal is exactly equal: a ten-thousandth or a fraction of it makes two places', () => {
    expect(ranked('ties: competition', ['90.0001', '90', '90.00001'])).toBe('1 甲, 2 丙, 3 乙');
    expect(ranked('by: s / 3 * 3, ties: competition', ['1', '1', '0.9999'])).toBe('1 乙, 1 甲, 3 丙');
  });

  test('ascending', () => {
    expect(ranked('ties: competition, order: ascending', SCORES)).toBe('1 戊, 2 丁, 2 丙, 4 乙, 4 甲');
  });

  test('one unit, and no unit with a value', () => {
    expect(ranked('ties: competition', ['0'])).toBe('1 甲');
    expect(ranked('by: s * 0 / 1, ties: dense', ['-1', '3'])).toBe('1 乙, 1 甲');
  });
});

describe('tolerance', () => {
  const ROWS = ['90', '89.995', '89.99', '89.9899', '80'];

  test.each([
    ['0', '1 甲, 2 乙, 3 丙, 4 丁, 5 戊'],
    ['0.0049', '1 甲, 2 乙, 3 丙, 3 丁, 5 戊'],
    ['0.005', '1 甲, 1 乙, 3 丙, 3 丁, 5 戊'],
    ['0.01', '1 甲, 1 乙, 1 丙, 4 丁, 5 戊'],
    ['0.0101', '1 甲, 1 乙, 1 丙, 1 丁, 5 戊'],
    ['100', '1 甲, 1 乙, 1 丙, 1 丁, 1 戊'],
  ])('of %s is measured from the first of the block', (tolerance, expected) => {
    expect(ranked(`ties: competition, tolerance: ${tolerance}, then: [{ by: listed }]`, ROWS)).toBe(expected);
  });

  test('works from the other end where the smallest is best', () => {
    const ranking = 'ties: competition, order: ascending, tolerance: 0.005, then: [{ by: listed }]';
    expect(ranked(ranking, ['1', '1.005', '1.0051'])).toBe('1 甲, 1 乙, 3 丙');
  });
});

describe('last, leaveOut, top, hidden', () => {
  test.each([
    ['competition', '1 甲, 2 乙, 2 丙, 4 丁, 4 戊'],
    ['dense', '1 甲, 2 乙, 2 丙, 3 丁, 3 戊'],
  ])('with %s ranks, those who come last share one', (ties, expected) => {
    const ranking = `ties: ${ties}, last: s <= 60, then: [{ by: listed }]`;
    expect(ranked(ranking, ['90', '80', '80', '60', '0'])).toBe(expected);
  });

  test('with sequential ranks too', () => {
    expect(ranked('ties: sequential, last: s <= 60, then: [{ by: listed }]', ['60', '80', '0'])).toBe(
      '1 乙, 2 甲, 2 丙',
    );
  });

  test('left out are listed at the end without a rank, and no place is kept for them', () => {
    expect(ranked('ties: competition, leaveOut: s > 85', SCORES)).toBe('1 丁, 1 丙, 3 戊, - 乙, - 甲');
    expect(ranked('ties: competition, last: s = 70, leaveOut: s > 85', SCORES)).toBe('1 丁, 1 丙, 3 戊, - 乙, - 甲');
    expect(ranked('ties: competition, leaveOut: s > 85, last: s > 85', SCORES)).toBe('1 丁, 1 丙, 3 戊, - 乙, - 甲');
  });

  test('a value to rank by that is missing gives no rank', () => {
    expect(ranked('by: x, ties: competition', ['9,1', '8,', '7,3'], 's,x')).toBe('1 丙, 2 甲, - 乙');
  });

  test.each([
    [1, '甲 乙'],
    [2, '甲 乙'],
    [3, '甲 乙 丙 丁'],
    [4, '甲 乙 丙 丁'],
    [5, '甲 乙 丙 丁 戊'],
  ])('top %i publishes that many places and whoever ties with the last of them', (top, expected) => {
    const fields = `inputs: { s: {} }\ntotal: s\nranking: { ties: competition, top: ${top}, then: [{ by: listed }] }`;
    const published = standings(fields, portal('s', SCORES), (one) => [one.published ? one.unit : '']);
    expect(published.filter((name) => name !== '').join(' ')).toBe(expected);
  });

  test('with top, units without a rank are not published', () => {
    const fields =
      'inputs: { s: {} }\ntotal: s\nranking: { ties: competition, top: 9, leaveOut: s = 70, then: [{ by: listed }] }';
    const published = standings(fields, portal('s', SCORES), (one) => [String(one.published)]);
    expect(published.join(' ')).toBe('true true true true false');
  });
});

describe('within', () => {
  test('each group has its own places, and groups stand in the order of their names', () => {
    const rows = ['90,西', '80,东', '90,东', '90,西', '70,东'];
    expect(ranked('ties: competition, within: [g], then: [{ by: listed }]', rows, 's,g')).toBe(
      '1 丙, 2 乙, 3 戊, 1 甲, 1 丁',
    );
    expect(ranked('ties: dense, within: [g], last: s = 70, then: [{ by: listed }]', rows, 's,g')).toBe(
      '1 丙, 2 乙, 3 戊, 1 甲, 1 丁',
    );
  });
});

describe('a class without ranking', () => {
  test('is listed as its table stands', () => {
    const rows = standings('inputs: { s: {} }\ntotal: s', portal('s', ['70', '90', '80']));
    expect(rows).toEqual(['- 甲', '- 乙', '- 丙']);
  });
});
