import { describe, expect, test } from 'vitest';
import type { DatedArticle } from '../../model/observation/index.ts';
import { HOME, verdictsOn } from '../observed.test-support.ts';
import { placeOf, verdictsWith } from '../sections.test-support.ts';
import { forgedDates } from './index.ts';

/** An article of 2024-03-01 about which nothing else is known. */
function article(parts: Partial<Omit<DatedArticle, 'published'>> & { date?: string | null } = {}): DatedArticle {
  const { date = '2024-03-01', ...others } = parts;
  return {
    kind: 'dated-article',
    title: '示例',
    published: date === null ? null : { date, time: null, precision: 'day', from: 'label' },
    listed: null,
    lastModified: null,
    inAddress: null,
    neighbours: { before: null, after: null },
    place: placeOf(`${HOME}a/1.html`),
    ...others,
  };
}

const sound = (count: number, parts: Parameters<typeof article>[0] = {}) =>
  Array.from({ length: count }, (_, at) => article({ ...parts, place: placeOf(`${HOME}sound/${at}.html`) }));
const outcomeOf = (parts: Parameters<typeof article>[0]) => verdictsOn(forgedDates, [article(parts)])[0]?.outcome;

describe('one witness is for a person to judge; 14 days say nothing', () => {
  test.each([
    ['nothing known', {}, 'passed'],
    ['of today', { date: '2024-03-15' }, 'passed'],
    ['14 days in the future', { date: '2024-03-29' }, 'passed'],
    ['15 days in the future', { date: '2024-03-30' }, 'cantTell'],
    ['listed 14 days before', { listed: '2024-02-16' }, 'passed'],
    ['listed 15 days before', { listed: '2024-02-15' }, 'cantTell'],
    ['listed 15 days after', { listed: '2024-03-16' }, 'cantTell'],
    ['last modified 14 days before', { lastModified: '2024-02-16T08:00:00+08:00' }, 'passed'],
    ['last modified 15 days before', { lastModified: '2024-02-15T08:00:00+08:00' }, 'cantTell'],
    ['last modified long after', { lastModified: '2025-01-01T08:00:00+08:00' }, 'passed'],
    ['15 days after its address', { inAddress: '2024-02-15' }, 'cantTell'],
    ['15 days before its address', { inAddress: '2024-03-16' }, 'cantTell'],
    ['in the month of its address', { inAddress: '2024-03' }, 'passed'],
    ['two weeks after the month of its address', { inAddress: '2024-02' }, 'passed'],
    ['months after the month of its address', { inAddress: '2023-12' }, 'cantTell'],
    ['between its neighbours', { neighbours: { before: '2024-02-20', after: '2024-03-05' } }, 'passed'],
    ['before its neighbours', { neighbours: { before: '2024-03-16', after: '2024-03-20' } }, 'cantTell'],
    ['after its neighbours', { neighbours: { before: '2024-02-01', after: '2024-02-15' } }, 'cantTell'],
    ['neighbours that are in no order', { neighbours: { before: '2024-02-15', after: '2023-02-01' } }, 'passed'],
    ['one neighbour', { neighbours: { before: null, after: '2023-02-01' } }, 'passed'],
  ] as const)('%s', (_what, parts, outcome) => {
    expect(outcomeOf(parts)).toBe(outcome);
  });

  test.each([
    ['2024-02-16', 'passed'],
    ['2024-02-15', 'cantTell'],
    [null, 'passed'],
  ] as const)('first seen %s', (firstSeen, outcome) => {
    const references = { earlier: { firstSeen: () => firstSeen, since: '2024-01-01' } };
    expect(verdictsWith(forgedDates, [article()], { references })).toMatchObject([{ outcome }]);
  });
});

describe('two witnesses', () => {
  test.each([
    ['both say too late', { listed: '2024-01-01', inAddress: '2024-01-01' }, 'failed', '偏晚'],
    ['both say too early', { listed: '2024-05-01', inAddress: '2024-05-01' }, 'failed', '偏早'],
    ['contradict each other', { listed: '2024-05-01', inAddress: '2024-01-01' }, 'cantTell', '偏晚'],
  ] as const)('%s', (_what, parts, outcome, way) => {
    expect(verdictsOn(forgedDates, [article(parts)])).toMatchObject([{ outcome, about: { 方向: way } }]);
  });

  test('are told with their days', () => {
    const [verdict] = verdictsOn(forgedDates, [article({ listed: '2024-01-01', inAddress: '2024-01-02' })]);
    expect(verdict).toMatchObject({ problem: `${HOME}a/1.html`, measured: { value: 60, unit: 'days', sample: 2 } });
    for (const text of ['2024-03-01', '2024-01-01', '2024-01-02', '60']) expect(verdict?.message.zh).toContain(text);
  });
});

describe('what a whole site does is a habit', () => {
  const odd = { lastModified: '2024-01-01T08:00:00+08:00' };
  const fine = { lastModified: '2024-03-01T08:00:00+08:00' };
  const odds = (count: number) =>
    Array.from({ length: count }, (_, at) => article({ ...odd, place: placeOf(`${HOME}odd/${at}.html`) }));
  test.each([
    ['3 articles', 3, 0, 3],
    ['4 of 4', 4, 0, 0],
    ['4 of 40', 4, 36, 4],
    ['4 of 39', 4, 35, 0],
    ['5 of 40', 5, 35, 0],
  ])('%s', (_what, many, others, found) => {
    const verdicts = verdictsOn(forgedDates, [...odds(many), ...sound(others, fine)]);
    expect(verdicts.filter(({ outcome }) => outcome === 'cantTell')).toHaveLength(found);
  });
});

test('articles without a date are left out', () => {
  expect(verdictsOn(forgedDates, [article({ date: null })])).toEqual([]);
});
