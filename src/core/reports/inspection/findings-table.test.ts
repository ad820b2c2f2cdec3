import { describe, expect, test } from 'vitest';
import type { IndicatorVerdict, InspectionResult } from '../../model/inspection-result.ts';
import { findingsTable } from './findings-table.ts';

const inputOf = (input: string, check: string, only: Record<string, string> = {}) => ({ input, check, only });
const INPUTS = [
  inputOf('news', 'stale-sections', { 栏目类型: '动态要闻' }),
  inputOf('policies', 'stale-sections', { 栏目类型: '政策文件' }),
  inputOf('other', 'stale-sections'),
  inputOf('veto', 'stale-home-page'),
  inputOf('again', 'stale-home-page'),
];

type Counts = Partial<IndicatorVerdict['counts']>;

/** Check, outcome and column type of each row, for counts of each input in the order of `INPUTS`. */
function rowsOf(counts: Counts[]): string[][] {
  const result = {
    inspection: { at: '2026-11-28' },
    indicators: INPUTS.map(({ input }, index) => ({ input, counts: counts[index] ?? {} })),
    findings: [
      {
        check: 'stale-sections',
        outcome: 'failed',
        problem: 'http://a.gov.cn/',
        message: { zh: '栏目超过两周没有更新', en: 'the column was not updated for two weeks' },
        about: { 栏目类型: '动态要闻' },
        evidence: [],
      },
    ],
  } as unknown as InspectionResult;
  const [header = [], ...rows] = findingsTable(result, '云溪县', INPUTS);
  expect(header.slice(0, 4)).toEqual(['单位名称', '检查项', '检查结论', '已确认']);
  expect(rows.every((row) => row.length === header.length && row[0] === '云溪县')).toBe(true);
  const said = header.indexOf('问题说明');
  expect(rows.map((row) => row[said])).toEqual(['栏目超过两周没有更新', ...rows.slice(1).map(() => '')]);
  return rows.map((row) => [row[1] ?? '', row[2] ?? '', row.at(-1) ?? '']);
}

const FAILED = ['stale-sections', 'failed', '动态要闻'];

describe('the table of findings', () => {
  test('says of each input what passed, once', () => {
    expect(
      rowsOf([{ failed: 1, passed: 2 }, { passed: 1 }, { passed: 3, failed: 1 }, { passed: 1 }, { passed: 1 }]),
    ).toEqual([
      FAILED,
      ['stale-sections', 'passed', '动态要闻'],
      ['stale-sections', 'passed', '政策文件'],
      ['stale-sections', 'passed', ''],
      ['stale-home-page', 'passed', ''],
    ]);
  });

  test('calls nothing passed that was not looked at', () => {
    expect(rowsOf([{ failed: 1 }, {}, { untested: 1 }, { cantTell: 1 }, {}])).toEqual([FAILED]);
  });

  test('says what is inapplicable, where nothing else is known', () => {
    expect(rowsOf([{ failed: 1, inapplicable: 1 }, { inapplicable: 2 }, { inapplicable: 1, untested: 1 }])).toEqual([
      FAILED,
      ['stale-sections', 'inapplicable', '政策文件'],
    ]);
  });
});
