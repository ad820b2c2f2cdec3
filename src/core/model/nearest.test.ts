import { expect, test } from 'vitest';
import { nearestName } from './nearest.ts';

const KNOWN = ['assess', 'score', 'explain', 'scheme check', '得分', '总得分'];

const CASES: readonly [wanted: string, nearest: string | undefined, why: string][] = [
  ['asess', 'assess', 'a letter left out'],
  ['scroe', 'score', 'two letters swapped'],
  ['explian', 'explain', 'swapped in the middle'],
  ['sceme chek', 'scheme check', 'three edits in a long name at most'],
  ['总分', '得分', 'one character of two, the first of equals'],
  ['x', undefined, 'nothing is near a single letter'],
  ['render', undefined, 'too far from everything'],
];

test.each(CASES)('%s → %s (%s)', (wanted, nearest) => {
  expect(nearestName(wanted, KNOWN)).toBe(nearest);
});
