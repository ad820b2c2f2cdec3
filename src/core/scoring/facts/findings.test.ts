import { describe, expect, test } from 'vitest';
import type { RawTable } from '../../model/table.ts';
import { csv, factsOf, faultsOf, portalOf, read } from './facts.test-support.ts';
import type { FactsReading } from './index.ts';

const portal = csv('portal', '单位\n甲县');

/** Rows of 甲县 on the check `links`, under `columns`. */
function linksOf(columns: string, rows: readonly string[]): RawTable {
  return csv('findings', [`单位,check,${columns}`, ...rows.map((row) => `甲县,links,${row}`)].join('\n'));
}

function resultOf(reading: FactsReading): string {
  const [fact = ''] = factsOf(reading);
  return reading.faults.length > 0 ? faultsOf(reading).join('; ') : fact.replace('甲县: ', '');
}

describe('take: count', () => {
  test.each([
    ['nothing', [], '?no-verdict'],
    ['a passed one', ['passed,'], '0'],
    ['confirmed failures', ['failed,yes', 'failed,是', 'passed,', 'failed,yes'], '3'],
    ['an unconfirmed failure', ['failed,yes', 'failed,no'], '?undecided'],
    ['a failure that says nothing', ['failed,'], '?undecided'],
    ['a cantTell', ['cantTell,', 'failed,yes'], '?undecided'],
    ['an untested', ['untested,', 'passed,'], '?undecided'],
    ['an inapplicable alone', ['inapplicable,', 'inapplicable,'], '-'],
    ['an inapplicable among others', ['inapplicable,', 'failed,yes'], '1'],
    ['official terms', ['存在问题,是', '符合,', '不适用,'], '1'],
  ])('of %s', (_, rows, expected) => {
    const reading = read(portalOf('x: { check: links }'), [portal, linksOf('outcome,confirmed', rows)]);
    expect(resultOf(reading)).toBe(`x=${expected}`);
  });

  test('does not depend on the order of the rows', () => {
    const rows = ['failed,yes', 'passed,', 'failed,yes', 'inapplicable,'];
    for (const order of [rows, rows.toReversed(), rows.toSorted()]) {
      const reading = read(portalOf('x: { check: links }'), [portal, linksOf('outcome,confirmed', order)]);
      expect(resultOf(reading)).toBe('x=2');
    }
  });

  test.each([
    ['missing', '-'],
    ['0', '0'],
    ['untested', '?no-verdict'],
    ['refuse', 'nothing-given 2:1'],
  ])('of nothing with blank: %s', (blank, expected) => {
    const reading = read(portalOf(`x: { check: links, blank: ${blank} }`), [portal, linksOf('outcome', [])]);
    expect(resultOf(reading).replace('x=', '')).toBe(expected);
  });

  test('keeps within the bounds of the input', () => {
    const classes = portalOf('x: { check: links, max: 1 }');
    expect(resultOf(read(classes, [portal, linksOf('outcome,confirmed', ['failed,yes'])]))).toBe('x=1');
    const two = linksOf('outcome,confirmed', ['failed,yes', 'failed,yes']);
    expect(resultOf(read(classes, [portal, two]))).toBe('above-maximum 2:2');
  });
});

describe('take: share', () => {
  test.each([
    [['failed,yes', 'passed,', 'passed,'], '1/3'],
    [['failed,yes'], '1'],
    [['passed,'], '0'],
    [['failed,yes', 'inapplicable,'], '1'],
    [['inapplicable,'], '-'],
    [['failed,no', 'passed,'], '?undecided'],
  ])('of %j is %s', (rows, expected) => {
    const reading = read(portalOf('x: { check: links, take: share }'), [portal, linksOf('outcome,confirmed', rows)]);
    expect(resultOf(reading)).toBe(`x=${expected}`);
  });
});

