import { expect, test } from 'vitest';
import { inClass } from './fault-cases/marked-text.test-support.ts';
import { readScheme } from './index.ts';

/** Messages about a class whose grades A+, A-, F come from this value; `letter` is A, B or F. */
function faultsOf(value: string, more = ''): string[] {
  const text = inClass(
    `inputs: { x: {}, y: {} }
values:
  letter: { of: x, bands: [{ from: 90, gives: "'A'" }, { from: 60, gives: "'B'" }, { otherwise: "'F'" }] }
  ${more}
total: x
grades: { labels: [A+, A-, F], value: ${value} }`,
  );
  return readScheme(text, 'scheme.yaml').faults.map(({ message }) => message.en);
}

const unlisted = (grade: string) => `The grade "${grade}" is not among the labels`;

test.each([
  `{ when: [{ if: letter = 'F', then: letter }, { else: "'A+'" }] }`,
  `{ when: [{ if: "letter in ('F', 'G')", then: letter }, { else: "'A+'" }] }`,
  `{ when: [{ if: not letter != 'F' and y > 1, then: letter }, { else: "'A+'" }] }`,
  `{ when: [{ if: letter = 'A' or letter = 'B', then: "'A+'" }, { else: letter }] }`,
  `{ when: [{ if: letter = 'A', then: "'A+'" }, { if: letter = 'B', then: "'A-'" }, { else: letter }] }`,
  `{ when: [{ if: letter = 'F', then: letter }, { else: letter & '+' }] }`,
  `{ of: y, bands: [{ from: 1, gives: { when: [{ if: letter = 'F', then: letter }, { else: "'A-'" }] } }, { otherwise: "'F'" }] }`,
])('no text that is no grade comes out of %s', (value) => {
  expect(faultsOf(value)).toEqual([]);
});

test.each([
  ['letter', ['A', 'B']],
  [`{ when: [{ if: letter = 'A', then: "'A+'" }, { else: letter }] }`, ['B']],
  [`{ when: [{ if: letter = 'A', then: letter }, { else: "'F'" }] }`, ['A']],
  [`{ when: [{ if: y > 1, then: letter }, { else: "'F'" }] }`, ['A', 'B']],
  [`{ when: [{ if: letter = 'F' or y > 1, then: letter }, { else: "'F'" }] }`, ['A', 'B']],
  [`{ when: [{ if: letter = 'F', then: "'E'" }, { else: "'F'" }] }`, ['E']],
] as const)('what comes out of %s', (value, grades) => {
  expect(faultsOf(value).toSorted()).toEqual(grades.map(unlisted));
});

test('names that stand for one another are the same text', () => {
  const value = `{ when: [{ if: same = 'F', then: letter }, { else: "'A+'" }] }`;
  expect(faultsOf(value, 'same: letter')).toEqual(['A', 'B'].map(unlisted));
  expect(faultsOf(value.replace('then: letter', 'then: same'), 'same: letter')).toEqual([]);
});

test('names upon names upon names end', () => {
  const chain = Array.from({ length: 40 }, (_, n) => {
    const next = n === 39 ? 'letter' : `n${n + 1}`;
    return `n${n}: { when: [{ if: y > ${n}, then: ${next} }, { else: ${next} }] }`;
  });
  expect(faultsOf('n0', chain.join('\n  '))).not.toContain('F');
});
