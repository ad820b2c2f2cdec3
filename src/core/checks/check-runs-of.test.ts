import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Input } from '../model/scheme/index.ts';
import { advisoryRuns, checkRunsOf } from './check-runs-of.ts';
import { CHECKS } from './checks.ts';

interface Asked {
  check: string;
  params?: Record<string, string>;
  only?: Record<string, string>;
}

function inputsOf(asked: readonly Asked[]): Input[] {
  return asked.map(({ check, params = {}, only = {} }, index) => ({
    id: `i${index}`,
    name: `i${index}`,
    source: { from: 'check', check, params, take: 'count', only, window: null, sampleAtLeast: null, once: null },
    table: 't',
    headers: [],
    type: 'whole',
    min: null,
    max: null,
    oneOf: [],
    blank: { as: 'untested' },
    note: null,
  }));
}

const runsOf = (asked: readonly Asked[]) => checkRunsOf({ inputs: inputsOf(asked) });
const ofScheme = (asked: readonly Asked[], id: string) =>
  runsOf(asked)
    .runs.filter(({ check }) => check.id === id)
    .map(({ params, only }) => ({ params, only }));

const news = { 栏目类型: '动态要闻' };

describe('runs of a scheme', () => {
  test('each combination of check, thresholds and choice once', () => {
    const asked = [
      { check: 'stale-sections', params: { days: '14' }, only: news },
      { check: 'stale-sections', params: { days: '14' }, only: { ...news } },
      { check: 'stale-sections', params: { months: '6' }, only: { 栏目类型: '政策文件' } },
    ];
    expect(ofScheme(asked, 'stale-sections')).toEqual([
      { params: { days: '14' }, only: news },
      { params: { months: '6' }, only: { 栏目类型: '政策文件' } },
    ]);
  });

  test('a check without thresholds that is asked for parts is run whole', () => {
    const asked = [{ check: 'blank-sections', only: news }];
    expect(ofScheme(asked, 'blank-sections')).toEqual([{ params: {}, only: {} }]);
  });

  test('what the scheme does not name runs with its defaults, once', () => {
    const { runs } = runsOf([{ check: 'stale-home-page', params: { days: '30' } }]);
    expect(runs).toHaveLength(advisoryRuns().length);
    expect(ofScheme([{ check: 'stale-home-page', params: { days: '30' } }], 'stale-home-page')).toEqual([
      { params: { days: '30' }, only: {} },
    ]);
  });

  test('checks that the product does not have are named once', () => {
    expect(runsOf([{ check: 'leaked-secrets' }, { check: 'leaked-secrets' }]).missing).toEqual(['leaked-secrets']);
  });

  test('other sources are no checks', () => {
    const [input] = inputsOf([{ check: 'x' }]);
    expect(checkRunsOf({ inputs: [{ ...(input as Input), source: { from: 'column' } }] }).missing).toEqual([]);
  });
});

describe('thresholds that a check does not take', () => {
  test.each([
    [{ check: 'stale-home-page', params: { day: '14' } }, 'stale-home-page: params.day (days?)'],
    [{ check: 'site-unreachable', params: { share: '5%' } }, 'site-unreachable: params.share (days, probesPerDay,'],
    [{ check: 'blank-sections', params: { days: '14' } }, 'blank-sections: params.days (–)'],
    [{ check: 'stale-home-page', params: { days: 'two weeks' } }, 'stale-home-page: params.days=two weeks'],
    [
      { check: 'stale-home-page', params: { days: '14', months: '1' } },
      'stale-home-page: days=14, months=1 (write only one',
    ],
    [{ check: 'site-unreachable', params: { failedShare: '500%' } }, 'site-unreachable: params.failedShare=500%'],
  ])('%j', (asked, expected) => {
    const { faults, runs } = runsOf([asked]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
    // The defaults stand in, so that a report of faults is all that is missing.
    expect(runs.filter(({ check }) => check.id === asked.check)).toHaveLength(1);
  });
});

test('every check takes its defaults, has texts in both languages and an id of its own', () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  for (const { docs, params, name } of CHECKS) {
    expect(params.safeParse({}).success).toBe(true);
    for (const text of [name, docs.what, docs.why, docs.how, docs.cannotSee, docs.advice]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[a-z]/u);
    }
  }
});

test('the folder of every check is named after its id', () => {
  for (const { id } of CHECKS) expect(readFileSync(`src/core/checks/${id}/index.ts`, 'utf8')).toContain(`id: '${id}'`);
});