describe('take: measure', () => {
  test.each([
    ['one without a date', ['passed,,12.5,'], '12.5'],
    ['the newest', ['passed,,1,2020-03-01', 'passed,,2,2020-03-02', 'passed,,3,2020-02-29'], '2'],
    ['a confirmed failure', ['failed,yes,9,2020-03-01'], '9'],
    ['the newest, unconfirmed', ['failed,no,9,2020-03-02', 'passed,,1,2020-03-01'], '?undecided'],
    ['an open one that is older', ['untested,,,2020-03-01', 'passed,,1,2020-03-02'], '1'],
    ['an inapplicable alone', ['inapplicable,,,2020-03-01'], '-'],
    ['an inapplicable of the same day', ['inapplicable,,,2020-03-01', 'passed,,4,2020-03-01'], '4'],
    ['two of one day that agree', ['passed,,4,2020-03-01', 'passed,,4.0,2020-03-01'], '4'],
  ])('of %s', (_, rows, expected) => {
    const reading = read(portalOf('x: { check: links, take: measure }'), [
      portal,
      linksOf('outcome,confirmed,measured,seen', rows),
    ]);
    expect(resultOf(reading)).toBe(`x=${expected}`);
  });

  test.each([
    ['two of one day that differ', ['passed,,4,2020-03-01', 'passed,,5,2020-03-01'], 'two-measures 3:5'],
    ['two without a date that differ', ['passed,,4,', 'passed,,5,2020-03-01'], 'two-measures 3:5'],
    ['none', ['passed,,,2020-03-01'], 'missing-measure 2:5'],
    ['no number', ['passed,,五,2020-03-01'], 'not-a-number 2:5'],
  ])('refuses %s', (_, rows, expected) => {
    const reading = read(portalOf('x: { check: links, take: measure }'), [
      portal,
      linksOf('outcome,confirmed,measured,seen', rows),
    ]);
    expect(resultOf(reading)).toBe(expected);
  });
});

describe('window', () => {
  test.each([
    ['days: 14', '2020-03-20', '1'],
    ['days: 14', '2020-03-19', '?no-verdict'],
    ['days: 14', '2020-04-03', '1'],
    ['days: 14', '2020-04-04', '?no-verdict'],
    ['weeks: 2', '2020-03-20', '1'],
    ['weeks: 2', '2020-03-19', '?no-verdict'],
    ['months: 1', '2020-03-03', '1'],
    ['months: 1', '2020-03-02', '?no-verdict'],
    ['years: 1', '2019-04-03', '1'],
    ['years: 1', '2019-04-02', '?no-verdict'],
  ])('{ %s } up to 2020-04-03 of what was seen on %s is %s', (window, seen, expected) => {
    const findings = linksOf('outcome,confirmed,seen', [`failed,yes,${seen}`]);
    const reading = read(portalOf(`x: { check: links, window: { ${window} } }`), [portal, findings]);
    expect(resultOf(reading)).toBe(`x=${expected}`);
  });

  test('of a month ends on the last day of a shorter one', () => {
    const classes = portalOf('x: { check: links, window: { months: 1 } }');
    const at = (seen: string): string =>
      resultOf(
        read(classes, [portal, linksOf('outcome,confirmed,seen', [`failed,yes,${seen}`])], { at: '2020-03-31' }),
      );
    expect([at('2020-02-29'), at('2020-02-28')]).toEqual(['x=1', 'x=?no-verdict']);
  });

  test('needs the dates', () => {
    const classes = portalOf('x: { check: links, window: { days: 14 } }');
    const dated = linksOf('outcome,seen', ['passed,2020-04-01']);
    expect(faultsOf(read(classes, [portal, dated], { at: null }))).toEqual(['no-assessment-date']);
    expect(faultsOf(read(classes, [portal, linksOf('outcome,seen', ['passed,'])]))).toEqual(['missing-date 2:4']);
    const slashes = read(classes, [portal, linksOf('outcome,seen', ['passed,2020/4/1'])]);
    expect(faultsOf(slashes)).toEqual(['not-a-date 2:4']);
    expect(slashes.faults[0]?.suggestion?.zh).toBe('是不是“2020-04-01”？');
  });
});

