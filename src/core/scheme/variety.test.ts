import { describe, expect, test } from 'vitest';
import { inClass } from './fault-cases/marked-text.test-support.ts';
import { readScheme } from './index.ts';

/** The rule of one indicator of 20 points, with numbers a to d, and texts 地区 and 结论. */
const rule = (written: string) => `${INPUTS}
indicators:
  - id: x
    name: 项目
    points: 20
    rule:
      ${written.trim().replaceAll('\n', '\n      ')}`;

const INPUTS =
  'inputs:\n  a: {}\n  b: { blank: missing }\n  c: {}\n  d: {}\n  地区: { type: text }\n  结论: { type: text }';

/** A class with these lines, and an indicator x of 100 points. */
const around = (lines: string) => `${INPUTS}\nindicators:\n  - { id: x, name: 项目, points: 100, rule: a }\n${lines}`;

const ACCOUNTS =
  'children:\n  accounts:\n    inputs: { score: {}, fans: {}, kind: { type: text }, v: {} }\n    total: score\n    outcomes: [{ id: veto, if: v > 0, total: 59, because: 单项否决 }]';

/** Rules of published ratings, by the letters of the survey of such rules. */
const SHAPES: [shape: string, body: string][] = [
  ['A1 deducted per problem, at most the points', rule('deduct: [{ count: a, each: 2 }]')],
  [
    'A2 several rates in one item',
    rule('deduct: [{ share: 100%, if: d = 1 }, { amount: b }, { count: a, each: 2 }, { count: c, each: 1 }]'),
  ],
  ['A3 a share of the points is deducted', rule('deduct: [{ share: 40%, if: a = 1 }]')],
  ['A4 down to a pass mark first', rule('deduct: [{ count: a, each: 2, downTo: 12 }, { count: c, each: 1 }]')],
  [
    'A5 bands over a ratio',
    rule('of: a / c\nbands: [{ from: 90%, gives: 20 }, { from: 80%, gives: 19 }, { otherwise: 15 }]'),
  ],
  [
    'A6 shares of the points in steps',
    rule('of: a\nbands: [{ above: 80, share: 100% }, { from: 60, share: 50% }, { otherwise: 0 }]'),
  ],
  ['A7 points per piece, several rates', rule('award: [{ count: a, each: 0.5 }, { count: c, each: 3, atMost: 12 }]')],
  [
    'A8 months with a cap, folded',
    `${INPUTS}\nchildren: { months: { inputs: { low: {}, high: {} }, values: { base: { limit: 5 * low + 10 * high, max: 10 } } } }\ntotal: { fold: months, how: sum, value: base }`,
  ],
  [
    'A9 an uncapped bonus and an own floor',
    `${around('outcomes: [{ id: low, if: x < 6, because: 未达基准 }]')}\ntotal: { deduct: [{ count: a, each: 1 }], award: [{ count: c, each: 1 }], from: 6, max: none }`,
  ],
  ['A10 yes or no with weights', rule('of: 结论\nmatch: { Yes: 20, No: 0, Unsure: 0 }')],
  [
    'A11 the first failure ends the item',
    rule('when:\n  - { if: a = 0, then: 0 }\n  - { if: c = 0, then: 10 }\n  - { else: 20 }'),
  ],
  ['A12 a straight ratio, 0/0 shown as 0', rule('ratio: [{ value: a, max: c }]\ntimes: 20\nzeroOverZero: 0')],
  ['A13 the level reached', rule('of: 结论\nmatch: { 一级: 5, 二级: 10, 三级: 20 }\notherwise: missing')],
  [
    'A14 points by several judges',
    rule('{ marks: design, by: expert, judges: trimmed-mean, trim: { low: 1, high: 1 } }'),
  ],
  [
    'B1 the block is taken out and the rest scaled',
    rule('sum: [{ value: a, full: 75 }, { value: b, full: 25 }]\nmissing: scale'),
  ],
  [
    'B2 its points are shared out',
    rule('sum: [{ value: a, full: 15 }, { value: b, full: 5 }]\nmissing: { spread: scaled }'),
  ],
  [
    'B3 a fixed share of its points',
    rule('sum: [{ value: a, full: 15 }, { value: b, full: 5 }]\nmissing: { share: 80% }'),
  ],
  [
    'B4 ratio of sums with a maximum for each unit',
    rule('ratio: [{ value: a, max: c }, { value: b, max: d }]\ntimes: 100'),
  ],
  [
    'B5 other weights without the item',
    rule('when:\n  - { if: b is missing, then: a * 12.5 / 10 }\n  - { else: a + b }'),
  ],
  [
    'B6 missing in one column only',
    around(
      "shown: [{ column: 比例, value: a / b, percent: true, missingText: '0/0' }, { column: 得分, value: { sum: [a, b], missing: skip } }]",
    ),
  ],
  [
    'B7 a star beside the score',
    around(
      'values: { star: { when: [{ if: b > 10, then: "\'★\'" }, { else: "\'\'" }] } }\nshown: [{ column: 得分, value: x & star }]',
    ),
  ],
  ['B8 never assessed is 0 and ranked', rule('sum: [a, b]\nmissing: zero')],
  ['B9 only what can fail counts', rule('mean: [{ value: a, weight: 5 }, { value: b, weight: 2 }]\nmissing: skip')],
  [
    'C1 a veto fails',
    `${INPUTS}\nindicators:\n  - { id: v, name: 否决, kind: veto, items: [{ id: v1, name: 一, rule: { check: down } }, { id: v2, name: 二, rule: { column: 否决二 } }] }\n  - { id: x, name: 项目, rule: a }\noutcomes: [{ id: veto, if: vetoes > 0, total: missing, grade: 不合格, because: 单项否决 }]\ngrades: { labels: [合格, 不合格], bands: [{ from: 60, grade: 合格 }, { otherwise: 不合格 }] }`,
  ],
  [
    'C2 each account by itself, 59 on a veto',
    `${ACCOUNTS}\ntotal: { fold: accounts, how: mean, value: total, empty: missing }`,
  ],
  [
    'C3 and C4 0 and tied last',
    around(
      'outcomes: [{ id: none, if: b is missing, total: 0, ranked: last, because: 未报送 }]\nranking: { ties: competition, last: total = 0 }',
    ),
  ],
  ['C5 a floor', around('outcomes: [{ id: floor, if: x < 60, total: x, because: 低于 60 分 }]')],
  [
    'C6 each part has to reach 60 % of itself',
    around('outcomes: [{ id: parts, if: a < 21 or c < 12, because: 单项不及格 }]'),
  ],
  [
    'C7 a requirement caps the grade',
    around(
      'grades:\n  labels: [四星, 三星]\n  bands: [{ from: 80, grade: 四星 }, { otherwise: 三星 }]\n  caps: [{ if: b = 0, atMost: 三星, because: 无障碍不达标 }]',
    ),
  ],
  ['C8 cases of the level below cost points', rule('deduct: [{ count: a, each: 3 }, { count: c, each: 2 }]')],
  [
    'D1 a bonus only above 80, at most 30',
    `${around('')}\ntotal:\n  when:\n    - { if: x > 80, then: { sum: [x, { limit: c, max: 30 }] } }\n    - { else: x }`,
  ],
  ['D3 a gate on a part', `${around('')}\ntotal: { when: [{ if: a >= 44, then: x + c }, { else: x }] }`],
  [
    'D4 a bonus without a gate',
    `${INPUTS}\nindicators:\n  - { id: x, name: 项目, points: 100, rule: a }\n  - { id: plus, name: 加分, kind: bonus, points: 2, rule: c }`,
  ],
  ['D5 a dimension of its own weight', rule('mean: [{ value: a, weight: 100 }, { value: c, weight: 15 }]')],
  [
    'D6 graded from the capped score',
    around(
      'grades:\n  labels: [A, B]\n  of: { limit: x, min: 0, max: 100 }\n  bands: [{ from: 90, grade: A }, { otherwise: B }]',
    ),
  ],
  [
    'E4 two tables with weights',
    `total: 0.3 * site + 0.7 * media\ninputs: { site: {}, media: { column: 总分, table: media } }`,
  ],
  ['E6 self and experts', rule('{ marks: design, by: { self: 40%, expert: 60% } }')],
  ['E7 a mean of ratios', rule('mean: [{ ratio: [{ value: a, max: 40 }] }, { ratio: [{ value: c, max: 100 }] }]')],
  [
    'E8 a mean of letters',
    `inputs: { p: { type: text, oneOf: [A, B] }, q: { type: text, oneOf: [A, B] } }\nvalues:\n  pn: { of: p, match: { A: 4, B: 3 } }\n  qn: { of: q, match: { A: 4, B: 3 } }\ntotal: { mean: [pn, qn] }`,
  ],
  [
    'E9 letters only',
    `${INPUTS}\nindicators:\n  - { id: x, name: 甲, rule: { of: a, bands: [{ from: 3, gives: "'A'" }, { otherwise: "'B'" }] } }\ntotal: none\nshown: [{ column: 等级, value: x & 结论 }]`,
  ],
  [
    'E10 screening, then the full items',
    `${around('')}\ntotal: { when: [{ if: a < 24, then: a, because: 未过初选 }, { else: a + c }] }`,
  ],
  [
    'F1 a mean of four quarters',
    `children: { quarters: { inputs: { score: {} } } }\ntotal: { fold: quarters, how: mean, value: score, missing: missing }`,
  ],
  ['F6 the worst counts', `${ACCOUNTS}\ntotal: { fold: accounts, how: min, value: total }`],
  [
    'F7 and F10 the share of those that pass',
    `${ACCOUNTS}\nvalues: { good: { fold: accounts, how: count, where: total >= 60, empty: 0 }, all: { fold: accounts, how: count, empty: 0 } }\ntotal: { ratio: [{ value: good, max: all }], times: 100 }`,
  ],
  [
    'F9 a mean of the means of groups',
    `${ACCOUNTS}\ntotal: { fold: accounts, how: mean, value: total, groupBy: kind, groupHow: mean }`,
  ],
  [
    'F weighted by followers, without the highest and lowest tenth',
    `${ACCOUNTS}\nvalues: { w: { fold: accounts, how: mean, value: total, weight: fans } }\ntotal: { fold: accounts, how: trimmed-mean, value: total, trim: { low: 10%, high: 10% } }`,
  ],
  ['G1 a late report', `${around('')}\ntotal: x - 10 * c`],
  [
    'G2 lateness drops a grade',
    around(
      'grades:\n  labels: [一等, 二等, 三等]\n  bands: [{ from: 90, grade: 一等 }, { otherwise: 二等 }]\n  drops: [{ if: c = 1, by: 1, because: 逾期报送 }]',
    ),
  ],
  ['G4 the last five', around('ranking: { ties: competition, order: ascending, top: 5 }')],
  [
    'G5 z-scores and the ratio to the leader',
    around(
      'values:\n  m: { cohort: mean, of: x }\n  s: { cohort: sd, of: x, decimals: 6, mode: half-up }\n  top: { cohort: max, of: x, within: [地区] }\ntotal: (x - m) / s + x / top',
    ),
  ],
  [
    'H2 and H9 bounds of one class, above the scale too',
    around(
      'grades:\n  labels: [特别优秀, 优秀, 良好, 合格]\n  bands:\n    - { from: 90.6, grade: 特别优秀 }\n    - { above: 80, grade: 优秀 }\n    - { from: 70, grade: 良好 }\n    - { otherwise: 合格 }',
    ),
  ],
  [
    'H5 bounds on a count',
    around('grades: { labels: [通过, 不通过], of: c, bands: [{ to: 2, grade: 通过 }, { above: 2, grade: 不通过 }] }'),
  ],
  [
    'H6 and H8 quota in each group',
    around(
      'grades:\n  labels: [优秀, 良好, 一般]\n  within: [地区]\n  cumulative: true\n  quota:\n    - { grade: 优秀, share: 30%, round: half-up, ties: exclude, where: total >= 85 }\n    - { grade: 良好, share: 60%, ties: include }\n    - { grade: 一般 }',
    ),
  ],
  [
    'H7 a matrix',
    around(
      'grades:\n  labels: [A, B, E]\n  conditions:\n    - { grade: A, if: a >= 3 and c >= 3 }\n    - { grade: B, if: { any: [a >= 3, c >= 3] } }\n    - { grade: E }',
    ),
  ],
  [
    'I1 one after the other in official order',
    around('ranking: { ties: sequential, then: [{ by: c, order: ascending }, { by: official }] }'),
  ],
  [
    'I5 ranked after rounding',
    `${around('ranking: { ties: competition }')}\ntotal: { round: x, decimals: 0, mode: half-up }`,
  ],
  [
    'I6 to I11',
    around(
      'ranking: { ties: dense, tolerance: 0.005, within: 地区, leaveOut: "结论 = \'新开设\'", hidden: true, top: 10, then: [{ by: strokes }] }',
    ),
  ],
  ['I8 a fixed order', around('ranking: { ties: none, then: [{ by: official }] }')],
  [
    'J1 to J6 rounding where a rule says so, printing apart',
    around(
      'totalShown: { decimals: 1, pad: true }\nshown: [{ column: 甲, value: { round: a, decimals: 2, mode: down }, decimals: 2 }, { column: 乙, value: a / c, percent: true, decimals: 2, pad: yes, mode: half-even }]',
    ),
  ],
  [
    'J8 what was printed otherwise',
    around('overrides: [{ unit: 甲县, of: total, value: 81.3, reason: 公布稿印为 81.3, by: 张三, at: 2020-04-03 }]'),
  ],
];

describe('rules seen in real life can be written down', () => {
  test.each(SHAPES)('%s', (_shape, body) => {
    expect(readScheme(inClass(body), 'scheme.yaml').faults).toEqual([]);
  });

  test('I13 two rankings of one table', () => {
    const { scheme, faults } = readScheme(
      `${inClass('table: sites\ntotal: { column: 得分 }')}
  - id: hints
    name: 含提示
    table: sites
    total: { sum: [{ column: 得分 }, { column: 提示 }] }`,
      'scheme.yaml',
    );
    expect(faults).toEqual([]);
    expect(scheme?.classes.map(({ table }) => table)).toEqual(['sites', 'sites']);
  });
});
