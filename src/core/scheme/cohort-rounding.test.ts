import { expect, test } from 'vitest';
import { inClass } from './fault-cases/marked-text.test-support.ts';
import { readScheme } from './index.ts';

/** What is wrong with a class in which the mean of `v` over all units is taken. */
function faultsOf(rule: string, more = ''): string[] {
  const text = inClass(
    `inputs: { x: {}, y: {}, region: { type: text }, s: { check: c, take: share, blank: 0 } }
children: { k: { inputs: { p: {}, q: {} }, total: p / q } }
values:
  top: { cohort: max, of: x }
  regional: { cohort: max, of: x, within: [region] }
  v: ${rule}
  m: { cohort: mean, of: v${more} }
total: m`,
  );
  return readScheme(text, 'scheme.yaml').faults.map(({ code }) => code);
}

test.each([
  'x',
  'x / 7 + y',
  '(x - y) / top * 100',
  '{ round: x / y, decimals: 8, mode: half-up }',
  '{ sqrt: x / y, decimals: 8, mode: half-up }',
  '{ mean: [x, { value: y, weight: 2 }], missing: skip }',
  '{ sum: [{ value: x, full: 30 }, { value: y, full: 40 }], missing: scale }',
  '{ ratio: [{ value: x, max: 30 }, { value: y, max: 40 }] }',
  '{ fold: k, how: mean, value: p }',
  '{ fold: k, how: count, where: total > 1 }',
  "{ when: [{ if: region = '东', then: x / 3 }, { else: y }] }",
  '{ cohort: position, of: x / y }',
  '{ cohort: sd, of: x / y, decimals: 4, mode: half-up, within: [region] }',
])('the mean over the class of %s needs no rounding', (rule) => {
  expect(faultsOf(rule)).toEqual([]);
});

test.each([
  'x / y',
  '1 / y',
  'min(x / y, 1) * 100',
  'x / regional',
  's',
  '{ mean: [{ value: x, weight: y }] }',
  '{ sum: [{ value: x, full: y }, { value: y, full: 40 }], missing: scale }',
  '{ ratio: [{ value: x, max: y }] }',
  '{ fold: k, how: mean, value: total }',
  '{ fold: k, how: mean, value: p, weight: q }',
  '{ fold: k, how: max, value: p / q }',
  '{ of: x, bands: [{ from: 1, gives: y / x }, { otherwise: 0 }] }',
  '{ limit: x / y, max: 5 }',
  '{ cohort: max, of: x / y, within: [region] }',
])('the mean over the class of %s needs it', (rule) => {
  expect(faultsOf(rule)).toEqual(['cohort-needs-rounding']);
  expect(faultsOf(rule, ', decimals: 6, mode: half-up')).toEqual([]);
});

test('what is rounded once can be divided and averaged again', () => {
  const text = inClass(
    `inputs: { x: {}, y: {} }
values:
  r: x / y
  m: { cohort: mean, of: r, decimals: 6, mode: half-up }
  s: { cohort: sd, of: r, decimals: 6, mode: half-up }
  z: (r - m) / s
  again: { cohort: sum, of: z, decimals: 6, mode: half-up }
total: z + again`,
  );
  expect(readScheme(text, 'scheme.yaml').faults).toEqual([]);
});