describe('sample', () => {
  test.each([
    [['passed,,', 'failed,yes,'], '?sample-too-small'],
    [['passed,,', 'failed,yes,', 'passed,,'], '1'],
    [['passed,,', 'passed,,', 'inapplicable,,'], '?sample-too-small'],
    [['passed,,3'], '0'],
    [['passed,,2'], '?sample-too-small'],
    [['failed,yes,3', 'passed,,2'], '?sample-too-small'],
  ])('3 of %j gives %s', (rows, expected) => {
    const reading = read(portalOf('x: { check: links, sample: 3 }'), [
      portal,
      linksOf('outcome,confirmed,sample', rows),
    ]);
    expect(resultOf(reading)).toBe(`x=${expected}`);
  });

  test('of the figure that is taken', () => {
    const rows = ['passed,5,100,2020-03-02', 'passed,6,2,2020-03-01'];
    const classes = portalOf('x: { check: links, take: measure, sample: 3 }');
    expect(resultOf(read(classes, [portal, linksOf('outcome,measured,sample,seen', rows)]))).toBe('x=5');
  });
});

describe('only', () => {
  const classes = portalOf(
    'home: { check: links, only: { 位置: 首页 } }\nrest: { check: links, only: { 位置: 其他 }, blank: 0 }',
  );

  test('keeps the verdicts that have it', () => {
    const findings = linksOf('outcome,confirmed,位置', [
      'failed,yes,首页',
      'failed,yes, 首页 ',
      'failed,no,其他',
      'failed,yes,别处',
    ]);
    expect(resultOf(read(classes, [portal, findings]))).toBe('home=2 rest=?undecided');
  });

  test('needs its column', () => {
    expect(faultsOf(read(classes, [portal, linksOf('outcome', ['passed'])]))).toEqual(['missing-column']);
  });
});

describe('once', () => {
  const INPUTS = 'first: { check: a, once: g }\nsecond: { check: b, once: g }\nalone: { check: b }';

  function countsOf(rows: readonly string[], inputs = INPUTS): string {
    const findings = csv('findings', ['单位,check,outcome,confirmed,problem', ...rows].join('\n'));
    return resultOf(read(portalOf(inputs), [portal, findings]));
  }

  test.each([
    ['one problem of two checks', ['甲县,a,failed,yes,P1', '甲县,b,failed,yes,P1'], 'first=1 second=0 alone=1'],
    ['the same in another order', ['甲县,b,failed,yes,P1', '甲县,a,failed,yes,P1'], 'first=1 second=0 alone=1'],
    ['two problems', ['甲县,a,failed,yes,P1', '甲县,b,failed,yes,P2'], 'first=1 second=1 alone=1'],
    [
      'a problem in two rows',
      ['甲县,b,failed,yes,P1', '甲县,b,failed,yes,P1', '甲县,a,passed,,'],
      'first=0 second=1 alone=2',
    ],
    [
      'problems without a name',
      ['甲县,a,failed,yes,', '甲县,b,failed,yes,', '甲县,b,failed,yes,'],
      'first=1 second=2 alone=2',
    ],
    [
      'a problem confirmed in one of its rows',
      ['甲县,b,failed,,P1', '甲县,b,failed,yes,P1'],
      'first=?no-verdict second=1 alone=?undecided',
    ],
    [
      'an open one that is another’s',
      ['甲县,a,failed,yes,P1', '甲县,b,failed,,P1'],
      'first=1 second=0 alone=?undecided',
    ],
  ])('%s', (_, rows, expected) => {
    expect(countsOf(rows)).toBe(expected);
  });

  test('goes by the order of the inputs in the scheme', () => {
    const rows = ['甲县,a,failed,yes,P1', '甲县,b,failed,yes,P1'];
    expect(countsOf(rows, 'second: { check: b, once: g }\nfirst: { check: a, once: g }')).toBe('second=1 first=0');
  });

  test('one row that two inputs of a check meet', () => {
    const inputs = 'home: { check: a, once: g, only: { 位置: 首页 } }\nevery: { check: a, once: g }';
    const findings = csv('findings', '单位,check,outcome,confirmed,位置\n甲县,a,failed,yes,首页');
    expect(resultOf(read(portalOf(inputs), [portal, findings]))).toBe('home=1 every=0');
  });

  test('counts the examined ones in a share', () => {
    const inputs = 'first: { check: a, once: g }\nsecond: { check: b, once: g, take: share }';
    const rows = ['甲县,a,failed,yes,P1', '甲县,b,failed,yes,P1', '甲县,b,failed,yes,P2', '甲县,b,passed,,'];
    expect(countsOf(rows, inputs)).toBe('first=1 second=1/3');
  });

  test('is counted apart for every unit', () => {
    const units = csv('portal', '单位\n甲县\n乙县');
    const findings = csv(
      'findings',
      '单位,check,outcome,confirmed,problem\n甲县,a,failed,yes,P1\n乙县,b,failed,yes,P1\n甲县,b,passed,,',
    );
    const reading = read(portalOf(INPUTS), [units, findings]);
    expect(factsOf(reading)).toEqual(['甲县: first=1 second=0 alone=0', '乙县: first=?no-verdict second=1 alone=1']);
  });
});

