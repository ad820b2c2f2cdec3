import { describe, expect, test } from 'vitest';
import type { RawTable } from '../model/table.ts';
import { openWorkingDays } from '../model/working-days.ts';
import { BACK_OFFICE_CHECKS, type BackOfficeTable, judgeBackOffice, readBackOffice } from './index.ts';

const AT = '2026-11-28';
const calendar = openWorkingDays({
  id: 'test',
  years: { '2026': { source: 'made up', verified: false, holidays: [], worked: [] } },
});
const TERMS = { at: AT, calendar, sha256: '0'.repeat(64), moment: '2026-11-28T09:00:00+08:00' };

function table(...lines: string[]): RawTable {
  const [header = '', ...rows] = lines;
  return {
    file: '导出.csv',
    name: '导出',
    headerLine: 1,
    header: header.split(',').map((text, index) => ({ text, column: index + 1 })),
    rows: rows.map((row, index) => ({ line: index + 2, cells: row.split(',') })),
  };
}

function found(kind: BackOfficeTable, ...lines: string[]): string[] {
  const { rows, faults } = readBackOffice(kind, [table(...lines)], AT);
  expect(faults).toEqual([]);
  return judgeBackOffice(kind, rows, TERMS).map(
    ({ problem, outcome, about }) => `${problem.split(' ').at(-1) ?? ''} ${outcome} ${Object.values(about).join()}`,
  );
}

const MESSAGES = '信件编号,来信时间,答复时间,答复单位,信件类型,是否有效';

describe('messages of citizens', () => {
  test.each([
    ['without an answer for three months exactly', '1,2026-08-28 08:00,,,咨询,', []],
    ['for a day longer', '1,2026-08-27 23:59:59,,,咨询,', ['1 failed 咨询']],
    ['of the last day of the year', '1,2025-11-28,,,建议,', ['1 failed 建议']],
    ['of the day before', '1,2025-11-27,,,建议,', []],
    ['answered in time', '1,2026-01-05,2026-02-01,民政局,咨询,', []],
    ['answered after more than three months', '1,2026-01-05,2026-04-06,民政局,咨询,', ['1 cantTell 咨询']],
    ['of a channel that does not count', '1,2026-01-05,,,网上信访,', []],
    ['of a channel that may', '1,2026-01-05,,,投诉举报,', ['1 cantTell 投诉举报']],
    ['of an unknown channel', '1,2026-01-05,,,,', ['1 failed 未知']],
    ['that is not valid', '1,2026-01-05,,,咨询,无效', []],
  ])('%s', (_, row, expected) => {
    expect(found('messages', MESSAGES, row)).toEqual(expected);
  });
});

describe('reports of errors', () => {
  test.each([
    ['dealt with on the third working day', '1,2026-11-20,2026-11-25', []],
    ['dealt with on the fourth', '1,2026-11-20,2026-11-26', ['1 failed 逾期办结']],
    ['dealt with after a month exactly', '1,2026-10-20,2026-11-20', ['1 failed 逾期办结']],
    ['dealt with after more than a month', '1,2026-10-20,2026-11-21', ['1 failed 超过一个月办结']],
    ['not dealt with, in time', '1,2026-11-25,', []],
    ['not dealt with', '1,2026-11-23,', ['1 failed 未办结']],
    ['in a year without a calendar, in doubt', '1,2025-03-03,2025-03-18', []],
    ['in a year without a calendar, without doubt', '1,2025-03-03,2025-03-19', ['1 failed 逾期办结']],
  ])('%s', (_, row, expected) => {
    expect(found('error-reports', '编号,提交时间,办结时间', row)).toEqual(expected);
  });
});

test('a finding says where it stands and nothing about people', () => {
  const lines = ['编号,姓名,电话,留言时间,内容', '13800138000,张三,13800138000,2026-01-05,请问'];
  const { rows, ignored } = readBackOffice('messages', [table(...lines)], AT);
  expect(ignored).toEqual(['导出：姓名', '导出：电话', '导出：内容']);
  const [finding] = judgeBackOffice('messages', rows, TERMS);
  expect(finding).toMatchObject({
    check: BACK_OFFICE_CHECKS.messages.id,
    problem: '网民留言 138****8000',
    measured: { value: 327, unit: 'days', sample: 1 },
    evidence: [{ url: '导出.csv 第 2 行', quote: '编号 138****8000', sha256: TERMS.sha256 }],
  });
  expect(JSON.stringify(finding)).not.toMatch(/张三|13800138000|请问/);
});

test.each([
  ['columns-missing', '编号,内容', '1,x'],
  ['registry-cell-empty', '编号,留言时间', ',2026-01-05'],
  ['registry-date', '编号,留言时间', '1,去年'],
  ['registry-header-twice', '编号,留言时间,提交时间', '1,2026-01-05,2026-01-05'],
  ['day-to-come', '编号,留言时间', '1,2026-11-29'],
  ['answer-before-question', '编号,留言时间,答复时间', '1,2026-01-05,2026-01-04'],
  ['registry-row-twice', '编号,留言时间', '1,2026-01-05', '1,2026-01-06'],
])('%s is told of a table', (code, ...lines) => {
  expect(readBackOffice('messages', [table(...lines)], AT).faults.map((fault) => fault.code)).toEqual([code]);
});
