import { expect, test } from 'vitest';
import { walkOn } from './came-from.ts';

const WAYS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['a list begins anew', ['/findings', '/targets/1', '/overview'], ['/overview']],
  ['what is looked at stands behind its list', ['/findings', '/targets/1'], ['/findings', '/targets/1']],
  [
    'a page that was there before cuts off what came after it',
    ['/overview', '/targets/1', '/inspections/2', '/targets/1'],
    ['/overview', '/targets/1'],
  ],
  ['an inspection of a site is left to the site', ['/targets/1', '/inspections/2'], ['/targets/1', '/inspections/2']],
  ['the same page again is there once', ['/overview', '/overview'], ['/overview']],
];

test.each(WAYS)('%s', (_, steps, expected) => {
  const way = steps.reduce<ReturnType<typeof walkOn>>((before, path) => walkOn(before, { path, search: {} }), []);
  expect(way.map(({ path }) => path)).toEqual(expected);
});

test('a list comes back with the filter it was left with', () => {
  const before = walkOn([], { path: '/overview', search: {} });
  expect(walkOn(before, { path: '/overview', search: { health: 'veto' } })).toEqual([
    { path: '/overview', search: { health: 'veto' } },
  ]);
});
