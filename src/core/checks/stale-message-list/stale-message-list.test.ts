import { describe, expect, test } from 'vitest';
import { HOME, page, verdictsOn } from '../observed.test-support.ts';
import { letter, limit, section } from '../sections.test-support.ts';
import { staleMessageList } from './index.ts';

const home = page({ url: HOME });
const of = (asked: string | null, answered: string | null = null, channel = '县长信箱') =>
  letter({ channel, message: { asked, answered } });

describe('the last day that is in time', () => {
  test.each([
    ['2 months exactly', [of('2024-01-15')], 'passed'],
    ['2 months and a day', [of('2024-01-14')], 'failed'],
    ['answered in time', [of('2023-12-01', '2024-01-15')], 'passed'],
    ['one of several', [of('2023-01-01'), of('2024-01-15')], 'passed'],
    ['in the future only', [of('2024-03-16')], 'untested'],
    ['without a day', [of(null)], 'untested'],
    ['in a channel that does not count', [of('2024-03-01', null, '网上信访'), of('2023-01-01')], 'failed'],
    ['none at all', [], 'inapplicable'],
    ['only petitions', [letter({ channel: '网上信访' })], 'inapplicable'],
    ['none, in a mailbox', [section({ type: '互动交流', name: '县长信箱' })], 'untested'],
    ['none on what was read', [limit('page-budget')], 'untested'],
  ] as const)('%s', (_what, letters, outcome) => {
    expect(verdictsOn(staleMessageList, [home, ...letters])).toMatchObject([{ outcome, problem: HOME }]);
  });

  test('the scheme writes days', () => {
    const params = { days: '30' };
    expect(verdictsOn(staleMessageList, [home, of('2024-02-14')], { params })).toMatchObject([{ outcome: 'passed' }]);
    expect(verdictsOn(staleMessageList, [home, of('2024-02-13')], { params })).toMatchObject([{ outcome: 'failed' }]);
  });
});

test.each([
  ['the crawl was cut', limit('page-budget'), 'cantTell'],
  ['a trap was left', limit('trap'), 'failed'],
  ['a page was not read', page({ url: `${HOME}hd/`, scripted: true }), 'cantTell'],
] as const)('an old list where %s', (_what, seen, outcome) => {
  expect(verdictsOn(staleMessageList, [home, of('2023-01-01'), seen])).toMatchObject([{ outcome }]);
});

test('says what was measured, when and where', () => {
  const [verdict] = verdictsOn(staleMessageList, [home, of('2024-01-14')]);
  expect(verdict).toMatchObject({
    measured: { value: 61, unit: 'days' },
    evidence: [{ quote: '关于道路的咨询 2024-01-14' }],
  });
  for (const text of ['2024-01-14', '2024-03-15', '61']) expect(verdict?.message.en).toContain(text);
});
