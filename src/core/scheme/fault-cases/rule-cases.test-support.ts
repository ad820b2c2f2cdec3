import { afterIndicator, HEAD, inClass, inRule, type FaultCase } from './marked-text.test-support.ts';

const bands = (text: string) =>
  inRule(
    `of: a\nbands:\n${text
      .trim()
      .split('\n')
      .map((line) => `  ${line.trim()}`)
      .join('\n')}`,
  );
const grades = (text: string) =>
  afterIndicator(
    `grades:\n  labels: [甲, 乙, 丙]\n${text
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n')}`,
  );
const group = (points: string, items: string) =>
  inClass(`indicators:\n  - id: g\n    name: 组\n    points: ${points}\n    items:\n${items}`);

/** Names, circles, points and how they fit together. */
const NAME_CASES: readonly FaultCase[] = [
  ['a name that is misspelt', inRule('a + ⟦unknown-name⟧d2')],
  [
    'a grade without quotes',
    afterIndicator('values:\n  g: { of: a, bands: [{ from: 1, gives: ⟦unknown-name⟧优秀 }, { otherwise: missing }] }'),
  ],
  ['children that nobody described', inRule('{ fold: ⟦unknown-name⟧accounts, how: count }')],
  [
    'a name of the class in the children',
    inClass('inputs: { a: {} }\nchildren: { q: {} }\ntotal: { fold: q, how: sum, value: ⟦unknown-name⟧a }'),
  ],
  ['something above the class', inRule('⟦unknown-name⟧parent.a')],
  [
    'something that the parent does not have, and what the parent of the parent has',
    inClass(
      'inputs: { a: {} }\nchildren: { q: { values: { v: ⟦unknown-name⟧parent.b }, children: { m: { total: parent.parent.a, values: { v: ⟦unknown-name⟧parent.a } } } } }\ntotal: a',
    ),
  ],
  [
    'vetoes of a parent that has none',
    inClass('inputs: { a: {} }\nchildren: { q: { total: ⟦no-vetoes⟧parent.vetoes } }\ntotal: a'),
  ],
  ['the total of a parent that has none', inClass('children: { q: { total: ⟦no-total⟧parent.total } }\ntotal: none')],
  ['the rank before it is known', afterIndicator('values: { v: ⟦unknown-name⟧rank }\nranking: { ties: dense }')],
  ['the rank where there is none', afterIndicator('shown: [{ column: 甲, value: ⟦unknown-name⟧rank }]')],
  ['the grade where there is none', afterIndicator('shown: [{ column: 甲, value: ⟦unknown-name⟧grade }]')],
  [
    'the grade before it is known',
    grades("conditions: [{ grade: 甲, if: ⟦unknown-name⟧grade = '乙' }, { grade: 乙 }]"),
  ],
  ['a class that there is not', afterIndicator('values: { v: { class: ⟦unknown-name⟧sites, take: total } }')],
  [
    'what another class does not have',
    `${HEAD}classes:
  - { id: a, name: 甲, total: none }
  - { id: b, name: 乙, total: 1, values: { t: { class: ⟦misplaced-field⟧a, take: total }, r: { class: ⟦misplaced-field⟧a, take: rank }, g: { class: ⟦misplaced-field⟧a, take: grade } } }`,
  ],
  [
    'a class whose children read itself',
    inClass('total: 1\nchildren: { q: { values: { v: { class: ⟦cycle⟧portal, take: total, unit: unit } } } }'),
  ],
  ['a class that reads itself', inClass('total: 1\nvalues: { v: { class: ⟦cycle⟧portal, take: total } }')],
  [
    'two classes that read each other',
    `${HEAD}classes:
  - { id: a, name: 甲, total: { class: b, take: total } }
  - { id: b, name: 乙, total: { class: ⟦cycle⟧a, take: total } }`,
  ],
  [
    'a hundred and one classes in a row',
    `${HEAD}classes:\n${Array.from({ length: 102 }, (_, index) => `  - { id: c${index}, name: 分类${index}, total: ${index === 101 ? '1' : `{ class: ${index === 100 ? '⟦chain-too-long⟧' : ''}c${index + 1}, take: total }`} }`).join('\n')}`,
  ],
  ['a value in where', afterIndicator('values: { v: a }\nwhere: ⟦unknown-name⟧v > 0')],
  [
    'an override of nothing',
    afterIndicator(
      'overrides:\n  - { unit: 甲, of: ⟦unknown-name⟧y, value: 8, reason: 印误, by: 张三, at: 2026-02-03 }',
    ),
  ],
  ['a column of nothing', afterIndicator('shown: [{ column: ⟦unknown-name⟧健康 }]')],
  [
    'an indicator with the name of an input',
    inClass('inputs: { a: {} }\nindicators: [{ id: ⟦duplicate-id⟧a, name: 甲, rule: { column: 列 } }]'),
  ],
  [
    'two indicators in different groups',
    inClass(
      'indicators:\n  - { id: x, name: 甲, rule: { column: 列 } }\n  - { id: g, name: 组, items: [{ id: ⟦duplicate-id⟧x, name: 甲, rule: { column: 行 } }] }',
    ),
  ],
  [
    'two classes',
    `${HEAD}classes:\n  - { id: a, name: 甲, total: none }\n  - { id: ⟦duplicate-id⟧a, name: ⟦duplicate-name⟧甲, total: none }`,
  ],
  [
    'two outcomes',
    afterIndicator(
      'outcomes:\n  - { id: o, if: total < 60, because: 低 }\n  - { id: ⟦duplicate-id⟧o, if: total < 50, because: 低 }',
    ),
  ],
  ['a role twice', inClass('inputs: { a: { marks: m, by: [self, ⟦duplicate-id⟧self] } }\ntotal: a')],
  [
    'two indicators side by side',
    inClass(
      'indicators:\n  - { id: x, name: 甲, rule: { column: 列 } }\n  - { id: y, name: ⟦duplicate-name⟧甲, rule: { column: 行 } }',
    ),
  ],
  ['two shown columns', afterIndicator('shown: [{ column: 甲, value: x }, { column: ⟦duplicate-name⟧甲, value: a }]')],
  ['a label twice', afterIndicator('grades: { labels: [甲, ⟦duplicate-name⟧甲], bands: [{ otherwise: 甲 }] }')],
  [
    'two overrides of one value',
    afterIndicator(
      'overrides:\n  - { unit: 甲, of: x, value: 8, reason: 印误, by: 张三, at: 2026-02-03 }\n  - ⟦duplicate-name⟧{ unit: 甲, of: x, value: 9, reason: 印误, by: 张三, at: 2026-02-03 }',
    ),
  ],
  ['a circle of two', inClass('values:\n  p: 1 + ⟦cycle⟧q\n  q: p\ntotal: p')],
  ['a value of itself', inClass('values:\n  p: ⟦cycle⟧p + 1\ntotal: p')],
  ['a circle through the total', inClass('values:\n  p: ⟦cycle⟧total\ntotal: p')],
  [
    'a circle between a child and its parent',
    inClass(
      'values: { p: { fold: q, how: sum, value: ⟦cycle⟧v } }\nchildren: { q: { values: { v: parent.p } } }\ntotal: p',
    ),
  ],
  [
    'a circle through the outcome of a child',
    inClass(
      'values: { p: { fold: q, how: sum, value: ⟦cycle⟧total } }\nchildren: { q: { total: 1, outcomes: [{ id: o, if: parent.p > 1, total: 0, because: 低 }] } }\ntotal: p',
    ),
  ],
  [
    'a circle through two levels',
    inClass(
      'values: { p: { fold: q, how: sum, value: ⟦cycle⟧v } }\nchildren: { q: { values: { v: { fold: m, how: count, where: w > 0 } }, children: { m: { values: { w: parent.parent.p } } } } }\ntotal: p',
    ),
  ],
  [
    'a circle through a group',
    inClass('indicators:\n  - { id: g, name: 组, items: [{ id: x, name: 甲, rule: ⟦cycle⟧g }] }'),
  ],
  [
    'a circle through the vetoes',
    inClass('indicators:\n  - { id: v, name: 否决, kind: veto, rule: ⟦cycle⟧vetoes }\ntotal: none'),
  ],
  [
    'a circle through applies',
    inClass('inputs: { a: {} }\nindicators:\n  - { id: x, name: 甲, rule: a, applies: ⟦cycle⟧x > 0 }'),
  ],
  [
    'a thousand values in a row',
    inClass(
      `inputs: { a: {} }\nvalues:\n  ⟦chain-too-long⟧v0: v1\n${Array.from({ length: 1000 }, (_, index) => `  v${index + 1}: ${index === 999 ? 'a' : `v${index + 2}`}`).join('\n')}\ntotal: v0`,
    ),
  ],
  [
    'two inputs under one header',
    inClass('inputs:\n  p: { column: 甲 }\n  ⟦input-conflict⟧q: { column: [乙, 甲], min: 0 }\ntotal: p + q'),
  ],
  [
    'an input in place under the header of another',
    inClass('inputs:\n  p: { column: 甲, max: 5 }\ntotal: { sum: [p, ⟦input-conflict⟧{ column: 甲, max: 6 }] }'),
  ],
  [
    'one column for the whole of two indicators',
    inClass(
      'indicators:\n  - { id: x, name: 甲, points: 5, rule: { column: 列 } }\n  - { id: y, name: 乙, points: 6, rule: ⟦input-conflict⟧{ column: 列 } }',
    ),
  ],
  [
    'one check with two filters',
    inClass('total: { sum: [{ check: c, only: { part: home } }, ⟦input-conflict⟧{ check: c, only: { part: rest } }] }'),
  ],
];

