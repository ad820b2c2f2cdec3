import { expect, test } from 'vitest';
import type { IndicatorVerdict } from '../../model/inspection-result.ts';
import { type HealthGroup, healthCount, healthOf } from './health.ts';

type Own = Partial<Omit<IndicatorVerdict, 'counts'>> & { counts?: Partial<IndicatorVerdict['counts']> };

const input = (name: string, { counts, ...own }: Own = {}): IndicatorVerdict => ({
  input: name,
  name,
  title: name,
  kind: 'deduction',
  group: null,
  veto: null,
  check: 'broken-links',
  available: true,
  ...own,
  counts: { passed: 0, failed: 0, cantTell: 0, inapplicable: 0, untested: 0, ...counts },
});

const seen = (pages: number) => ({ pages, targets: 0, probes: 0, kinds: {} });
const told = (indicators: IndicatorVerdict[], pages = 5) =>
  healthOf({ indicators, seen: seen(pages) }).map(({ name, total, counts }) => {
    const states = Object.entries(counts).filter(([, count]) => count > 0);
    return [name, total, Object.fromEntries(states)];
  });

const byHand = { available: false };

test.each([
  ['problem', [{ counts: { failed: 1, cantTell: 2, untested: 3, passed: 9 } }, byHand]],
  ['toJudge', [{ counts: { cantTell: 1, untested: 3, passed: 9 } }, byHand]],
  ['untested', [{ counts: { untested: 1, passed: 9 } }, byHand]],
  ['byHand', [{ counts: { passed: 9 } }, byHand]],
  ['byHand', [byHand]],
  ['clear', [{ counts: { passed: 9, inapplicable: 1 } }, { counts: { inapplicable: 1 } }]],
  ['inapplicable', [{ counts: { inapplicable: 1 } }, {}]],
] as const)('an indicator counts once, whatever it reads: %s', (state, rows) => {
  expect(told(rows.map((own) => input('可用性', own)))).toEqual([['各项指标', 1, { [state]: 1 }]]);
});

const veto = (own: Own) => input('栏目不更新', { kind: 'veto', ...own });

test.each([
  ['problem', [{ veto: 'reached', counts: { failed: 5 } }]],
  ['failedInPart', [{ veto: 'open', counts: { failed: 4, untested: 1 } }]],
  ['toJudge', [{ veto: 'open', counts: { failed: 4, cantTell: 1 } }]],
  ['untested', [{ veto: 'open', counts: { untested: 1 } }]],
  ['byHand', [{ veto: 'open', counts: { passed: 1 } }, byHand]],
  ['byHand', [byHand]],
  ['clear', [{ veto: 'clear', counts: { failed: 4 } }]],
  ['clear', [{ veto: 'clear', counts: { passed: 4 } }]],
  ['inapplicable', [{ veto: 'clear', counts: { inapplicable: 4 } }]],
] as const)('a veto is told by its limit: %s', (state, rows) => {
  expect(told(rows.map(veto))).toEqual([['单项否决', 1, { [state]: 1 }]]);
});

test('of a site of which nothing was read nothing is in order, and nothing does not apply', () => {
  const indicators = [
    veto({ veto: 'clear' }),
    input('站点无法访问', { kind: 'veto', veto: 'reached', counts: { failed: 1 } }),
    input('可用性'),
    input('页面标签', { counts: { inapplicable: 1 } }),
    input('解读关联', byHand),
  ];
  expect(told(indicators, 0)).toEqual([
    ['单项否决', 2, { problem: 1, untested: 1 }],
    ['其他指标', 3, { untested: 2, byHand: 1 }],
  ]);
});

test('vetoes stand first, then groups in the order of the scheme, then what stands in none', () => {
  const [release, design] = [
    { name: '发布解读', place: 1 },
    { name: '功能设计', place: 4 },
  ];
  const clear = { passed: 1 };
  const indicators = [
    input('单列', { counts: clear }),
    input('可用性', { group: design, counts: clear }),
    input('栏目', { group: release, counts: clear }),
    input('栏目', { group: design, counts: clear }),
    veto({ group: { name: '单项否决', place: 0 }, veto: 'clear', counts: clear }),
  ];
  const groups = healthOf({ indicators, seen: seen(1) });
  expect(groups.map(({ name, isVeto, total }: HealthGroup) => [name, isVeto, total])).toEqual([
    ['单项否决', true, 1],
    ['发布解读', false, 1],
    ['功能设计', false, 2],
    ['其他指标', false, 1],
  ]);
  expect(healthCount(groups, 'clear')).toBe(5);
  expect(healthCount(groups, 'problem')).toBe(0);
});

test('a result of an earlier version, which names no groups, has two bars', () => {
  const { group, ...earlier } = input('可用性', { counts: { passed: 1 } });
  expect(group).toBeNull();
  expect(told([earlier, veto({ veto: 'clear', counts: { passed: 1 } })])).toEqual([
    ['单项否决', 1, { clear: 1 }],
    ['其他指标', 1, { clear: 1 }],
  ]);
});
