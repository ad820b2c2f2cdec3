import { expect, test } from 'vitest';
import { stateOf } from './index.ts';

test.each([
  [200, 'open'],
  [206, 'open'],
  [299, 'open'],
  [300, 'dead'],
  // Nothing has changed of what nobody has: there is something, but nobody saw it.
  [304, 'unknown'],
  [403, 'blocked'],
  [404, 'dead'],
  [405, 'unknown'],
  [500, 'dead'],
] as const)('an answer of status %i is %s', (status, state) => {
  expect(stateOf({ status, failure: null })).toBe(state);
});
