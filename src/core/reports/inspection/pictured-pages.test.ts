import { describe, expect, test } from 'vitest';
import type { Finding, IndicatorVerdict, InspectionResult } from '../../model/inspection-result.ts';
import { MOST_PICTURED, picturedPages } from './pictured-pages.ts';

const HOME = 'http://www.example.gov.cn/';
const SHA256 = '0'.repeat(64);

function finding(check: string, page: string, own: Partial<Finding> = {}): Finding {
  const evidence = [{ url: HOME + page, quote: null, at: '', sha256: SHA256 }];
  const message = { zh: '', en: '' };
  return { check, version: 1, outcome: 'failed', problem: page, about: {}, message, evidence, ...own };
}

function pagesOf(findings: Finding[], vetoes: Record<string, IndicatorVerdict['veto']> = {}, pages = 9): string[] {
  const indicators = Object.entries(vetoes).map(([check, veto]) => ({ check, veto }));
  const result = { inspection: { target: { home: HOME } }, seen: { pages }, findings, indicators };
  return picturedPages(result as unknown as InspectionResult).map((url) => url.replace(HOME, '/'));
}

describe('pages that are pictured', () => {
  test('begin with the home page, and are none where nothing was read', () => {
    expect(pagesOf([])).toEqual(['/']);
    expect(pagesOf([finding('a', 'a')], {}, 0)).toEqual([]);
  });

  test('take each check in turn, vetoes first', () => {
    const findings = ['a', 'b', 'c'].flatMap((check) => [1, 2].map((number) => finding(check, `${check}${number}`)));
    expect(pagesOf(findings, { b: 'open', c: 'reached', a: 'clear' })).toEqual('/ /c1 /b1 /a1 /c2 /b2 /a2'.split(' '));
  });

  test('are those of failures, each once, and only what came back', () => {
    const evidence = [
      { url: `${HOME}gone`, quote: null, at: '', sha256: null },
      { url: 'ftp://x/', quote: null, at: '', sha256: SHA256 },
      { url: `${HOME}there`, quote: null, at: '', sha256: SHA256 },
    ];
    const findings = [
      finding('a', 'same'),
      finding('b', 'same'),
      finding('c', 'open', { outcome: 'cantTell' }),
      finding('d', 'x', { evidence }),
      finding('e', 'x', { evidence: [] }),
    ];
    expect(pagesOf(findings)).toEqual(['/', '/same', '/there']);
  });

  test.each([2, 3, 4])('are three of a check: %i', (count) => {
    const findings = Array.from({ length: count }, (_, index) => finding('a', `${index}`));
    expect(pagesOf(findings)).toHaveLength(Math.min(count, 3) + 1);
  });

  test.each([MOST_PICTURED - 1, MOST_PICTURED, MOST_PICTURED + 5])('are bounded: %i', (count) => {
    const findings = Array.from({ length: count }, (_, index) => finding(`check-${index}`, `${index}`));
    expect(pagesOf(findings)).toHaveLength(Math.min(count + 1, MOST_PICTURED));
  });
});
