import { describe, expect, test } from 'vitest';
import { cellText, csv } from '../facts/facts.test-support.ts';
import { scored, standings } from '../score.test-support.ts';

const INPUTS =
  '{ x: { blank: missing }, w: { blank: missing }, kind: { type: text, blank: missing }, no: { blank: missing } }';

/** What a fold gives for a unit whose accounts are `x,w,kind,no` each. */
function folded(fold: string, accounts: readonly string[]): string {
  const yaml = `- id: portal
  name: 门户
  children: { accounts: { inputs: ${INPUTS} } }
  values: { v: { fold: accounts, ${fold} } }
  total: 1
`;
  const rows = accounts.map((account, index) => `甲,账号${index},${cellsOf(account)}`);
  const { classes } = scored(
    yaml,
    csv('portal', '单位\n甲'),
    csv('accounts', ['单位,名称,x,w,kind,no', ...rows].join('\n')),
  );
  return cellText(classes[0]?.level.column('v')[0]);
}

function cellsOf(account: string): string {
  const cells = account.split(',');
  return ['', '', '', ''].map((_, index) => cells[index] ?? '').join(',');
}

const NONE: string[] = [];
const ONE = ['7'];
const EVEN = ['4', '1', '10', '2'];
const ODD = ['4', '1', '10', '2', '3'];
const GAPS = ['4', '', '10'];
const ONLY_GAPS = ['', '不适用'];
const OPEN = ['4', '未检测'];

describe('how children become one value', () => {
  test.each([
    ['sum', '- 7 17 20 14 - ?blank'],
    ['mean', '- 7 4.25 4 7 - ?blank'],
    ['min', '- 7 1 1 4 - ?blank'],
    ['max', '- 7 10 10 10 - ?blank'],
    ['median', '- 7 3 3 7 - ?blank'],
    ['count, value: x', '0 1 4 5 2 0 ?blank'],
  ])(
    'how: %s of none, one, an even and an odd number, with gaps, with gaps only, with an open one',
    (how, expected) => {
      const fold = how.includes('value') ? `how: ${how}` : `how: ${how}, value: x`;
      const results = [NONE, ONE, EVEN, ODD, GAPS, ONLY_GAPS, OPEN].map((accounts) => folded(fold, accounts));
      expect(results.join(' ')).toBe(expected);
    },
  );

  test('a count without a value counts the children, whatever is in them', () => {
    expect([NONE, ONE, GAPS, OPEN].map((accounts) => folded('how: count', accounts)).join(' ')).toBe('0 1 3 2');
  });

  test('the mean of three is kept as a fraction', () => {
    expect(folded('how: mean, value: x', ['1', '0', '0'])).toBe('1/3');
    expect(folded('how: median, value: x', ['1', '0.0001'])).toBe('0.50005');
  });
});

describe('trimmed mean', () => {
  test.each([
    ['{ low: 1, high: 1 }', ODD, '3'],
    ['{ low: 1, high: 1 }', EVEN, '3'],
    ['{ low: 0, high: 2 }', EVEN, '1.5'],
    ['{ low: 2, high: 0 }', EVEN, '7'],
    ['{ low: 1, high: 1 }', ['5', '9', '5'], '5'],
    ['{ low: 1, high: 1 }', ['5', '9'], '?too-few-values'],
    ['{ low: 1, high: 1 }', ['5'], '?too-few-values'],
    ['{ low: 1, high: 1 }', ['', ''], '-'],
    ['{ low: 1, high: 1 }', [], '-'],
    ['{ low: 3, high: 3 }', ODD, '?too-few-values'],
    ['{ low: 20%, high: 20% }', ODD, '3'],
    ['{ low: 24.9999%, high: 0 }', EVEN, '4.25'],
    ['{ low: 25%, high: 0 }', EVEN, '16/3'],
    ['{ low: 1, high: 1 }', ['4', '', '10', '2'], '4'],
  ])('trim %s of %j is %s', (trim, accounts, result) => {
    expect(folded(`how: trimmed-mean, value: x, trim: ${trim}`, accounts)).toBe(result);
  });

  test('a missing child that counts as zero can be the one left out', () => {
    const fold = 'how: trimmed-mean, value: x, trim: { low: 1, high: 0 }, missing: zero';
    expect(folded(fold, ['4', '', '10'])).toBe('7');
  });
});

describe('missing children', () => {
  test.each([
    ['skip', '7 -'],
    ['zero', '14/3 0'],
    ['missing', '- -'],
  ])('missing: %s', (missing, expected) => {
    const fold = `how: mean, value: x, missing: ${missing}`;
    expect([GAPS, ONLY_GAPS].map((accounts) => folded(fold, accounts)).join(' ')).toBe(expected);
  });

  test('empty is for a unit without any such child, not for children without a value', () => {
    const results = [NONE, ONLY_GAPS, ONE].map((accounts) => folded('how: sum, value: x, empty: 3', accounts));
    expect(results.join(' ')).toBe('3 - 7');
    expect(folded("how: sum, value: x, where: kind = '视频', empty: 3", ['7,,图文'])).toBe('3');
    expect(folded('how: count, empty: 3', NONE)).toBe('3');
  });
});

