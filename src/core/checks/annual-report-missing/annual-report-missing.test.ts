import { describe, expect, test } from 'vitest';
import type { Observation } from '../../model/observation/index.ts';
import { HOME, page, verdictsOn } from '../observed.test-support.ts';
import { limit } from '../sections.test-support.ts';
import { annualReportMissing } from './index.ts';
import { dueYear, yearIn } from './reports.ts';

const home = page({ url: HOME, facts: { kind: 'home' } });
const titled = (title: string) => page({ facts: { kind: 'article', title } });
const outcomesOf = (standing: 'portal' | 'department', ...seen: Observation[]): Record<string, string> =>
  Object.fromEntries<string>(
    verdictsOn(annualReportMissing, [home, ...seen], { target: { standing } }).map(({ about, outcome }) => [
      about['报表'] ?? '',
      outcome,
    ]),
  );

describe('the year that is due', () => {
  test.each([
    ['2024-01-31', '01-31', 2022],
    ['2024-02-01', '01-31', 2023],
    ['2024-03-31', '03-31', 2022],
    ['2024-04-01', '03-31', 2023],
    ['2024-12-31', '01-31', 2023],
  ])('on %s, due by %s: %i', (at, lastDay, year) => {
    expect(dueYear(at, lastDay)).toBe(year);
  });
});

test.each([
  ['portal', {}, { 政府网站工作年度报表: 2023, 政府信息公开工作年度报告: 2022 }],
  ['department', {}, { 政府网站工作年度报表: 2023, 政府信息公开工作年度报告: 2023 }],
  ['portal', { tableDue: '03-15' }, { 政府网站工作年度报表: 2022, 政府信息公开工作年度报告: 2022 }],
  ['portal', { governmentReportDue: '03-14' }, { 政府网站工作年度报表: 2023, 政府信息公开工作年度报告: 2023 }],
  ['department', { departmentReportDue: '04-30' }, { 政府网站工作年度报表: 2023, 政府信息公开工作年度报告: 2022 }],
] as const)('of a %s on 15 March, where a scheme says %o: %o', (standing, params, years) => {
  const verdicts = verdictsOn(annualReportMissing, [home], { target: { standing }, params });
  const told = verdicts.map(({ about, problem }) => [about['报表'], Number(/ (\d{4}) 年/u.exec(problem)?.[1])]);
  expect(Object.fromEntries(told)).toEqual(years);
});

test.each([
  ['2023年政府网站工作年度报表', 2023],
  ['政府网站工作年度报表（2023年度）', 2023],
  ['政府网站工作年度报表', null],
  ['第20231号', null],
])('%s names the year %s', (title, year) => {
  expect(yearIn(title)).toBe(year);
});

// The cases are of 2024-03-15: tables of 2023 are due, and of governments the report of 2022.
describe('the table of the website', () => {
  test.each([
    ['示例市2023年政府网站工作年度报表', 'passed'],
    ['政府网站工作年度报表（2023年度）', 'passed'],
    ['示例市政府网站2023年度报表', 'passed'],
    ['示例市政府网站年度报表', 'cantTell'],
    ['2022年政府网站工作年度报表', 'failed'],
    ['2023年政府信息公开工作年度报告', 'failed'],
    ['关于报送2023年政府网站工作年度报表的通知', 'failed'],
  ] as const)('%s: %s', (title, outcome) => {
    expect(outcomesOf('portal', titled(title))).toMatchObject({ 政府网站工作年度报表: outcome });
  });

  test('a column that is called like it is none', () => {
    const name = '政府网站年度报表';
    const tagged = page({
      facts: { kind: 'article', title: '2022年政府网站工作年度报表', tags: { ColumnName: name } },
    });
    const landing = page({ facts: { kind: 'section', items: [{ title: name, url: `${HOME}nb/`, date: null }] } });
    for (const seen of [page({ facts: { kind: 'section', title: name } }), tagged])
      expect(outcomesOf('portal', landing, seen)).toMatchObject({ 政府网站工作年度报表: 'failed' });
    expect(outcomesOf('portal', landing)).toMatchObject({ 政府网站工作年度报表: 'cantTell' });
  });

  test('an entry of a list is enough', () => {
    const list = page({
      facts: { kind: 'section', items: [{ title: '2023年政府网站工作年度报表', url: null, date: null }] },
    });
    expect(outcomesOf('portal', list)).toMatchObject({ 政府网站工作年度报表: 'passed' });
  });
});