/** Values and points. */
const POINT_CASES: readonly FaultCase[] = [
  ['a map that is no value', inRule('⟦no-primitive⟧{ colum: 甲 }')],
  ['two ways of computing', inRule('⟦two-primitives⟧{ sum: [a], round: b }')],
  [
    'a share without points',
    inClass(
      'inputs: { a: {} }\nvalues: { v: { of: a, bands: [{ from: 1, ⟦needs-points⟧share: 50% }, { otherwise: 0 }] } }\ntotal: v',
    ),
  ],
  [
    'a deduction from nothing',
    inClass('inputs: { a: {} }\nindicators: [{ id: x, name: 甲, rule: { ⟦needs-points⟧deduct: [{ amount: a }] } }]'),
  ],
  ['a scaled sum of who knows what', inRule('{ sum: [{ value: a, full: 5 }, ⟦needs-full⟧b], missing: scale }')],
  [
    'a scaled group without points',
    inClass(
      'indicators:\n  - id: g\n    name: 组\n    ⟦needs-full⟧missing: scale\n    items: [{ id: x, name: 甲, rule: { column: 列 } }]',
    ),
  ],
  [
    'the mean of what each child divides by a figure of its unit',
    inClass(
      'inputs: { a: {} }\nchildren: { q: { inputs: { p: {} }, values: { m: ⟦cohort-needs-rounding⟧{ cohort: mean, of: p / parent.a } } } }\ntotal: a',
    ),
  ],
  ...['mean', 'sum'].map((take): FaultCase => [
    `the ${take} of what each unit divides by its own`,
    afterIndicator(`values: { r: a / b, m: ⟦cohort-needs-rounding⟧{ cohort: ${take}, of: r * 100 } }`),
  ]),
  [
    'a grade that there is not',
    grades("bands: [{ otherwise: 甲 }]\ndrops: [{ if: grade = ⟦text-not-listed⟧'丁', by: 1, because: 低 }]"),
  ],
  [
    'a group that does not add up',
    group(
      '⟦points-do-not-add-up⟧10',
      '      - { id: x, name: 甲, points: 4, rule: { column: 列 } }\n      - { id: y, name: 乙, points: 5, rule: { column: 行 } }',
    ),
  ],
  [
    'bonuses are apart',
    group(
      '⟦points-do-not-add-up⟧10',
      '      - { id: x, name: 甲, points: 5, rule: { column: 列 } }\n      - { id: y, name: 乙, kind: bonus, points: 5, rule: { column: 行 } }',
    ) + '\n    total: g + y',
  ],
  ['a class that does not add up', afterIndicator('points: ⟦points-do-not-add-up⟧100')],
  ['a text that the column cannot have', inRule('{ of: region, match: { 东: 1, ⟦text-not-listed⟧北: 2 } }')],
  ['a comparison with a text that the column cannot have', afterIndicator("where: region = ⟦text-not-listed⟧'北'")],
  [
    'a veto that nothing reads',
    inClass(
      'indicators:\n  - { id: x, name: 甲, rule: { column: 列 } }\n  - ⟦unread-veto⟧{ id: v, name: 否决, kind: veto, rule: { column: 否决 } }',
    ),
  ],
  [
    'a bonus that is in no sum',
    inClass(
      'indicators:\n  - { id: x, name: 甲, rule: { column: 列 } }\n  - ⟦unread-bonus⟧{ id: y, name: 加分, kind: bonus, rule: { column: 加分 } }\ntotal: x',
    ),
  ],
  ['vetoes where there are none', afterIndicator('outcomes: [{ id: o, if: ⟦no-vetoes⟧vetoes > 0, because: 否决 }]')],
  ['a class with nothing to add up', `${HEAD}classes:\n  - ⟦no-total⟧{ id: a, name: 甲 }`],
  ['a total that there is not', inClass('total: none\noutcomes: [{ id: o, if: ⟦no-total⟧total < 60, because: 低 }]')],
];

