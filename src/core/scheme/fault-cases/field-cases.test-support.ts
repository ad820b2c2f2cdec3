import { afterIndicator, HEAD, inClass, inRule, type FaultCase } from './marked-text.test-support.ts';

const inQuarters = (fold: string) => inClass(`children: { q: { inputs: { v: {} } } }\ntotal: { fold: q, ${fold} }`);

/** Faults of one field. */
export const FIELD_CASES: readonly FaultCase[] = [
  ['a list for the scheme', '⟦wrong-shape⟧- a\n'],
  ['a text for a list', inClass('total: none\nshown: ⟦wrong-shape⟧all')],
  ['a map for a text', inClass('total: none\ntable: ⟦wrong-shape⟧{ a: b }')],
  ['a list for a value', inRule('⟦wrong-shape⟧- a')],
  ['nothing after the colon', inClass('total: none\ntable:⟦empty-value⟧')],
  [
    'no text for missing values, not even quotes',
    afterIndicator('totalShown:\n  decimals: 1\n  missingText:⟦empty-value⟧'),
  ],
  ['a rule without content', afterIndicator('total: ⟦empty-value⟧""')],
  ['an empty list', afterIndicator('grades: { labels: ⟦empty-list⟧[], value: "\'甲\'" }')],
  ['an empty map', inRule('{ of: region, match: ⟦empty-list⟧{} }')],
  ['no header in a list of headers', inClass('total: none\nunit: ⟦empty-list⟧[]')],
  ['a field that is misspelt', inClass('total: none\n⟦unknown-field⟧rankings: {}')],
  ['a field of a class in children', inClass('total: none\nchildren:\n  accounts:\n    ⟦unknown-field⟧where: a = 1')],
  ['a field of marks in a column', inClass('inputs: { a: { column: 甲, ⟦unknown-field⟧judges: mean } }\ntotal: a')],
  ['downTo in an award', inRule('{ award: [{ count: a, each: 1, ⟦unknown-field⟧downTo: 3 }] }')],
  [
    'a scheme without most fields',
    `⟦missing-field⟧⟦missing-field⟧⟦missing-field⟧⟦missing-field⟧⟦missing-field⟧⟦missing-field⟧kaoping: 1\n`,
  ],
  ['a leaf without a rule', inClass('indicators:\n  - ⟦missing-field⟧{ id: x, name: 项目 }')],
  ['a ranking without ties', afterIndicator('ranking: ⟦missing-field⟧{ by: total }')],
  ['a round without mode', inRule('⟦missing-field⟧{ round: a, decimals: 2 }')],
  ['a limit without limits', inRule('⟦missing-field⟧{ limit: a }')],
  ['a count without each', inRule('deduct:\n  - ⟦missing-field⟧{ count: a }')],
  ['a fold without value', inClass('children: { q: {} }\ntotal: ⟦missing-field⟧{ fold: q, how: sum }')],
  [
    'a trimmed mean without trim',
    inClass('children: { q: { inputs: { p: {} } } }\ntotal: ⟦missing-field⟧{ fold: q, how: trimmed-mean, value: p }'),
  ],
  ['a window without a period', inClass('inputs: { a: { check: x, window: ⟦missing-field⟧{} } }\ntotal: a')],
  [
    'a standard deviation without decimals and mode',
    afterIndicator('values:\n  s: ⟦missing-field⟧⟦missing-field⟧{ cohort: sd, of: a }'),
  ],
  ['marks without roles', inClass('inputs: { a: ⟦missing-field⟧{ marks: m } }\ntotal: a')],
  ['an outcome without a reason', afterIndicator('outcomes:\n  - ⟦missing-field⟧{ id: o, if: total < 60 }')],
  [
    'points of a veto',
    inClass(
      'indicators:\n  - { id: v, name: 否决, kind: veto, ⟦misplaced-field⟧points: 5, rule: { column: 否决数 } }\ntotal: vetoes',
    ),
  ],
  ['bounds of a text', inClass('inputs: { a: { type: text, ⟦misplaced-field⟧min: 1 } }\ntotal: none')],
  ['oneOf of a number', inClass('inputs: { a: { ⟦misplaced-field⟧oneOf: [甲] } }\ntotal: a')],
  ['a check that gives a text', inClass('inputs: { a: { check: x, ⟦misplaced-field⟧type: text } }\ntotal: a')],
  [
    'another table in children',
    inClass('total: none\nchildren: { q: { inputs: { p: { ⟦misplaced-field⟧table: units } } } }'),
  ],
  [
    'the column of the unit as an input',
    inClass(
      'indicators:\n  - { id: x, name: 项目, rule: { of: ⟦misplaced-field⟧{ column: 单位, type: text }, match: { 甲: 1 } } }',
    ),
  ],
  [
    'missing beside a rule',
    inClass(
      'indicators:\n  - id: g\n    name: 组\n    rule: { sum: items }\n    ⟦misplaced-field⟧missing: skip\n    items: [{ id: x, name: 项目, rule: { column: 列 } }]',
    ),
  ],
  [
    'missing on a leaf',
    inClass('indicators:\n  - { id: x, name: 项目, rule: { column: 列 }, ⟦misplaced-field⟧missing: skip }'),
  ],
  ['items outside a group', inRule('{ sum: ⟦misplaced-field⟧items }')],
  ['each beside an amount', inRule('{ deduct: [{ amount: a, ⟦misplaced-field⟧each: 2 }] }')],
  ['order of a mean', afterIndicator('values: { m: { cohort: mean, of: a, ⟦misplaced-field⟧order: ascending } }')],
  [
    'a trim without a trimmed mean',
    inClass(
      'children: { q: { inputs: { p: {} } } }\ntotal: { fold: q, how: mean, value: p, ⟦misplaced-field⟧trim: { low: 1, high: 1 } }',
    ),
  ],
  [
    'trim of judges without a trimmed mean',
    inClass('inputs: { a: { marks: m, by: expert, ⟦misplaced-field⟧trim: { low: 1, high: 1 } } }\ntotal: a'),
  ],
  [
    'within without a quota',
    afterIndicator('grades: { labels: [甲], ⟦misplaced-field⟧within: region, bands: [{ otherwise: 甲 }] }'),
  ],
  ...[
    'ties: sequential, then: [{ by: a, ⟦misplaced-field⟧breaks: yes }, { by: listed }]',
    'ties: none, then: [{ by: a, ⟦misplaced-field⟧breaks: yes }]',
    'ties: dense, then: [{ by: listed, ⟦misplaced-field⟧breaks: yes }]',
    'ties: dense, then: [{ by: a }, { by: b, ⟦misplaced-field⟧breaks: yes }]',
  ].map((ranking): FaultCase => [`a tie that nothing breaks, ${ranking}`, afterIndicator(`ranking: { ${ranking} }`)]),
  [
    'a raise by no grade',
    afterIndicator(
      'grades: { labels: [甲], bands: [{ otherwise: 甲 }], raises: [{ if: a > 1, by: ⟦out-of-range⟧0, because: 进步 }] }',
    ),
  ],
  [
    'another class without what is taken',
    `${HEAD}classes:\n  - { id: a, name: 甲, total: 1 }\n  - { id: b, name: 乙, total: ⟦missing-field⟧{ class: a } }`,
  ],
  [
    'another class in children',
    inClass('total: 1\nchildren: { q: { values: { v: { ⟦misplaced-field⟧class: portal, take: total } } } }'),
  ],
  ['a root without its degree', inRule('⟦missing-field⟧{ root: a, decimals: 2, mode: down }')],
  ['a first root', inRule('{ root: a, degree: ⟦out-of-range⟧1, decimals: 2, mode: down }')],
  ['a logarithm without decimals', inRule('⟦missing-field⟧{ log: a, base: e, mode: down }')],
  ['a logarithm to the base 2', inRule('{ log: a, base: ⟦unknown-choice⟧2, decimals: 2, mode: down }')],
  ['the highest of a count', inQuarters('how: count, ⟦misplaced-field⟧highest: 3')],
  ['the highest and the lowest', inQuarters('how: sum, value: v, highest: 3, ⟦conflicting-fields⟧lowest: 3')],
  ['the highest none', inQuarters('how: sum, value: v, highest: ⟦out-of-range⟧0')],
  ['the highest one and a half', inQuarters('how: sum, value: v, lowest: ⟦out-of-range⟧1.5')],
  [
    'a grade in a class without grades',
    afterIndicator('outcomes:\n  - { id: o, if: total < 60, ⟦misplaced-field⟧grade: 不合格, because: 低分 }'),
  ],
  [
    'a place for those that are left',
    afterIndicator(
      'grades: { labels: [甲, 乙], quota: [{ grade: 甲, count: 1, ties: include }, { grade: 乙, ⟦misplaced-field⟧ties: include }] }',
    ),
  ],
  ['check and marks in one input', inClass('inputs: { a: { check: x, ⟦conflicting-fields⟧marks: m } }\ntotal: a')],
  ['count and amount', inRule('{ deduct: [{ count: a, each: 1, ⟦conflicting-fields⟧amount: b }] }')],
  [
    'gives and share',
    inRule('{ of: a, bands: [{ from: 1, gives: 1, ⟦conflicting-fields⟧share: 50% }, { otherwise: 0 }] }'),
  ],
  [
    'from and above',
    inRule('{ of: a, bands: [{ from: 1, ⟦conflicting-fields⟧above: 2, gives: 1 }, { otherwise: 0 }] }'),
  ],
  ['two periods', inClass('inputs: { a: { check: x, window: { days: 14, ⟦conflicting-fields⟧weeks: 2 } } }\ntotal: a')],
  [
    'two ways of grading',
    afterIndicator('grades: { labels: [甲], bands: [{ otherwise: 甲 }], ⟦conflicting-fields⟧value: "\'甲\'" }'),
  ],
  [
    'all and any',
    afterIndicator('outcomes:\n  - { id: o, if: { all: [a = 1], ⟦conflicting-fields⟧any: [b = 1] }, because: 两者 }'),
  ],
  ...['a', 'x', 'total'].map((of): [string, string] => [
    `a word for the number ${of} in an override`,
    afterIndicator(
      `overrides:\n  - { unit: 甲, of: ${of}, value: ⟦not-a-number⟧高, reason: 印误, by: 张三, at: 2026-02-03 }`,
    ),
  ]),
  ['a word for a number', inClass('inputs: { a: { min: ⟦not-a-number⟧low } }\ntotal: a')],
  ['an exponent', afterIndicator('points: ⟦not-a-number⟧1e1')],
  ['more digits than anybody writes', inRule(`⟦not-a-number⟧${'1'.repeat(61)}`)],
  ['a word for the blank of a number', inClass('inputs: { a: { blank: ⟦not-a-number⟧nothing } }\ntotal: a')],
  ['decimals beyond 12', inRule('{ round: a, decimals: ⟦out-of-range⟧13, mode: down }')],
  ['decimals that are not whole', afterIndicator('totalShown: { decimals: ⟦out-of-range⟧1.5 }')],
  ['version 0', HEAD.replace('version: 1', 'version: ⟦out-of-range⟧0') + 'classes: [{ id: a, name: 甲, total: none }]'],
  ['negative points', inClass('indicators: [{ id: x, name: 项目, points: ⟦out-of-range⟧-5, rule: { column: 列 } }]')],
  ['a deduction that adds', inRule('{ deduct: [{ count: a, each: ⟦out-of-range⟧-2 }] }')],
  ['a share beyond everything', inRule('{ deduct: [{ share: ⟦out-of-range⟧120% }] }')],
  [
    'a trim of everything',
    inClass(
      'children: { q: { inputs: { p: {} } } }\ntotal: { fold: q, how: trimmed-mean, value: p, trim: { low: ⟦out-of-range⟧100%, high: 0 } }',
    ),
  ],
  ['a negative tolerance', afterIndicator('ranking: { ties: dense, tolerance: ⟦out-of-range⟧-1 }')],
  [
    'one parent for two levels above',
    inClass('total: none\nchildren: { q: { children: { r: { parent: ⟦out-of-range⟧单位 } } } }'),
  ],
  ['a minimum above the maximum', inClass('inputs: { a: { ⟦min-above-max⟧min: 5, max: 4 } }\ntotal: a')],
  ['a floor above the cap', inRule('{ limit: a, ⟦min-above-max⟧min: 5, max: 4 }')],
  ['a floor above the points', inRule('{ deduct: [{ amount: a }], ⟦min-above-max⟧min: 11 }')],
  ['a weight of nothing', inRule('{ mean: [a, { value: b, weight: ⟦weight-not-positive⟧0 }] }')],
  [
    'a role of no weight',
    inClass('inputs: { a: { marks: m, by: { self: 100%, expert: ⟦weight-not-positive⟧0 } } }\ntotal: a'),
  ],
  [
    'roles that are not 100 %',
    inClass('inputs: { a: { marks: m, by: ⟦weights-not-whole⟧{ self: 20%, expert: 70% } } }\ntotal: a'),
  ],
  [
    'an unknown kind',
    inClass('indicators: [{ id: x, name: 项目, kind: ⟦unknown-choice⟧bonnus, rule: { column: 列 } }]'),
  ],
  ['an unknown role', inClass('inputs: { a: { marks: m, by: [self, ⟦unknown-choice⟧boss] } }\ntotal: a')],
  [
    'an unknown role with a weight',
    inClass('inputs: { a: { marks: m, by: { ⟦unknown-choice⟧boss: 100% } } }\ntotal: a'),
  ],
  ['a rule for missing terms that a minimum does not know', inRule('{ min: [a, b], missing: ⟦unknown-choice⟧scale }')],
  ['neither yes nor no', afterIndicator('ranking: { ties: dense, hidden: ⟦unknown-choice⟧maybe }')],
  ['an id with a hyphen', inClass('inputs: { ⟦bad-id⟧a-b: {} }\ntotal: none')],
  ['an id that begins with a digit', inClass('total: none').replace('id: portal', 'id: ⟦bad-id⟧1st')],
  ['a word of formulas as a name', inClass('inputs: { ⟦reserved-name⟧total: {} }\ntotal: none')],
  ['the table of marks for a class', inClass('total: none\ntable: ⟦reserved-name⟧marks')],
  ['a column of every ranking', afterIndicator('shown: [{ column: ⟦reserved-name⟧total, value: x }]')],
  [
    'an input with the name of a list order',
    inClass('inputs: { code: {} }\ntotal: code\nranking: { ties: sequential, then: [{ by: ⟦reserved-name⟧code }] }'),
  ],
  [
    'a day that does not exist',
    afterIndicator(
      'overrides:\n  - { unit: 甲, of: total, value: 8, reason: 印误, by: 张三, at: ⟦bad-date⟧2026-02-30 }',
    ),
  ],
  [
    'a date with slashes',
    afterIndicator('overrides:\n  - { unit: 甲, of: total, value: 8, reason: 印误, by: 张三, at: ⟦bad-date⟧2026/2/3 }'),
  ],
  [
    'a language of the future',
    HEAD.replace('kaoping: 1', 'kaoping: ⟦language-version⟧2') + 'classes: [{ id: a, name: 甲, total: none }]',
  ],
  [
    'not verified, nobody says why',
    HEAD.replace('verified: true', '⟦unverified-without-why⟧verified: false') +
      'classes: [{ id: a, name: 甲, total: none }]',
  ],
  [
    'an indicator not verified, nobody says why',
    inClass('indicators: [{ id: x, name: 项目, rule: { column: 列 }, ⟦unverified-without-why⟧verified: no }]'),
  ],
];
