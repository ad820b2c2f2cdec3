import { describe, expect, test } from 'vitest';
import { exact, parseExact } from '../model/exact/index.ts';
import type { Value } from '../model/scheme/index.ts';
import { afterIndicator, inClass } from './fault-cases/marked-text.test-support.ts';
import { classOf, name, number, ruleOf, text } from './read-scheme.test-support.ts';

describe('formulas', () => {
  const arithmetic = (op: '+' | '-' | '*' | '/', ...of: Value[]): Value => ({ kind: 'arithmetic', op, of });

  test.each<[string, Value]>([
    ['12.5', number('12.5')],
    ['30%', number('0.3')],
    ['-3', number('-3')],
    ['0.1', number('0.1')],
    ['"a"', name('a')],
    ['a + b * c', arithmetic('+', name('a'), arithmetic('*', name('b'), name('c')))],
    ['(a + b) * c', arithmetic('*', arithmetic('+', name('a'), name('b')), name('c'))],
    ['a - b - c', arithmetic('-', arithmetic('-', name('a'), name('b')), name('c'))],
    ['a / b * 100', arithmetic('*', arithmetic('/', name('a'), name('b')), number('100'))],
    ['a - -b', arithmetic('-', name('a'), { kind: 'arithmetic', op: 'negate', of: [name('b')] })],
    [
      'max(a, b + 1, 0)',
      { kind: 'arithmetic', op: 'max', of: [name('a'), arithmetic('+', name('b'), number('1')), number('0')] },
    ],
    ['abs(a)', { kind: 'arithmetic', op: 'abs', of: [name('a')] }],
    ['missing', { kind: 'constant', value: null }],
  ])('%s', (formula, value) => {
    expect(ruleOf(formula)).toEqual(value);
  });

  test.each<[string, Value]>([
    ['"\'特等\'"', text('特等')],
    ["\"'it''s'\"", text("it's")],
    ["a & '/' & b", { kind: 'join', of: [name('a'), text('/'), name('b')] }],
    ["a + 1 & '分'", { kind: 'join', of: [arithmetic('+', name('a'), number('1')), text('分')] }],
  ])('a text: %s', (formula, value) => {
    expect(classOf(afterIndicator(`values: { v: ${formula} }`)).values).toEqual([{ name: 'v', value }]);
  });

  const a1 = { kind: 'compare', op: '=', left: name('a'), right: number('1') };
  const b2 = { kind: 'compare', op: '>=', left: name('b'), right: number('2') };
  test.each<[string, unknown]>([
    ['a = 1', a1],
    ['a = 1 and b >= 2', { kind: 'all', of: [a1, b2] }],
    ['a = 1 or b >= 2 and not a = 1', { kind: 'any', of: [a1, { kind: 'all', of: [b2, { kind: 'not', of: a1 }] }] }],
    ['(a = 1 or b >= 2) and a = 1', { kind: 'all', of: [{ kind: 'any', of: [a1, b2] }, a1] }],
    ['a is missing', { kind: 'missing', of: name('a') }],
    ['a is not untested', { kind: 'not', of: { kind: 'untested', of: name('a') } }],
    ["region in ('东', '西')", { kind: 'one-of', of: name('region'), texts: ['东', '西'] }],
    ['{ all: [a = 1, { not: b >= 2 }] }', { kind: 'all', of: [a1, { kind: 'not', of: b2 }] }],
  ])('a condition: %s', (written, condition) => {
    const { outcomes } = classOf(afterIndicator(`outcomes:\n  - id: o\n    if: ${written}\n    because: 说明`));
    expect(outcomes[0]?.condition).toEqual(condition);
  });
});