describe('where', () => {
  test('only the children for which it holds', () => {
    const accounts = ['1,,图文', '2,,视频', '4,,', '8,,视频'];
    expect(folded("how: sum, value: x, where: kind = '视频'", accounts)).toBe('10');
    expect(folded("how: sum, value: x, where: kind != '视频'", accounts)).toBe('1');
    expect(folded('how: sum, value: x, where: kind is missing', accounts)).toBe('4');
    expect(folded(`how: count, where: "kind in ('视频', '图文')"`, accounts)).toBe('3');
  });

  test('an undecided child leaves the whole open, one that is left out does not', () => {
    expect(folded("how: sum, value: x, where: kind = '视频'", ['1,,视频', '2,,未检测'])).toBe('?blank');
    expect(folded("how: sum, value: x, where: kind = '视频'", ['1,,视频', '未检测,,图文'])).toBe('1');
  });
});

test('of several open children the same one is told, whatever the order of the rows', () => {
  const yaml = `inputs: {}
children: { accounts: { inputs: { x: {} } } }
total: { fold: accounts, how: sum, value: 1 / x }`;
  const told = (rows: readonly string[]) =>
    standings(yaml, [csv('portal', '单位\n甲'), csv('accounts', ['单位,名称,x', ...rows].join('\n'))], ({ missing }) =>
      (missing ?? []).map((one) => one.unit ?? ''),
    );
  const rows = ['甲,乙,0', '甲,丙,0', '甲,丁,1'];
  expect(told(rows)).toEqual(['丙']);
  expect(told(rows.toReversed())).toEqual(told(rows));
});

describe('weights', () => {
  test.each([
    [['10,1', '20,3'], '17.5'],
    [['10,0', '20,3'], '20'],
    [['10,0', '20,0'], '?weights-zero'],
    [['10,-1', '20,2'], '?weight-negative'],
    [['10,', '20,'], '-'],
    [['10,1', '20,'], '10'],
    [['10,1', ',3'], '10'],
    [['10,1', '20,未检测'], '?blank'],
    [['10,1', '20,1'], '15'],
  ])('%j is %s', (accounts, result) => {
    expect(folded('how: mean, value: x, weight: w', accounts)).toBe(result);
  });
});

describe('groups', () => {
  const ACCOUNTS = ['1,,图文', '3,,图文', '8,,视频', '4,,'];

  test.each([
    ['how: mean, groupBy: kind, groupHow: mean', '14/3'],
    ['how: sum, groupBy: kind, groupHow: max', '15'],
    ['how: max, groupBy: kind, groupHow: sum', '8'],
    ['how: count, groupBy: kind, groupHow: sum', '3'],
    ['how: mean, groupBy: kind', '14/3'],
    ['how: median, groupBy: kind, groupHow: sum', '4'],
  ])('%s', (fold, result) => {
    expect(folded(`value: x, ${fold}`, ACCOUNTS)).toBe(result);
  });

  test('groups of equal numbers, however they are written', () => {
    expect(folded('how: sum, value: x, groupBy: no, groupHow: max', ['1,,,1', '2,,,1.0', '4,,,0.3', '8,,,'])).toBe(
      '14',
    );
    expect(folded('how: sum, value: x, groupBy: no / 3, groupHow: max', ['1,,,1', '2,,,1.0', '4,,,2'])).toBe('6');
  });

  test('a child without a group is not in the group whose name looks like nothing', () => {
    expect(folded('how: sum, value: x, groupBy: kind, groupHow: max', ['1', '2,,null'])).toBe('3');
  });

  test('a group without values gives none', () => {
    expect(folded('how: count, value: x, groupBy: kind, groupHow: sum', ['1,,图文', ',,视频'])).toBe('1');
    expect(folded('how: mean, value: x, groupBy: kind, groupHow: mean', ['1,,图文', '未检测,,视频'])).toBe('?blank');
  });
});

describe('a child with outcomes', () => {
  test('its total is that after its outcomes, and its indicators are as they are', () => {
    const yaml = `- id: portal
  name: 门户
  children:
    accounts:
      inputs: { x: {}, dead: {} }
      total: x
      outcomes: [{ id: dead, if: dead > 0, total: 59, because: 停更 }, { id: none, if: x = 0, total: missing, because: 无 }]
  values: { sum: { fold: accounts, how: sum, value: total }, raw: { fold: accounts, how: sum, value: x } }
  total: sum
`;
    const accounts = csv('accounts', '单位,名称,x,dead\n甲,a,80,0\n甲,b,90,1\n甲,c,0,0\n乙,a,0,0');
    const { classes } = scored(yaml, csv('portal', '单位\n甲\n乙\n丙'), accounts);
    const level = classes[0]?.level;
    expect(['sum', 'raw'].map((name) => level?.column(name).map(cellText).join(' '))).toEqual(['139 - -', '170 0 -']);
  });
});