describe('the report on open government', () => {
  test.each([
    ['portal', '示例市人民政府2022年政府信息公开工作年度报告', 'passed'],
    ['portal', '2021年政府信息公开工作年度报告', 'failed'],
    ['department', '2022年政府信息公开工作年度报告', 'failed'],
    ['department', '示例局2023年政府信息公开年报', 'passed'],
    ['department', '2023年度政务公开工作年度报告', 'passed'],
    ['portal', '关于示例县2022年度政府信息公开工作情况的报告', 'passed'],
    ['portal', '示例县政府办公室关于印发示例县2022年政府信息公开工作年度报告的通知', 'passed'],
    ['portal', '关于公布2022年政府信息公开年度工作报告的通知', 'passed'],
    ['portal', '关于示例县2022年度政府信息公开工作情况的通报', 'failed'],
    ['portal', '关于做好2022年政府信息公开工作年度报告编制发布工作的通知', 'failed'],
    ['portal', '关于印发2022年政府信息公开工作年度报告编制方案的通知', 'failed'],
    ['portal', '关于开展2022年政府信息公开工作情况检查的报告', 'failed'],
    ['portal', '关于印发示例县2022年政务公开工作要点的通知', 'failed'],
    ['portal', '2022年政府信息公开工作计划', 'failed'],
    ['portal', '关于2022年度政务公开工作总结的报告', 'failed'],
    ['portal', '2022年政务公开工作总结报告', 'failed'],
    ['portal', '2022年政府信息公开工作总结报告', 'passed'],
    ['portal', '关于县委机构编制委员会办公室2022年政府信息公开工作年度报告', 'passed'],
    ['portal', '关于县纪律检查委员会2022年政府信息公开工作情况的报告', 'passed'],
    ['portal', '关于2022年政府信息公开工作年度报告编制情况的报告', 'failed'],
    ['portal', '关于2022年政府信息公开报告编制办法的报告', 'failed'],
    ['portal', '关于2022年法治政府建设情况的报告', 'failed'],
  ] as const)('%s: %s: %s', (standing, title, outcome) => {
    expect(outcomesOf(standing, titled(title))).toMatchObject({ 政府信息公开工作年度报告: outcome });
  });
});

test.each([
  ['the crawl was cut', limit('page-budget'), 'untested'],
  ['a page was not read', page({ scripted: true }), 'untested'],
  ['a trap was left', limit('trap'), 'failed'],
] as const)('nothing seen where %s', (_what, seen, outcome) => {
  expect(outcomesOf('portal', seen)).toMatchObject({ 政府网站工作年度报表: outcome });
});

describe('the evidence that a table is missing', () => {
  const missing = (...seen: Observation[]) =>
    verdictsOn(annualReportMissing, [home, ...seen]).find(({ about }) => about['报表'] === '政府网站工作年度报表');
  const column = page({
    url: `${HOME}nb/`,
    facts: { kind: 'section', title: '政府网站工作年度报表', items: [{ title: '办事指南', url: null, date: null }] },
  });

  test('is the latest of those of earlier years', () => {
    const [old, late] = ['2019', '2021'].map((year) => titled(`${year}年政府网站工作年度报表`));
    if (old === undefined || late === undefined) throw new Error('no pages');
    const found = missing(column, old, late);
    expect(found?.evidence.map(({ quote }) => quote)).toEqual([
      '2021年政府网站工作年度报表',
      '2019年政府网站工作年度报表',
    ]);
    expect(found).toMatchObject({ problem: `${HOME} 2023 年政府网站工作年度报表` });
    expect(found?.message.zh).toContain('只有以前年度的');
  });

  test('is the column for them where there is none, and the home page where there is no column', () => {
    expect(missing(column)).toMatchObject({ evidence: [{ url: `${HOME}nb/`, quote: '政府网站工作年度报表' }] });
    expect(missing()).toMatchObject({ evidence: [{ url: HOME, quote: null }] });
  });
});
