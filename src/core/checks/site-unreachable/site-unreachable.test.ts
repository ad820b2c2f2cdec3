import { describe, expect, test } from 'vitest';
import type { Probe } from '../../model/observation/index.ts';
import { ended, HOME, MOMENT, verdictsOn } from '../observed.test-support.ts';
import { siteUnreachable } from './index.ts';

const AT = MOMENT.slice(0, 10);
const OPEN = ended(200);
const DEAD = ended('connect-timeout');

const probe = (at: string, parts: Partial<Probe> = {}): Probe => ({
  kind: 'probe',
  at,
  url: HOME,
  reach: OPEN,
  controlled: true,
  ...parts,
});

/** Visits on the days before the inspection, every 45 minutes. */
function series(days: number, perDay: number, failed = 0, parts: Partial<Probe> = { reach: DEAD }): Probe[] {
  const probes: Probe[] = [];
  for (let day = 0; day < days; day++) {
    for (let turn = 0; turn < perDay; turn++) {
      const minutes = turn * 45;
      const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      const date = `2024-03-${String(15 - day).padStart(2, '0')}`;
      probes.push(probe(`${date}T${clock}:00+08:00`, probes.length < failed ? parts : {}));
    }
  }
  return probes;
}

describe('share of failures', () => {
  test.each([
    ['none of 140', series(7, 20), 'passed', 0],
    ['6 of 140', series(7, 20, 6), 'passed', 6 / 140],
    ['7 of 140 are 5 %', series(7, 20, 7), 'failed', 0.05],
    ['8 of 160 on 8 days: the newest 7 days count', series(8, 20, 8), 'failed', 8 / 140],
    ['7 of 147', series(7, 21, 7), 'passed', 7 / 147],
  ] as const)('%s', (_what, probes, outcome, share) => {
    const [verdict] = verdictsOn(siteUnreachable, probes);
    expect(verdict).toMatchObject({ outcome, problem: HOME, measured: { value: share, unit: 'share' } });
  });

  test('the earliest failures are shown, with moment and reason', () => {
    const [verdict] = verdictsOn(siteUnreachable, series(7, 20, 30));
    expect(verdict?.evidence).toHaveLength(10);
    expect(verdict?.evidence[0]).toMatchObject({ url: HOME, sha256: null, quote: expect.stringContaining('连接超时') });
    expect(verdict?.message.zh).toContain('5%');
    expect(verdict?.message.zh).toContain(AT);
  });
});

describe('what is a failure', () => {
  test.each([
    ['14.999 s', { reach: { ...OPEN, total: 14_999 } }, 'passed'],
    ['15.000 s', { reach: { ...OPEN, total: 15_000 } }, 'failed'],
    ['HTTP 503', { reach: ended(503) }, 'failed'],
    ['HTTP 404', { reach: ended(404) }, 'failed'],
  ] as const)('%s: %s', (_what, parts, outcome) => {
    expect(verdictsOn(siteUnreachable, series(7, 20, 7, parts))).toMatchObject([{ outcome }]);
  });
});

describe('what says nothing', () => {
  test.each([
    ['no control', { reach: DEAD, controlled: false }],
    ['refused: 403', { reach: ended(403) }],
    ['refused: 412', { reach: ended(412) }],
    ['we did not look', { reach: ended('forbidden-address') }],
    ['where it leads is shut out', { reach: ended('shut-out') }],
  ] as const)('%s: the day has too few valid visits', (_what, parts) => {
    const probes = series(7, 20, 1, parts);
    expect(verdictsOn(siteUnreachable, probes)).toMatchObject([
      { outcome: 'untested', measured: { value: 0, sample: 139 } },
    ]);
    // An earlier day makes up for the void one.
    expect(verdictsOn(siteUnreachable, [...probes, ...series(8, 20).slice(140)])).toMatchObject([
      { outcome: 'passed' },
    ]);
  });

  test('visits that follow too soon count once', () => {
    const again = series(7, 20, 7).map(({ at, reach }) => probe(at.replace(':00+', ':59+'), { reach }));
    const [verdict] = verdictsOn(siteUnreachable, [...series(7, 20, 7), ...again]);
    expect(verdict?.measured?.sample).toBe(140);
  });
});

describe('too little is known', () => {
  test.each([
    ['nothing', [], 'untested'],
    ['19 visits a day', series(7, 19), 'untested'],
    ['6 days', series(6, 20), 'untested'],
    ['a short series that was open', series(1, 3), 'untested'],
    ['a short series with a failure', series(1, 3, 1), 'cantTell'],
    ['all dead but 6 days only', series(6, 20, 120), 'cantTell'],
  ] as const)('%s', (_what, probes, outcome) => {
    expect(verdictsOn(siteUnreachable, probes)).toMatchObject([{ outcome, problem: HOME }]);
  });
});

test.each([
  ['none', [probe('2024-03-14T00:00:00+08:00')], '作废 0 次', '0 void'],
  [
    'no control',
    [probe('2024-03-14T00:00:00+08:00', { controlled: false })],
    '作废 1 次：对照地址没有一个应答（请用 --control 指定打得开的对照地址） 1 次',
    '1 void: no control address answered (name some that open with --control): 1',
  ],
  [
    'refusals and haste',
    [
      probe('2024-03-14T00:00:00+08:00', { reach: ended(403) }),
      probe('2024-03-14T01:00:00+08:00'),
      probe('2024-03-14T01:10:00+08:00'),
    ],
    '作废 2 次：网站拒绝程序访问或没有访问到 1 次，与上一次间隔不足 30 分钟 1 次',
    '2 void: the site refused robots or was not asked: 1, within 30 minutes of the one before: 1',
  ],
])('says why visits are void: %s', (_what, probes, zh, en) => {
  const [verdict] = verdictsOn(siteUnreachable, probes);
  expect(verdict?.message.zh.endsWith(zh)).toBe(true);
  expect(verdict?.message.en.endsWith(en)).toBe(true);
});

test('thresholds of a scheme', () => {
  const params = { days: '1', probesPerDay: '3', timeoutSeconds: '10', failedShare: '50%', minutesApart: '0' };
  const slow = { reach: { ...OPEN, total: 10_000 } };
  expect(verdictsOn(siteUnreachable, series(1, 4, 1, slow), { params })).toMatchObject([{ outcome: 'passed' }]);
  expect(verdictsOn(siteUnreachable, series(1, 4, 2, slow), { params })).toMatchObject([{ outcome: 'failed' }]);
});
