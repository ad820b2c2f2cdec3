import { afterIndicator, HEAD, inClass, inRule, type FaultCase } from './marked-text.test-support.ts';

/** A formula as the rule of the indicator, where `a`, `b`, `c` are numbers and `region` is a text. */
const formula = (text: string) => inRule(text);

/** A condition of an outcome. */
const condition = (text: string) => afterIndicator(`outcomes:\n  - id: o\n    if: ${text}\n    because: 说明`);

/** Faults inside formulas and conditions, and of types. */
export const FORMULA_CASES: readonly FaultCase[] = [
  ['a full-width parenthesis', formula('a * ⟦formula-character⟧（b + c)')],
  ['a double quote', formula('\'a & ⟦formula-character⟧"x"\'')],
  ['in double quotes the column is counted from the text', formula('"a ⟦formula-character⟧× b"')],
  ['with escapes it is the begin of the text', formula('⟦formula-character⟧"a \\u00d7 b"')],
  ['a formula over two lines', inRule('⟦formula-syntax⟧a +\n  b c')],
  ['an operator at the end', formula('a +⟦formula-syntax⟧')],
  ['two names side by side', formula('a ⟦formula-syntax⟧b')],
  ['a parenthesis that is not closed', formula('(a + b⟦formula-syntax⟧')],
  ['a quote that is not closed', formula("a & ⟦formula-syntax⟧'x")],
  ['a thousands separator', formula('1⟦formula-syntax⟧,000')],
  ['two equals signs', condition('a =⟦formula-syntax⟧= 1')],
  ['is without a state', condition('a is ⟦formula-syntax⟧empty')],
  ['numbers in a list of texts', condition('region in (⟦formula-syntax⟧1, 2)')],
  ['abs of two values', formula('⟦formula-syntax⟧abs(a, b)')],
  ['a word of conditions as a value', formula('⟦formula-syntax⟧untested')],
  ['items in a formula', formula('⟦formula-syntax⟧items')],
  ['parentheses beyond all measure', formula(`${'('.repeat(65)}⟦formula-too-complex⟧a${')'.repeat(65)}`)],
  ['a formula beyond all measure', formula(`⟦formula-too-complex⟧${'a + '.repeat(600)}a`)],
  ['a chain of comparisons', condition('60 <= a ⟦chained-comparison⟧< 80')],
  ['a comparison with missing', condition('⟦compared-with-missing⟧a = missing')],
  ['a condition for a value', formula('⟦value-expected⟧a > 1')],
  ['a condition inside a value', formula('1 + (⟦value-expected⟧a > 1)')],
  ['a value for a condition', condition('⟦condition-expected⟧a')],
  ['a value beside and', condition('a > 1 and ⟦condition-expected⟧b')],
  ['a function of spreadsheets', formula('⟦unknown-function⟧average(a, b)')],
  ['a text in a sum', formula('a + ⟦number-expected⟧region')],
  ['a text for points', formula('"⟦number-expected⟧\'优\'"')],
  ['a text as a number that is printed', afterIndicator('values: { v: { text: ⟦number-expected⟧region } }')],
  ['a printed number in a sum', inRule('sum: [⟦number-expected⟧{ text: a }, b]')],
  ['a text for a total', afterIndicator('total: ⟦number-expected⟧region')],
  ['a root of a text', inRule('{ root: ⟦number-expected⟧region, degree: 3, decimals: 2, mode: down }')],
  ['a logarithm of a text', inRule('{ log: ⟦number-expected⟧region, base: e, decimals: 2, mode: down }')],
  [
    'a rank compared with a text',
    afterIndicator(
      "ranking: { ties: dense }\nshown: [{ column: 甲, value: { when: [{ if: rank = ⟦number-expected⟧'1', then: 1 }, { else: 0 }] } }]",
    ),
  ],
  [
    'a grade of another class in arithmetic',
    `${HEAD}classes:\n  - { id: a, name: 甲, total: 1, grades: { labels: [甲], bands: [{ otherwise: 甲 }] } }\n  - { id: b, name: 乙, total: 1 + ⟦number-expected⟧g, values: { g: { class: a, take: grade } } }`,
  ],
  [
    'a number for the name of a unit of another class',
    `${HEAD}classes:\n  - { id: a, name: 甲, total: 1 }\n  - { id: b, name: 乙, total: { class: a, take: total, unit: ⟦text-expected⟧1 + 1 } }`,
  ],
  [
    'a text of the parent in arithmetic',
    inClass('inputs: { r: { type: text } }\nchildren: { q: { total: 1 + ⟦number-expected⟧parent.r } }\ntotal: 1'),
  ],
  ['a text by which to rank', afterIndicator('ranking: { ties: dense, by: ⟦number-expected⟧region }')],
  [
    'a text for a veto',
    inClass(
      'indicators: [{ id: v, name: 否决, kind: veto, rule: ⟦number-expected⟧{ column: 否决, type: text } }]\ntotal: vetoes',
    ),
  ],
  ['bands over a text', inRule('{ of: ⟦number-expected⟧region, bands: [{ from: 1, gives: 2 }, { otherwise: 0 }] }')],
  ['a text against a number', condition("a = ⟦number-expected⟧'1'")],
  [
    'a text folded',
    inClass(
      'children: { q: { inputs: { p: { type: text } } } }\ntotal: { fold: q, how: sum, value: ⟦number-expected⟧p }',
    ),
  ],
  ['through a name of its own', afterIndicator('values: { w: region, v: ⟦number-expected⟧w * 2 }')],
  ['a number against a text', condition('region = ⟦text-expected⟧1')],
  ['a number in a list of texts', condition("⟦text-expected⟧a in ('1', '2')")],
  ['match over a number', inRule('{ of: ⟦text-expected⟧a, match: { 1: 2 } }')],
  ['a number for a grade', afterIndicator('grades: { labels: [甲], value: ⟦text-expected⟧a }')],
  [
    'numbers and texts from one match',
    afterIndicator('values:\n  m: { of: region, match: { 东: 1, 西: "⟦mixed-types⟧\'两\'" } }'),
  ],
  [
    'numbers and texts from one when',
    afterIndicator('values:\n  m: { when: [{ if: a > 1, then: 1 }, { else: ⟦mixed-types⟧region }] }'),
  ],
  ['an order of texts', condition("⟦text-order⟧region < '西'")],
];