describe('values', () => {
  test('what is deducted starts at the points, and stays between 0 and them', () => {
    expect(
      ruleOf('{ deduct: [{ count: a, each: 2.5, atMost: 5, because: 缺项 }, { share: 40%, if: b = 1 }] }'),
    ).toMatchObject({
      from: number('10'),
      min: number('0'),
      max: number('10'),
      entries: [
        {
          sign: -1,
          amount: { op: '*', of: [name('a'), number('2.5')] },
          count: name('a'),
          atMost: number('5'),
          because: '缺项',
        },
        { sign: -1, amount: number('4'), condition: { kind: 'compare' } },
      ],
    });
  });

  test('what is only awarded starts at 0; `none` takes floor and cap away', () => {
    expect(ruleOf('{ award: [{ amount: a }], min: none, max: none }')).toMatchObject({
      from: number('0'),
      min: null,
      max: null,
    });
  });

  test('deductions are worked before awards', () => {
    const rule = ruleOf('{ award: [{ amount: a }], deduct: [{ amount: b }] }');
    expect(rule).toMatchObject({ from: number('10'), entries: [{ sign: -1 }, { sign: 1 }] });
  });

  const bound = (at: number, inclusive: boolean) => ({ at: exact(at), inclusive });
  test.each([
    [
      'from high to low',
      '[{ from: 90, gives: 3 }, { above: 60, gives: 2 }, { otherwise: 0 }]',
      [
        [bound(90, true), null],
        [bound(60, false), bound(90, false)],
      ],
    ],
    [
      'from low to high',
      '[{ below: 60, gives: 1 }, { to: 80, gives: 2 }, { otherwise: 3 }]',
      [
        [null, bound(60, false)],
        [bound(60, true), bound(80, true)],
      ],
    ],
    [
      'both bounds',
      '[{ from: 60, below: 80, gives: 2 }, { from: 80, to: 100, gives: 3 }, { otherwise: 0 }]',
      [
        [bound(60, true), bound(80, false)],
        [bound(80, true), bound(100, true)],
      ],
    ],
    [
      'every number without otherwise',
      '[{ from: 60, gives: 2 }, { below: 60, gives: 1 }]',
      [
        [bound(60, true), null],
        [null, bound(60, false)],
      ],
    ],
  ])('bands take what is left out from the band before: %s', (_about, bands, expected) => {
    const rule = ruleOf(`{ of: a, bands: ${bands} }`);
    expect(rule?.kind === 'bands' && rule.bands.map(({ lower, upper }) => [lower, upper])).toEqual(expected);
  });

  test('a share in bands is of the points', () => {
    expect(ruleOf('{ of: a, bands: [{ from: 90%, share: 60% }, { otherwise: missing }] }')).toMatchObject({
      bands: [{ lower: bound(0, true), gives: number('6') }].map((band) => ({
        ...band,
        lower: { at: parseExact('0.9'), inclusive: true },
      })),
      otherwise: { kind: 'constant', value: null },
    });
  });

  test.each([
    ['missing: skip', { rule: 'skip' }],
    ['missing: { spread: kept }', { rule: 'spread', points: 'kept' }],
    ['missing: { share: 80% }', { rule: 'share', share: parseExact('0.8') }],
  ])('%s', (written, missing) => {
    expect(ruleOf(`{ sum: [{ value: a, full: 3 }], ${written} }`)).toMatchObject({ kind: 'combine', missing });
  });

  test('min and max are sums of another kind, where nothing else is', () => {
    expect(ruleOf('{ max: [a, b] }')).toMatchObject({ kind: 'combine', how: 'max' });
    expect(ruleOf('{ limit: a, max: 5 }')).toMatchObject({ kind: 'limit', min: null, max: number('5') });
  });

  test('a number as a text is printed like a column unless it says otherwise', () => {
    const { values } = classOf(afterIndicator('values: { v: { text: a }, w: { text: a, decimals: 1, pad: true } }'));
    const standard = { decimals: 4, pad: false, mode: 'half-up', percent: false };
    expect(values.map(({ value }) => value)).toEqual([
      { kind: 'text', of: name('a'), format: standard },
      { kind: 'text', of: name('a'), format: { ...standard, decimals: 1, pad: true } },
    ]);
  });

  test('a fold of shares', () => {
    const { total } = classOf(
      inClass(
        'children: { q: { inputs: { p: {} } } }\ntotal: { fold: q, how: trimmed-mean, value: p, trim: { low: 10%, high: 1 } }',
      ),
    );
    expect(total).toMatchObject({
      trim: { low: { amount: parseExact('0.1'), unit: 'share' }, high: { amount: exact(1), unit: 'count' } },
      missing: 'skip',
      empty: null,
    });
  });
});
