import { expect, test } from 'vitest';
import { ruleGives } from '../score.test-support.ts';

const ROUNDED = 'decimals: 4, mode: half-up';

test.each([
  [`{ root: a, degree: 3, ${ROUNDED} }`, '0.504', '0.7958'],
  [`{ root: a, degree: 3, ${ROUNDED} }`, '-8', '-2'],
  [`{ root: a, degree: 4, ${ROUNDED} }`, '0', '0'],
  [`{ root: a, degree: 4, ${ROUNDED} }`, '-0.0001', '?no-root'],
  [`{ root: a / 3, degree: 2, decimals: 2, mode: down }`, '1', '0.57'],
  [`{ root: a, degree: 3, ${ROUNDED} }`, '', '-'],
  [`{ root: a, degree: 3, ${ROUNDED} }`, '未检测', '?blank'],
  [`{ log: a, base: e, ${ROUNDED} }`, '2', '0.6931'],
  [`{ log: a, base: 10, ${ROUNDED} }`, '1000', '3'],
  [`{ log: a, base: 10, ${ROUNDED} }`, '0.1', '-1'],
  [`{ log: a, base: e, ${ROUNDED} }`, '0.0001', '-9.2103'],
  [`{ log: a, base: e, ${ROUNDED} }`, '0', '?no-logarithm'],
  [`{ log: a, base: 10, ${ROUNDED} }`, '-1', '?no-logarithm'],
  [`{ log: a, base: 10, ${ROUNDED} }`, '', '-'],
])('%s of %s is %s', (rule, a, result) => {
  expect(ruleGives(rule, { a })).toBe(result);
});

test('what has no root is not swallowed by a sum that skips what does not apply', () => {
  expect(ruleGives(`{ sum: [b, { root: a, degree: 2, ${ROUNDED} }], missing: skip }`, { a: '-1', b: '5' })).toBe(
    '?no-root',
  );
});
