import { expect, test } from 'vitest';
import { CHECKS } from '../../checks/index.ts';
import type { Finding, InspectionResult } from '../../model/inspection-result.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import { findingsWorkbook } from './findings-workbook.ts';

const finding = (check: string, index: number): Finding => ({
  check,
  version: 1,
  outcome: 'failed',
  problem: `http://www.example.gov.cn/${index}.html`,
  about: {},
  message: { zh: '缺', en: 'missing' },
  evidence: [],
});

const sheetOf = (findings: readonly Finding[]) => {
  const inspection = { target: { name: '某网站', home: 'http://www.example.gov.cn/' }, at: '2026-11-28' };
  const result = { findings, inspection, inventory: [], limits: [] } as unknown as InspectionResult;
  return findingsWorkbook(result, []).sheets[0];
};

test.each([
  [2000, 2001, ''],
  [2001, 2001, '（共 2002 条，每个检查项最多列 2000 条，全部见 findings.csv）'],
])('of one check %i rows: with another, %i are listed', (many, rows, cut) => {
  const findings = [...Array.from({ length: many }, (_, index) => finding('a', index)), finding('b', 0)];
  const sheet = sheetOf(findings);
  expect(sheet?.rows).toHaveLength(rows);
  expect(sheet?.rows.at(-1)?.[1]).toBe('b');
  expect(sheet?.title).toBe(`某网站 问题台账（监测时间点 2026-11-28）${cut}`);
});

test('what is to be mended stands first, and what could not be looked at has no advice', () => {
  const [check] = CHECKS;
  if (check === undefined) throw new Error('no checks');
  const findings = (['untested', 'cantTell', 'failed'] as const).map((outcome, index) => ({
    ...finding(check.id, index),
    outcome,
  }));
  const result = {
    findings,
    inspection: { target: { name: '某网站', home: 'http://www.example.gov.cn/' }, at: '2026-11-28' },
    inventory: [],
    limits: [],
  } as unknown as InspectionResult;
  const rows = findingsWorkbook(result, CHECKS).sheets[0]?.rows.map((row) => [row[2], row[11]]);
  const advice = check.docs.advice.zh;
  expect(rows).toEqual([
    [OUTCOMES.failed, advice],
    [OUTCOMES.cantTell, advice],
    [OUTCOMES.untested, ''],
  ]);
});

test('what is nearly everywhere has a sheet of its own, to which the first one points', () => {
  const inspection = { target: { name: '某网站', home: 'http://www.example.gov.cn/' }, at: '2026-11-28' };
  const result = { findings: [], inspection, inventory: [], limits: [] } as unknown as InspectionResult;
  const widespread = [{ check: 'a', looked: 9, failed: 9, same: 9, message: { zh: '缺', en: 'missing' } }];
  const namesOf = (own: Partial<InspectionResult>) =>
    findingsWorkbook({ ...result, ...own }, []).sheets.map(({ name }) => name);
  expect(namesOf({ widespread })).toEqual(['问题台账', '普遍问题', '栏目清单', '未检查的部分']);
  expect(findingsWorkbook({ ...result, widespread }, []).sheets[0]?.title).toContain('见“普遍问题”');
  expect(namesOf({})).toEqual(['问题台账', '栏目清单', '未检查的部分']);
});

test('the sheet of columns says within which time each has to have something new', () => {
  const inspection = { target: { name: '某网站', home: 'http://www.example.gov.cn/' }, at: '2026-11-28' };
  const periods = [{ amount: 6, unit: 'months' }, null, undefined] as const;
  const inventory = periods.map((period) => ({ entries: 1, newest: null, content: 'entries', period }));
  const result = { findings: [], inspection, inventory, limits: [] } as unknown as InspectionResult;
  const sheet = findingsWorkbook(result, []).sheets.find(({ name }) => name === '栏目清单');
  const at = sheet?.columns.findIndex(({ header }) => header === '更新期限') ?? -1;
  expect(sheet?.rows.map((row) => row[at])).toEqual(['6 个月', '不要求', '']);
});

test('what robots.txt shuts out stands with the name that the home page has for it', () => {
  const inspection = { target: { name: '某网站', home: 'http://www.example.gov.cn/' }, at: '2026-11-28' };
  const limits: InspectionResult['limits'] = [
    { reason: 'robots', url: 'http://www.example.gov.cn/zwgk/', text: '政府信息公开', count: 3 },
    { reason: 'depth', url: 'http://www.example.gov.cn/x/', count: 1 },
  ];
  const result = { findings: [], inspection, inventory: [], limits } as unknown as InspectionResult;
  const rows = findingsWorkbook(result, [])
    .sheets.at(-1)
    ?.rows.map((row) => [row[1], row[3]]);
  expect(rows).toEqual([
    ['http://www.example.gov.cn/zwgk/', '政府信息公开'],
    ['http://www.example.gov.cn/x/', ''],
  ]);
});
