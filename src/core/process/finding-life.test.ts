import { describe, expect, test } from 'vitest';
import {
  type Decision,
  type FoundOutcome,
  isGone,
  isWhollyUntested,
  type KnownFinding,
  type Looked,
  stepOfSeen,
} from './index.ts';

const known = (decision: Decision, outcome: FoundOutcome = 'failed', rest: Partial<KnownFinding> = {}) => ({
  presence: 'present' as const,
  decision,
  outcome,
  isVeto: false,
  ...rest,
});
const GONE = { presence: 'gone' } as const;

const CASES: [what: string, KnownFinding | null, FoundOutcome, change: string, Decision][] = [
  ['what was never seen is open', null, 'failed', 'opened', 'open'],
  ['what could not be looked at is told, too', null, 'untested', 'opened', 'open'],
  ['what is still there stays open', known('open'), 'failed', 'still', 'open'],
  ['a confirmed one stays confirmed', known('confirmed'), 'failed', 'still', 'confirmed'],
  ['a dismissed one stays dismissed', known('dismissed'), 'failed', 'still', 'dismissed'],
  ['a proposed one stays proposed', known('proposed'), 'failed', 'still', 'proposed'],
  ['what comes back is open, though it was confirmed', known('confirmed', 'failed', GONE), 'failed', 'back', 'open'],
  ['what comes back is open, though it was dismissed', known('dismissed', 'failed', GONE), 'cantTell', 'back', 'open'],
  ['what cannot be looked at now is not gone', known('confirmed'), 'untested', 'kept', 'confirmed'],
  ['what cannot be looked at now is not back', known('confirmed', 'failed', GONE), 'untested', 'kept', 'confirmed'],
  [
    'what could not be looked at then, nor now, is not back',
    known('open', 'untested', GONE),
    'untested',
    'kept',
    'open',
  ],
  ['what still cannot be looked at', known('dismissed', 'untested'), 'untested', 'still', 'dismissed'],
  [
    'dismissed when it could not be looked at, and now it fails',
    known('dismissed', 'untested'),
    'failed',
    'still',
    'open',
  ],
  ['dismissed when nobody could tell, and now it fails', known('dismissed', 'cantTell'), 'failed', 'still', 'open'],
  [
    'confirmed when nobody could tell, and now it fails',
    known('confirmed', 'cantTell'),
    'failed',
    'still',
    'confirmed',
  ],
  ['proposed when nobody could tell, and now it fails', known('proposed', 'cantTell'), 'failed', 'still', 'open'],
  [
    'confirmed when it could not be looked at, and now it fails',
    known('confirmed', 'untested'),
    'failed',
    'still',
    'open',
  ],
  ['what failed, and now nobody can tell', known('confirmed'), 'cantTell', 'still', 'confirmed'],
];

test.each(CASES)('%s', (_, before, outcome, change, decision) => {
  const step = stepOfSeen(before, { outcome, isVeto: false });
  expect(step).toEqual({
    change,
    decision,
    isReset: before !== null && before.decision !== 'open' && decision === 'open',
  });
});

test('a finding that a veto reads only now needs a second person', () => {
  const now = { outcome: 'failed', isVeto: true } as const;
  expect(stepOfSeen(known('confirmed'), now).decision).toBe('proposed');
  expect(stepOfSeen(known('confirmed', 'failed', { isVeto: true }), now).decision).toBe('confirmed');
});

describe('what an inspection did not find', () => {
  const HOME = 'https://www.example.gov.cn/';
  const looked: Looked = {
    home: HOME,
    checks: new Set(['broken-links', 'no-https']),
    untested: new Set(['no-https']),
    isComplete: true,
    wasVisited: () => false,
  };
  const visited = (...urls: string[]): Looked => ({
    ...looked,
    isComplete: false,
    wasVisited: (url) => urls.includes(url),
  });
  const problem = `${HOME}a`;
  const found = { check: 'broken-links', problem, places: [HOME] };

  test.each<[what: string, typeof found, Looked, boolean]>([
    ['is gone where everything was looked at', found, looked, true],
    ['is not gone where its check did not run', { ...found, check: 'other' }, looked, false],
    ['is not gone where its check could not be done', { ...found, check: 'no-https' }, looked, false],
    ['is gone where its places and its own address were visited', found, visited(HOME, problem), true],
    ['is not gone where its own address was not visited', found, visited(HOME), false],
    ['is not gone where one of its places was not visited', found, visited(problem), false],
    ['may be no address', { ...found, problem: '首页' }, visited(HOME), true],
    ['may have no place', { ...found, problem: '首页', places: [] }, visited(), true],
  ])('%s', (_, one, by, expected) => {
    expect(isGone(one, by)).toBe(expected);
  });

  test.each<[FoundOutcome, string, boolean]>([
    ['untested', HOME, true],
    ['untested', '其他页面', true],
    ['untested', problem, false],
    ['failed', HOME, false],
  ])('%s of %s: the check as a whole: %s', (outcome, of, expected) => {
    expect(isWhollyUntested({ outcome, problem: of }, HOME)).toBe(expected);
  });
});
