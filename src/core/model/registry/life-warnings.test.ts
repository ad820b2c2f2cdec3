import { expect, test } from 'vitest';
import { lifeWarnings, type TargetLife } from './index.ts';

const ON = '2020-06-30';
type Told = [status: string, since: string];

const life = (
  kind: TargetLife['kind'],
  statuses: Told[],
  unreachable: TargetLife['unreachable'] = null,
): TargetLife => ({
  id: 'x',
  kind,
  statuses: statuses.map(([status, since]) => ({ status, since })),
  unreachable,
});

const START: Told = ['normal', '2019-01-01'];

test.each<[string, Told[], string[]]>([
  ['runs', [START], []],
  ['is offline for 30 days', [START, ['offline', '2020-05-31']], []],
  ['is offline for 31 days', [START, ['offline', '2020-05-30']], ['offline-long']],
  ['was offline for long', [START, ['offline', '2020-01-01'], ['normal', '2020-06-01']], []],
  [
    'was offline twice within a year',
    [START, ['offline', '2019-07-01'], ['normal', '2019-07-02'], ['offline', '2020-01-01'], ['normal', '2020-01-02']],
    ['offline-often'],
  ],
  [
    'was offline twice in more than a year',
    [START, ['offline', '2019-06-30'], ['normal', '2019-07-02'], ['offline', '2020-01-01'], ['normal', '2020-01-02']],
    [],
  ],
  // Written once more, with another reason, it is still the same time.
  ['is offline, told twice', [START, ['offline', '2020-06-01'], ['offline', '2020-06-02']], []],
  ['was closed after 29 days', [START, ['closing', '2020-01-01'], ['closed', '2020-01-30']], ['closed-early']],
  ['was closed after 30 days', [START, ['closing', '2020-01-01'], ['closed', '2020-01-31']], []],
  [
    'was closed too early more than a year ago',
    [
      ['closing', '2019-06-01'],
      ['closed', '2019-06-30'],
    ],
    [],
  ],
  // When closing was applied for nobody has written down.
  ['is closed', [['closed', '2020-06-01']], []],
])('a site that %s', (_, statuses, codes) => {
  expect(lifeWarnings([life('website', statuses)], ON).map(({ code }) => code)).toEqual(codes);
});

test.each<[string, Told[], string[]]>([
  ['is in use', [['active', '2019-01-01']], []],
  [
    'stopped 30 days ago',
    [
      ['active', '2019-01-01'],
      ['paused', '2020-05-31'],
    ],
    [],
  ],
  [
    'stopped 31 days ago',
    [
      ['active', '2019-01-01'],
      ['paused', '2020-05-30'],
    ],
    ['account-idle'],
  ],
  [
    'stopped and was closed later',
    [
      ['active', '2019-01-01'],
      ['paused', '2020-05-30'],
      ['closed', '2020-06-29'],
    ],
    ['account-idle'],
  ],
  [
    'is cancelled',
    [
      ['paused', '2020-01-01'],
      ['closed', '2020-02-01'],
      ['cancelled', '2020-03-01'],
    ],
    [],
  ],
  [
    'is being changed',
    [
      ['active', '2019-01-01'],
      ['changing', '2020-01-01'],
    ],
    [],
  ],
])('an account that %s', (_, statuses, codes) => {
  expect(lifeWarnings([life('account', statuses)], ON).map(({ code }) => code)).toEqual(codes);
});

test('a site that cannot be reached and is normal in the register', () => {
  const unreachable = { days: 7, failed: 168 };
  const [told] = lifeWarnings([life('website', [START], unreachable)], ON);
  expect(told?.code).toBe('normal-unreachable');
  expect(told?.message.zh).toContain('最近 7 天 168 次访问没有一次打开');
  expect(lifeWarnings([life('website', [START, ['offline', '2020-06-20']], unreachable)], ON)).toEqual([]);
});
