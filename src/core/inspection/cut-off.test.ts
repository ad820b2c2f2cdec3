import { expect, test } from 'vitest';
import { INSPECTION } from '../model/inspection.test-support.ts';
import type { Limit } from '../model/observation/index.ts';
import { cutOff } from './cut-off.ts';

const { target, moment } = INSPECTION;
const limit = (reason: Limit['reason']): Limit => ({ kind: 'limit', at: moment, reason, url: target.home, count: 3 });
const SOME = { pages: 5, targets: 2 };

test.each<[what: string, limits: Limit[], seen: { pages: number; targets: number }, isCutOff: boolean]>([
  ['says nothing', [], SOME, true],
  ['has seen nothing', [], { pages: 0, targets: 0 }, true],
  // What was left out is written down at the end, and whoever is killed there has not told all of it.
  ['tells of other limits', [limit('depth'), limit('page-budget'), limit('robots'), limit('trap')], SOME, true],
  ['was stopped', [limit('depth'), limit('stopped')], SOME, false],
  ['ran out of time', [limit('time')], SOME, false],
  ['has a home page that could not be read', [], { pages: 0, targets: 1 }, false],
])('a log that is not at its end and %s', (_what, limits, seen, isCutOff) => {
  const unfinished = { kind: 'limit', at: moment, reason: 'unfinished', url: target.home, count: 1 };
  expect(cutOff({ inspection: INSPECTION, limits, seen })).toEqual(isCutOff ? unfinished : null);
});
