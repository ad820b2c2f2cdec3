import { expect, test } from 'vitest';
import { campaignWindows, isCampaignDates } from './index.ts';

test.each([
  ['2026-12-01/2026-12-15', true],
  ['2026-12-01/2026-12-01', true],
  ['2026-12-02/2026-12-01', false],
  ['2026-02-29/2026-03-01', false],
  ['2026-12-01', false],
  ['2026-12-01/2026-12-02/2026-12-03', false],
  ['', false],
])('%s: %s', (text, isTaken) => {
  expect(isCampaignDates(text)).toBe(isTaken);
});

test('a week before the first day, and a week after the last one, of which what was missed is made up for in another', () => {
  expect(campaignWindows('2026-12-10/2026-12-20')).toEqual([
    { side: 'before', opens: '2026-12-02T16:00:00.000Z', closes: '2026-12-09T16:00:00.000Z', seconds: 604_800 },
    { side: 'after', opens: '2026-12-20T16:00:00.000Z', closes: '2027-01-03T16:00:00.000Z', seconds: 604_800 },
  ]);
});