describe('a column for the same input', () => {
  const classes = portalOf('x: { check: links, column: 坏链数, blank: missing }');

  test.each([
    ['the column alone', [csv('portal', '单位,坏链数\n甲县,3')], 'x=3'],
    ['an empty cell', [csv('portal', '单位,坏链数\n甲县,')], 'x=-'],
    ['verdicts alone', [portal, linksOf('outcome,confirmed', ['failed,yes'])], 'x=1'],
    [
      'an empty cell and verdicts',
      [csv('portal', '单位,坏链数\n甲县,'), linksOf('outcome,confirmed', ['failed,yes'])],
      'x=1',
    ],
    [
      'a cell, and a list of others',
      [csv('portal', '单位,坏链数\n甲县,3'), csv('findings', '单位,check,outcome')],
      'x=3',
    ],
    ['both', [csv('portal', '单位,坏链数\n甲县,3'), linksOf('outcome,confirmed', ['failed,yes'])], 'given-twice 2:2'],
    ['neither', [portal], 'missing-column'],
  ])('%s', (_, tables, expected) => {
    expect(resultOf(read(classes, tables))).toBe(expected);
  });
});

describe('children', () => {
  const children = `
children:
  accounts:
    name: 账号
    inputs: { stale: { check: links, once: g } }
    children:
      quarters:
        name: 季度
        key: 季度
        parent: [单位名称, 账号名称]
        inputs: { late: { check: late } }
        indicators: [{ id: q, name: 季度, rule: late }]
    indicators: [{ id: a, name: 账号, rule: stale }]
`;
  const classes = portalOf('own: { check: own, once: g }', children);
  const tables = [
    portal,
    csv('accounts', '单位,名称\n甲县,微博\n甲县,微信'),
    csv('quarters', '单位名称,账号名称,季度\n甲县,微博,一季度\n甲县,微信,一季度\n甲县,微信,二季度'),
  ];
  const list = (rows: string): RawTable => csv('findings', `单位,child,check,outcome,confirmed,problem\n${rows}`);

  test('take the rows that name them', () => {
    const reading = read(classes, [
      ...tables,
      list(
        '甲县,微博,links,failed,yes,\n甲县,微信,links,passed,,\n甲县,,own,failed,yes,\n甲县,二季度,late,failed,yes,\n甲县,微博/一季度,late,passed,,',
      ),
    ]);
    expect(faultsOf(reading)).toEqual([]);
    expect(factsOf(reading)).toEqual(['甲县: own=1']);
    expect(factsOf(reading, 'portal', 'accounts')).toEqual(['甲县/微博: stale=1', '甲县/微信: stale=0']);
    expect(factsOf(reading, 'portal', 'accounts', 'quarters')).toEqual([
      '甲县/微博/一季度: late=0',
      '甲县/微信/一季度: late=?no-verdict',
      '甲县/微信/二季度: late=1',
    ]);
  });

  test('leave a problem that their unit has already', () => {
    const reading = read(classes, [
      ...tables,
      list('甲县,微博,links,failed,yes,P1\n甲县,微博,links,failed,yes,P2\n甲县,,own,failed,yes,P1'),
    ]);
    expect(factsOf(reading)).toEqual(['甲县: own=1']);
    expect(factsOf(reading, 'portal', 'accounts')).toEqual(['甲县/微博: stale=1', '甲县/微信: stale=?no-verdict']);
  });

  test.each([
    ['甲县,抖音,links,passed,,', 'unknown-child 2:2'],
    ['甲县,,links,passed,,', 'child-needed 2:3'],
    ['甲县,微博,own,passed,,', 'child-not-taken 2:2'],
    ['甲县,一季度,late,passed,,', 'ambiguous-child 2:2'],
    ['乙县,微博,links,passed,,', 'unknown-unit 2:1'],
    ['甲县,微博,lniks,passed,,', 'unknown-check 2:3'],
  ])('row %s is refused', (row, fault) => {
    expect(faultsOf(read(classes, [...tables, list(row)]))).toEqual([fault]);
  });
});

