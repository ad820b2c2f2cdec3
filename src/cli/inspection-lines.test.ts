import { expect, test } from 'vitest';
import type { Finding, InspectionResult } from '../core/model/inspection-result.ts';
import { paletteFor } from './colour.ts';
import { inspectionLines } from './inspection-lines.ts';

const finding = (check: string, outcome: Finding['outcome']): Finding => ({
  check,
  version: 1,
  outcome,
  problem: 'http://www.a.gov.cn/',
  about: {},
  message: { zh: '', en: '' },
  evidence: [],
});

const linesOf = (
  findings: Finding[],
  checks: readonly string[],
  language: 'zh' | 'en',
  own: Partial<InspectionResult> = {},
) => {
  const result = {
    inspection: { at: '2026-12-01', target: { home: 'http://www.a.gov.cn/' } },
    findings,
    limits: [],
    seen: { pages: 3, targets: 2, probes: 0, kinds: {} },
    passed: { 'passes-here': 4 },
    scheme: { id: 'national-2019', class: 'portal', sha256: '' },
    checks: Object.fromEntries(checks.map((check) => [check, 1])),
    ...own,
  } as unknown as InspectionResult;
  const colour = paletteFor({ write: () => true }, {});
  return inspectionLines(result, new Map(), { language, colour, controls: ['https://www.gov.cn/'] });
};

test('the lines of an inspection add up to all checks', () => {
  const findings = [finding('a', 'untested'), finding('b', 'failed'), finding('b', 'failed'), finding('a', 'failed')];
  const lines = linesOf(findings, ['a', 'b', 'passes-here', 'of-other-sites'], 'en');
  expect(lines).toMatch(/^b\s+b\s+2\s+0\s+0$/mu);
  expect(lines).toMatch(/^a\s+a\s+1\s+0\s+1$/mu);
  expect(lines).toContain('judged by class portal of national-2019 as of 2026-12-01');
  expect(lines).toContain('1 more checks found nothing, 1 do not apply here.');
  expect(linesOf([], ['passes-here'], 'zh')).toContain('另有 1 个检查项未发现问题。');
});

test('what could not be looked at stands behind what is to be mended and judged', () => {
  const findings = [
    finding('a', 'untested'),
    finding('b', 'cantTell'),
    finding('c', 'failed'),
    finding('d', 'cantTell'),
  ];
  const lines = linesOf(findings, ['a', 'b', 'c', 'd'], 'en').split('\n');
  expect(lines.flatMap((line) => /^([a-d]) {2,}/u.exec(line)?.[1] ?? [])).toEqual(['c', 'b', 'd', 'a']);
});

test.each([
  [3, true],
  [2, false],
  [undefined, false],
])('the control addresses are named where none answered in three visits: %s', (uncontrolled, isNamed) => {
  const seen = { pages: 3, targets: 2, probes: 3, ...(uncontrolled === undefined ? {} : { uncontrolled }), kinds: {} };
  expect(linesOf([finding('a', 'untested')], ['a'], 'zh', { seen }).includes('https://www.gov.cn/')).toBe(isNamed);
});

test('what is nearly everywhere is said once', () => {
  const message = { zh: '没有来源', en: 'no source' };
  const widespread = [{ check: 'a', looked: 9, failed: 9, same: 8, message }];
  expect(linesOf([finding('a', 'failed')], ['a'], 'zh', { widespread })).toContain(
    'a：检查了 9 个，9 个有问题，其中 8 个是：没有来源',
  );
});

test('of one that is not finished that is said before all else, with what to do', () => {
  const unfinished = { limits: [{ reason: 'unfinished' as const, url: 'http://www.a.gov.cn/', count: 1 }] };
  const [first = ''] = linesOf([], ['a'], 'en', unfinished).split('\n');
  expect(first).toContain('is not finished');
  expect(first).toContain('inspect http://www.a.gov.cn/ --resume');
  expect(linesOf([], ['a'], 'zh', unfinished)).toMatch(/^这次检查没有做完/u);
  expect(linesOf([], ['a'], 'en')).toMatch(/^3 pages were read/u);
});
