import { describe, expect, test } from 'vitest';
import { openWorkingDays } from '../../model/working-days.ts';
import { HOME } from '../observed.test-support.ts';
import { letter, verdictsWith } from '../sections.test-support.ts';
import { slowReplies } from './index.ts';

/** 2024 with the Chinese new year only: 2024-02-10 to 17 free, Sunday 18 worked. */
const calendar = openWorkingDays({
  id: 'test',
  years: {
    2024: {
      source: '',
      verified: false,
      holidays: [{ name: '春节', from: '2024-02-10', to: '2024-02-17' }],
      worked: ['2024-02-18'],
    },
  },
});

const answered = (asked: string, day: string | null, channel = '县长信箱') =>
  letter({ channel, message: { asked, answered: day } });
const judge = (one: ReturnType<typeof letter>, params = {}) =>
  verdictsWith(slowReplies, [one], { references: { calendar }, params });

describe('working days from the day after asking to the day of the answer', () => {
  test.each([
    ['the same day', '2024-03-04', '2024-03-04', 'passed'],
    ['7, over a weekend', '2024-03-04', '2024-03-13', 'passed'],
    ['8', '2024-03-04', '2024-03-14', 'cantTell'],
    ['15', '2024-02-19', '2024-03-11', 'cantTell'],
    ['16', '2024-02-19', '2024-03-12', 'failed'],
    ['7, over the new year', '2024-02-07', '2024-02-22', 'passed'],
    ['8, over the new year', '2024-02-07', '2024-02-23', 'cantTell'],
    ['asked on the last day of a year without data', '2023-12-31', '2024-01-02', 'passed'],
    ['a year without data in between', '2023-12-20', '2024-01-02', 'cantTell'],
    ['an answer before the question', '2024-03-04', '2024-03-01', 'untested'],
  ] as const)('%s', (_what, asked, day, outcome) => {
    expect(judge(answered(asked, day))).toMatchObject([{ outcome }]);
  });

  test.each([
    [{ workingDays: '5' }, '2024-03-11', 'passed'],
    [{ workingDays: '5' }, '2024-03-12', 'cantTell'],
    [{ workingDays: '5', complexWorkingDays: '5' }, '2024-03-12', 'failed'],
    [{ workingDays: '3', complexWorkingDays: '1' }, '2024-03-08', 'failed'],
  ] as const)('the scheme writes %j', (params, day, outcome) => {
    expect(judge(answered('2024-03-04', day), params)).toMatchObject([{ outcome }]);
  });
});

test('says what was measured', () => {
  const [verdict] = judge(answered('2024-02-19', '2024-03-12'));
  expect(verdict).toMatchObject({ problem: `${HOME}hdjl/xz/1.html`, measured: { value: 16, unit: 'days' } });
  expect(verdict?.message.zh).toContain('16 个工作日');
});

test.each([
  ['no answer', answered('2024-01-01', null), 'untested'],
  ['a channel that does not count', answered('2024-01-01', '2024-03-12', '网上信访'), 'untested'],
  ['a channel of which nobody knows', answered('2024-01-01', '2024-03-12', '投诉举报'), 'cantTell'],
] as const)('%s', (_what, one, outcome) => {
  expect(judge(one)).toMatchObject([{ outcome }]);
});