describe('a row of the list', () => {
  const classes = portalOf('x: { check: links }');

  test.each([
    ['甲县,links,faild,', 'not-accepted 2:3'],
    ['甲县,links,,', 'missing-key 2:3'],
    ['甲县,,passed,', 'missing-key 2:2'],
    [',links,passed,', 'missing-key 2:1'],
    ['甲县,links,failed,maybe', 'not-accepted 2:4'],
  ])('%s is refused', (row, fault) => {
    const findings = csv('findings', `单位,check,outcome,confirmed\n${row}`);
    expect(faultsOf(read(classes, [portal, findings]))).toEqual([fault]);
  });

  test('on a check that the scheme does not use is mentioned', () => {
    const findings = csv(
      'findings',
      '单位,check,outcome\n甲县,accessibility,passed\n甲县,accessibility,passed\n甲县,links,passed',
    );
    const { faults, notices } = read(classes, [portal, findings]);
    expect(faults).toEqual([]);
    expect(notices.map(({ zh }) => zh)).toEqual([
      '表“findings”有方案没有用到的行（检查项或评分项、行数）：accessibility 2',
    ]);
  });

  test('is the evidence of what was counted', () => {
    const hash = 'AB'.repeat(32);
    const findings = csv(
      'findings',
      `单位,check,outcome,confirmed,problem,seen,evidence,sha256\n甲县,links,passed,,,,,\n甲县,links,failed,yes,首页坏链,2020-04-01,https://example.test/,${hash}`,
    );
    const { facts } = read(classes, [portal, findings]);
    expect(facts.get('portal')?.evidence['x']).toEqual([
      [
        {
          table: 'findings',
          line: 3,
          text: '首页坏链',
          url: 'https://example.test/',
          sha256: 'ab'.repeat(32),
          seen: '2020-04-01',
        },
      ],
    ]);
  });

  test('refuses what is no hash', () => {
    const findings = csv('findings', '单位,check,outcome,sha256\n甲县,links,passed,abc');
    expect(faultsOf(read(classes, [portal, findings]))).toEqual(['not-a-hash 2:4']);
  });
});