/** Bands, ranks and grades. */
const ORDER_CASES: readonly FaultCase[] = [
  ['a band without a bound', bands('- ⟦band-without-bound⟧{ gives: 1 }\n- { otherwise: 0 }')],
  ['a band in which nothing is', bands('- ⟦band-empty⟧{ from: 90, below: 80, gives: 1 }\n- { otherwise: 0 }')],
  [
    'lower bounds from low to high',
    bands('- { from: 60, gives: 1 }\n- ⟦bands-order⟧{ from: 80, gives: 2 }\n- { otherwise: 0 }'),
  ],
  [
    'upper bounds from high to low',
    bands('- { to: 80, gives: 1 }\n- ⟦bands-order⟧{ below: 60, gives: 2 }\n- { otherwise: 0 }'),
  ],
  [
    'a lower bound after everything below',
    bands('- { from: 80, gives: 1 }\n- { below: 60, gives: 2 }\n- ⟦bands-overlap⟧{ from: 60, gives: 3 }'),
  ],
  [
    '85 in two bands',
    bands('- { from: 75, to: 85, gives: 2 }\n- ⟦bands-overlap⟧{ from: 85, to: 100, gives: 3 }\n- { otherwise: 0 }'),
  ],
  [
    'five numbers in two bands',
    bands('- { from: 80, gives: 3 }\n- ⟦bands-overlap⟧{ from: 60, below: 85, gives: 2 }\n- { otherwise: 0 }'),
  ],
  [
    '89.5 in none',
    bands('- { from: 90, to: 100, gives: 3 }\n- ⟦bands-gap⟧{ from: 70, to: 89, gives: 2 }\n- { otherwise: 0 }'),
  ],
  [
    '80 in none',
    bands('- { above: 80, gives: 3 }\n- ⟦bands-gap⟧{ from: 60, below: 80, gives: 2 }\n- { otherwise: 0 }'),
  ],
  ['nothing for low numbers', bands('- { from: 80, gives: 3 }\n- ⟦bands-not-covering⟧{ from: 60, gives: 2 }')],
  ['nothing for high numbers', bands('- { below: 60, gives: 3 }\n- ⟦bands-not-covering⟧{ to: 90, gives: 2 }')],
  [
    'otherwise in the middle',
    bands('- { from: 80, gives: 3 }\n- ⟦rest-not-last⟧{ otherwise: 0 }\n- { from: 60, gives: 2 }'),
  ],
  ['else in the middle', inRule('{ when: [⟦rest-not-last⟧{ else: 1 }, { if: a = 1, then: 2 }] }')],
  ['a when without else', inRule('{ when: [⟦no-rest⟧{ if: a = 1, then: 2 }] }')],
  [
    'ranks one after the other without an order',
    afterIndicator('ranking: { ⟦ties-need-order⟧ties: sequential, then: [{ by: a }] }'),
  ],
  [
    'a cut in a class without ranking',
    grades(
      'quota: [{ grade: 甲, count: 1, ⟦cut-needs-ranking⟧ties: cut }, { grade: 乙, count: 1, ties: include }, { grade: 丙 }]',
    ),
  ],
  ['an unknown grade in a band', grades('bands:\n  - { from: 80, grade: ⟦unknown-grade⟧丁 }\n  - { otherwise: 丙 }')],
  [
    'an unknown grade for the rest',
    grades('bands:\n  - { from: 80, grade: 甲 }\n  - { otherwise: ⟦unknown-grade⟧戊 }'),
  ],
  [
    'an unknown grade in an outcome',
    grades('bands: [{ otherwise: 甲 }]') +
      '\n    outcomes: [{ id: o, if: total < 60, grade: ⟦unknown-grade⟧戊, because: 低 }]',
  ],
  [
    'an unknown grade in a cap',
    grades('bands: [{ otherwise: 甲 }]\ncaps: [{ if: a = 1, atMost: ⟦unknown-grade⟧优, because: 封顶 }]'),
  ],
  [
    'an unknown grade from a value',
    grades('value: letter') +
      '\n    values: { letter: { of: region, match: { 东: "\'甲\'" }, otherwise: "⟦unknown-grade⟧\'丁\'" } }',
  ],
  [
    'an unknown grade in an override',
    grades('bands: [{ otherwise: 甲 }]') +
      '\n    overrides:\n      - { unit: 某, of: grade, value: ⟦unknown-grade⟧戊, reason: 印误, by: 张三, at: 2026-02-03 }',
  ],
  ['a place without a size', grades('quota: [⟦rest-not-last⟧{ grade: 甲 }, { grade: 乙 }]')],
  [
    'a size for the rest',
    grades('quota: [{ grade: 甲, count: 1, ties: include }, ⟦no-rest⟧{ grade: 乙, count: 2, ties: include }]'),
  ],
  [
    'a quota of more than all',
    grades(
      'quota: [{ grade: 甲, share: 60%, ties: include }, { grade: 乙, share: ⟦quota-size⟧50%, ties: include }, { grade: 丙 }]',
    ),
  ],
  [
    'a cumulative quota that does not grow',
    grades(
      'quota: [{ grade: 甲, share: 60%, ties: include }, { grade: 乙, share: ⟦quota-size⟧60%, ties: include }, { grade: 丙 }]\ncumulative: yes',
    ),
  ],
  ['conditions without the rest', grades('conditions: [{ grade: 甲, if: a > 1 }, ⟦no-rest⟧{ grade: 乙, if: a > 0 }]')],
  ['a condition after the rest', grades('conditions: [⟦rest-not-last⟧{ grade: 甲 }, { grade: 乙 }]')],
];

export const RULE_CASES: readonly FaultCase[] = [...NAME_CASES, ...POINT_CASES, ...ORDER_CASES];
