import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScheme, setInScheme } from './index.ts';
import { PAGE, snippetsOf } from './page-snippets.test-support.ts';

const [FIRST] = snippetsOf(PAGE);
const SCHEME = FIRST?.text ?? '';

/** What hand and accident put into a file. */
const SCRAPS = [
  ...` |  |:|: |- |,|[|]|{|}|"|'|#|&a |*a|>|?|%|@|!|...|<<: *a|\\|，|：|(|)|1e9|-|.5|99999999999999999999|total|null`.split(
    '|',
  ),
  ...'missing|rule|items: []|kind: veto|bands|from|__proto__: 1|constructor|{ fold: x }'.split('|'),
  '\n',
  '\t',
  '|',
  '---\n',
  '\u0000',
  '\uFEFF',
];

const edit = fc.record({
  at: fc.nat(SCHEME.length),
  drop: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
  put: fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: 'binary', maxLength: 3 }), fc.constant('')),
});

const mutated = fc
  .array(edit, { minLength: 1, maxLength: 6 })
  .map((edits) => edits.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), SCHEME));

/** Either a scheme or faults, each with a place inside the text and both languages. */
function expectAnswer(text: string): void {
  const { scheme, faults } = readScheme(text, 'scheme.yaml');
  expect(scheme === null).toBe(faults.length > 0);
  const lines = text.split('\n');
  for (const { where, message } of faults) {
    const line = lines[(where.line ?? 0) - 1];
    expect(line).toBeDefined();
    expect(where.column).toBeGreaterThanOrEqual(1);
    expect(where.column).toBeLessThanOrEqual((line ?? '').length + 1);
    // Braces of the text itself may be quoted; those of the message have to be filled in.
    const braces = `${message.zh}${message.en}`.match(/\{\w+\}/gu) ?? [];
    expect(braces.filter((one) => !text.includes(one))).toEqual([]);
  }
}

describe('whatever the text, there is an answer', () => {
  test('mutated schemes', () => {
    fc.assert(fc.property(mutated, expectAnswer), { numRuns: 600 });
  });

  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectAnswer), { numRuns: 500 });
  });

  test('scraps side by side', () => {
    const text = fc.array(fc.constantFrom(...SCRAPS, 'a', 'classes:', '\n  ', '\n    '), { maxLength: 60 });
    fc.assert(
      fc.property(
        text.map((scraps) => scraps.join('')),
        expectAnswer,
      ),
      { numRuns: 600 },
    );
  });

  test.each([
    ['open brackets', '['.repeat(900_000)],
    ['open braces', '{a: '.repeat(200_000)],
    ['dashes', '- '.repeat(400_000)],
    ['question marks', '? '.repeat(400_000)],
    ['tags', '!a '.repeat(300_000)],
    ['closing brackets', ']'.repeat(900_000)],
    ['quotes', '"'.repeat(60_000)],
    ['fields without values', 'a:\n'.repeat(30_000)],
    ['deeper and deeper lines', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    [
      'names in a row',
      `${SCHEME}    values:\n${Array.from({ length: 20_000 }, (_, n) => `      v${n}: v${n + 1}`).join('\n')}`,
    ],
    [
      'unknown names',
      `${SCHEME}    values:\n${Array.from({ length: 5_000 }, (_, n) => `      v${n}: w${n}`).join('\n')}`,
    ],
    [
      'inputs in place',
      `${SCHEME}    values:\n${Array.from({ length: 10_000 }, (_, n) => `      v${n}: { column: c${n} }`).join('\n')}`,
    ],
    ['a long sum', SCHEME.replace('total: content', `total: ${'content + '.repeat(3_000)}content`)],
    ['brackets cut by commas', `a: [${'(a, '.repeat(40_000)}]`],
  ])('hostile: %s', (_about, text) => {
    expectAnswer(text);
  });

  test('setting a value anywhere', () => {
    const paths = fc.array(
      fc.constantFrom('portal', 'indicators', 'guides', 'points', '1', 'rule', '', 'grades', '优秀'),
      { maxLength: 6 },
    );
    const property = fc.property(paths, fc.string({ maxLength: 8 }), (path, value) => {
      const { text, fault } = setInScheme(SCHEME, path.join('.'), value);
      expect(text === null).toBe(fault !== null);
      if (text !== null) expectAnswer(text);
    });
    fc.assert(property, { numRuns: 150 });
  });
});
