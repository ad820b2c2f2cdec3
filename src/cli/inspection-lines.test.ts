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

const linesOf = (findings: Finding[], checks: readonly string[], language: 'zh' | 'en') => {
  const result = {
    findings,
    seen: { pages: 3, targets: 2, probes: 0, kinds: {} },
    passed: { 'passes-here': 4 },
    scheme: { id: 'national-2019', class: 'portal', sha256: '' },
    checks: Object.fromEntries(checks.map((check) => [check, 1])),
  } as unknown as InspectionResult;
  return inspectionLines(result, new Map(), { language, colour: paletteFor({ write: () => true }, {}) });
};

test('the lines of an inspection add up to all checks', () => {
  const findings = [finding('a', 'untested'), finding('b', 'failed'), finding('b', 'failed'), finding('a', 'failed')];
  const lines = linesOf(findings, ['a', 'b', 'passes-here', 'of-other-sites'], 'en');
  expect(lines).toMatch(/^b\s+b\s+2\s+0\s+0$/mu);
  expect(lines).toMatch(/^a\s+a\s+1\s+0\s+1$/mu);
  expect(lines).toContain('judged by class portal of national-2019');
  expect(lines).toContain('1 more checks found nothing, 1 do not apply here.');
  expect(linesOf([], ['passes-here'], 'zh')).toContain('另有 1 个检查项未发现问题。');
});
