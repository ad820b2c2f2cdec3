import { describe, expect, test } from 'vitest';
import { portal, standings } from '../score.test-support.ts';

/** Ten units from 10 points down to 1. */
const TEN = ['10', '9', '8', '7', '6', '5', '4', '3', '2', '1'];
/** Seven units; the second, third and fourth are equal. */
const TIED = ['9', '8', '8', '8', '7', '6', '5'];

/** Grades in rank order. `columns` beside `s` are numbers; `g` is a text. */
function quota(
  steps: string,
  rows: readonly string[],
  more: { columns?: string; class?: string; grades?: string } = {},
) {
  const columns = more.columns ?? 's';
  const inputs = columns.split(',').map((name) => (name === 'g' ? 'g: { type: text }' : `${name}: { blank: missing }`));
  const fields = `inputs: { ${inputs.join(', ')} }
total: s
${more.class ?? 'ranking: { ties: competition, then: [{ by: listed }] }'}
grades: { labels: [A, B, C], quota: [${steps}]${more.grades ?? ''} }`;
  return standings(fields, portal(columns, rows), ({ grade }) => [grade]).join('');
}

describe('size', () => {
  test.each([
    ['{ grade: A, count: 0, ties: cut }, { grade: B, count: 1, ties: cut }, { grade: C }', 'BCCCCCCCCC'],
    ['{ grade: A, count: 3, ties: cut }, { grade: B, count: 4, ties: cut }, { grade: C }', 'AAABBBBCCC'],
    ['{ grade: A, count: 99, ties: cut }, { grade: B, count: 4, ties: cut }, { grade: C }', 'AAAAAAAAAA'],
    ['{ grade: A, share: 30%, ties: cut }, { grade: B, share: 40%, ties: cut }, { grade: C }', 'AAABBBBCCC'],
    ['{ grade: A, share: 29.9%, ties: cut }, { grade: B, share: 40%, ties: cut }, { grade: C }', 'AABBBBCCCC'],
    ['{ grade: A, share: 29.9%, round: up, ties: cut }, { grade: C }', 'AAACCCCCCC'],
    ['{ grade: A, share: 25%, round: half-up, ties: cut }, { grade: C }', 'AAACCCCCCC'],
    ['{ grade: A, share: 25%, round: half-even, ties: cut }, { grade: C }', 'AACCCCCCCC'],
    ['{ grade: A, share: 24.9%, round: half-up, ties: cut }, { grade: C }', 'AACCCCCCCC'],
    ['{ grade: A, share: 100%, ties: cut }, { grade: C }', 'AAAAAAAAAA'],
  ])('%s', (steps, expected) => {
    expect(quota(steps, TEN)).toBe(expected);
  });

  test('cumulative sizes count from the top', () => {
    const steps = '{ grade: A, share: 30%, ties: cut }, { grade: B, share: 60%, ties: cut }, { grade: C }';
    expect(quota(steps, TEN, { grades: ', cumulative: true' })).toBe('AAABBBCCCC');
    const grown = '{ grade: A, share: 30%, ties: include }, { grade: B, share: 50%, ties: cut }, { grade: C }';
    expect(quota(grown, ['9', '8', '8', '8', '8', '8', '3', '2', '1', '0'], { grades: ', cumulative: true' })).toBe(
      'AAAAAACCCC',
    );
  });
});

