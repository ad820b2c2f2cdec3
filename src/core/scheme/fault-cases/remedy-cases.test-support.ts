import { afterIndicator, inClass, inRule, type MarkedText } from './marked-text.test-support.ts';

/** What a case is about, its text with the fault marked, and words of the remedy that is told. */
export type RemedyCase = readonly [about: string, text: MarkedText, remedy: string];

const VETO_AND_BONUS = `indicators: &all
  - { id: x, name: 甲, rule: { column: 列 } }
  - { id: v, name: 否决, kind: veto, rule: { column: 否决 } }
  - { id: y, name: 加分, kind: bonus, rule: { column: 加分 } }
total: x + y
outcomes: [{ id: o, if: vetoes > 0, because: 否决 }]`;

/** Faults whose message has to say what to write instead, because the rule is right and only its form is not. */
export const REMEDY_CASES: readonly RemedyCase[] = [
  [
    'an alias in a class that reads none of it',
    `${inClass(VETO_AND_BONUS)}
  - ⟦unread-veto⟧⟦unread-bonus⟧id: other
    name: 其他
    indicators: *all
    total: x`,
    'there',
  ],
  [
    'a group that is limited below the sum of its bonuses',
    inClass(
      `indicators:
  - id: g
    name: 加分
    kind: bonus
    points: ⟦points-do-not-add-up⟧5
    items: [{ id: x, name: 甲, points: 3, rule: { column: 列 } }, { id: y, name: 乙, points: 4, rule: { column: 行 } }]
total: g`,
    ),
    'add rule: { limit: { sum: items }, max: 5 }',
  ],
  [
    'another class in children, without the name of a unit',
    inClass('total: 1\nchildren: { q: { values: { v: { ⟦misplaced-field⟧class: portal, take: total } } } }'),
    'write unit: unit',
  ],
  [
    'the header of the key of children',
    inClass(
      "children: { k: { key: 账号, inputs: { p: {} } } }\ntotal: { fold: k, how: sum, value: p, where: ⟦unknown-name⟧账号 = 'A' }",
    ),
    'write unit for 账号',
  ],
  ['the rank in a value', afterIndicator('values: { v: ⟦unknown-name⟧rank + 1 }'), '{ cohort: position, of: total }'],
  ['the grade in a value', afterIndicator('values: { v: 1 + ⟦unknown-name⟧等次 }'), '{ cohort: position, of: total }'],
  [
    'unequal as in spreadsheets',
    inRule('{ when: [{ if: a <⟦formula-syntax⟧> b, then: 1 }, { else: 2 }] }'),
    'Write !=',
  ],
  [
    'at least the wrong way round',
    inRule('{ when: [{ if: a =⟦formula-syntax⟧> b, then: 1 }, { else: 2 }] }'),
    'Write >=',
  ],
  [
    'at most the wrong way round',
    inRule('{ when: [{ if: a =⟦formula-syntax⟧< b, then: 1 }, { else: 2 }] }'),
    'Write <=',
  ],
  ['round as a function', inRule('"⟦unknown-function⟧round(a, 2)"'), '{ round: x, decimals: 2, mode: half-up }'],
  ['sqrt as a function', inRule('⟦unknown-function⟧sqrt(a)'), '{ sqrt: x, decimals: 2, mode: half-up }'],
  ['ln as a function', inRule('⟦unknown-function⟧ln(a + 1)'), '{ log: x, base: e, decimals: 4, mode: half-up }'],
  ['if as a function', inRule('"⟦unknown-function⟧IF(a, 1, 2)"'), '{ when: [{ if: a > 1, then: b }, { else: c }] }'],
  ['mean as a function', inRule('"⟦unknown-function⟧mean(a, b)"'), '{ mean: [a, b] }'],
  ['a map after an operator', inRule('a / ⟦map-in-formula⟧{ cohort: max, of: a }'), 'a name under values'],
  [
    'a map after a parenthesis',
    inRule('(a + b) * ⟦map-in-formula⟧{ round: a, decimals: 1, mode: up }'),
    'a name under values',
  ],
  [
    'a map after an operator inside braces',
    inRule('{ limit: a / ⟦map-in-formula⟧{ cohort: max, of: a }, max: 1 }'),
    'a name under values',
  ],
  ['a map in a quoted formula', inRule('"a * ⟦map-in-formula⟧{ b }"'), 'a name under values'],
  ['a full-width colon in a map', afterIndicator('total⟦yaml-syntax⟧： x\npoints: 10'), 'write a plain : and a space'],
  [
    'a full-width colon in the last line',
    afterIndicator('points: 10\ntotal⟦yaml-syntax⟧： x'),
    'write a plain : and a space',
  ],
  [
    'a full-width colon instead of a map',
    afterIndicator('values:\n  ⟦wrong-shape⟧v： a'),
    'write a plain : and a space',
  ],
  ['a power', inRule('a⟦formula-character⟧^2'), 'x * x'],
  ['a power with stars', inRule('a *⟦formula-syntax⟧* 2'), 'x * x'],
  [
    'two equals signs',
    afterIndicator('values: { v: { when: [{ if: a =⟦formula-syntax⟧= 1, then: 1 }, { else: 2 }] } }'),
    'a single =',
  ],
  [
    'the and of programming',
    afterIndicator('values: { v: { when: [{ if: a = 1 &⟦formula-syntax⟧& b = 1, then: 1 }, { else: 2 }] } }'),
    'Write and',
  ],
  ['a blank before the per cent', inRule('a * 20 ⟦formula-character⟧%'), 'right behind the number'],
  ['a header of two words', inRule('internet ⟦formula-syntax⟧users * 2'), "{ column: 'internet users' }"],
  ['a dot between children and value', inRule('k⟦formula-character⟧.s'), 'by fold'],
  [
    'a name for a bound',
    inRule('{ of: a, bands: [{ from: ⟦not-a-number⟧b, gives: 1 }, { otherwise: 0 }] }'),
    'by when',
  ],
  [
    'a formula for a trim',
    inClass(
      'children: { k: { inputs: { p: {} } } }\ntotal: { fold: k, how: trimmed-mean, value: p, trim: { low: ⟦not-a-number⟧n - 2, high: 1 } }',
    ),
    'no name or formula',
  ],
  [
    'a name for a quota',
    afterIndicator(
      'grades: { labels: [甲, 乙], quota: [{ grade: 甲, count: ⟦not-a-number⟧a, ties: include }, { grade: 乙 }] }',
    ),
    'no name or formula',
  ],
  ['match over a number', inRule('{ of: ⟦text-expected⟧a, match: { 1: 2 }, otherwise: 0 }'), 'Use bands'],
  ['else inside match', inRule('{ of: region, match: { 东: 1, ⟦rest-inside-match⟧else: 5 } }'), 'Write otherwise'],
  [
    'default inside match',
    inRule('{ of: t, match: { 东: 1, ⟦rest-inside-match⟧default: 5 } }'.replace('of: t', 'of: unit')),
    'Write otherwise',
  ],
];