describe('ties at the border', () => {
  test.each([
    ['include', 1, 'ACCCCCC'],
    ['include', 2, 'AAAACCC'],
    ['include', 3, 'AAAACCC'],
    ['include', 4, 'AAAACCC'],
    ['include', 5, 'AAAAACC'],
    ['exclude', 1, 'ACCCCCC'],
    ['exclude', 2, 'ACCCCCC'],
    ['exclude', 3, 'ACCCCCC'],
    ['exclude', 4, 'AAAACCC'],
    ['cut', 2, 'AACCCCC'],
    ['cut', 3, 'AAACCCC'],
  ])('%s at %i', (ties, count, expected) => {
    expect(quota(`{ grade: A, count: ${count}, ties: ${ties} }, { grade: C }`, TIED)).toBe(expected);
  });

  test('all are equal', () => {
    const rows = ['5', '5', '5'];
    expect(quota('{ grade: A, count: 1, ties: include }, { grade: C }', rows)).toBe('AAA');
    expect(quota('{ grade: A, count: 1, ties: exclude }, { grade: C }', rows)).toBe('CCC');
    expect(quota('{ grade: A, count: 0, ties: include }, { grade: C }', rows)).toBe('CCC');
  });

  test('the next size does not shrink because an earlier grade took more', () => {
    const steps = '{ grade: A, count: 2, ties: include }, { grade: B, count: 2, ties: cut }, { grade: C }';
    expect(quota(steps, TIED)).toBe('AAAABBC');
  });

  test('cut goes by the order of the ranking, not of the table', () => {
    const order = 'ranking: { ties: competition, then: [{ by: n }] }';
    const steps = '{ grade: A, count: 1, ties: cut }, { grade: C }';
    expect(quota(steps, ['5,1', '5,9'], { columns: 's,n', class: order })).toBe('AC');
    const fields = `inputs: { s: {}, n: {} }\ntotal: s\n${order}\ngrades: { labels: [A, C], quota: [${steps}] }`;
    const rows = standings(fields, portal('s,n', ['5,1', '5,9']), ({ unit, grade }) => [unit, grade]);
    expect(rows).toEqual(['乙 A', '甲 C']);
  });
});

describe('who counts', () => {
  test('a unit that fails where goes to the next grade, and the places stay', () => {
    const steps = '{ grade: A, count: 2, ties: cut, where: n >= 5 }, { grade: B, count: 1, ties: cut }, { grade: C }';
    expect(quota(steps, ['9,5', '8,4.9999', '7,5', '6,9'], { columns: 's,n' })).toBe('ABAC');
    expect(quota(steps, ['9,', '8,5'], { columns: 's,n' })).toBe('BA');
  });

  test('units with a grade from an outcome are not counted', () => {
    const outcomes = `outcomes: [{ id: veto, if: n = 1, grade: C, because: 否决 }]
ranking: { ties: competition, then: [{ by: listed }] }`;
    const steps = '{ grade: A, share: 50%, ties: cut }, { grade: B }';
    expect(quota(steps, ['9,1', '8,0', '7,0', '6,0', '5,0'], { columns: 's,n', class: outcomes })).toBe('CAABB');
  });

  test('units without a rank get no grade, and those that come last count', () => {
    const steps = '{ grade: A, share: 50%, ties: cut }, { grade: B }';
    const leaveOut = 'ranking: { ties: competition, leaveOut: s = 9, then: [{ by: listed }] }';
    expect(quota(steps, ['9', '8', '7'], { class: leaveOut })).toBe('AB-');
    const last = 'ranking: { ties: competition, last: s = 9, then: [{ by: listed }] }';
    expect(quota(steps, ['8', '7', '6', '9'], { class: last })).toBe('ABBA');
  });

  test('each group has its own quota', () => {
    const rows = ['9,东', '8,东', '7,西', '6,西', '5,西', '4,西'];
    const steps = '{ grade: A, share: 50%, ties: cut }, { grade: B }';
    expect(quota(steps, rows, { columns: 's,g', grades: ', within: [g]' })).toBe('ABAABB');
    expect(quota(steps, rows, { columns: 's,g' })).toBe('AAABBB');
  });

  test('the order is that of the value of the quota', () => {
    const steps = '{ grade: A, count: 1, ties: cut }, { grade: B }';
    expect(quota(steps, ['9,1', '8,2', '7,'], { columns: 's,n', grades: ', of: n' })).toBe('BA-');
  });
});
