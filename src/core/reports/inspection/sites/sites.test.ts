import { describe, expect, test } from 'vitest';
import type { Finding, IndicatorVerdict, InspectionResult } from '../../../model/inspection-result.ts';
import { openJoinedRows, siteSummary, sitesWorkbook, vetoText } from './index.ts';

const finding = (check: string, outcome: Finding['outcome'] = 'failed'): Finding => ({
  check,
  version: 1,
  outcome,
  problem: 'http://www.example.gov.cn/a.html',
  about: {},
  message: { zh: '缺', en: 'missing' },
  evidence: [],
});
const many = (check: string, count: number) => Array.from({ length: count }, () => finding(check));

function resultOf(findings: Finding[], own: Partial<InspectionResult> = {}): InspectionResult {
  const inspection = { target: { name: null, home: 'http://www.example.gov.cn/' }, at: '2026-11-28' };
  return { inspection, findings, indicators: [], seen: { pages: 9 }, ...own } as unknown as InspectionResult;
}

const NONE = { passed: 0, failed: 0, cantTell: 0, inapplicable: 0, untested: 0 };
const verdict = (name: string, veto: IndicatorVerdict['veto'], own: Partial<typeof NONE> = { cantTell: 1 }) =>
  ({ name, veto, counts: { ...NONE, ...own } }) as IndicatorVerdict;

/** Rows of each check at each site: `site check`. */
function listed(sites: [string, Finding[]][], mostRows?: number): Record<string, number> {
  const joined = openJoinedRows([], mostRows);
  for (const [site, findings] of sites) joined.add(resultOf(findings), site);
  const counts: Record<string, number> = {};
  for (const row of joined.rows()) {
    const key = row
      .slice(0, 2)
      .map((cell) => (typeof cell === 'string' ? cell : ''))
      .join(' ');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe('findings of several sites', () => {
  test('are 200 of a check and site at most', () => {
    expect(listed([['甲', [...many('a', 201), ...many('b', 200)]]])).toEqual({ '甲 a': 200, '甲 b': 200 });
  });

  test.each([
    [300, { '甲 a': 200, '乙 a': 90, '乙 b': 1 }],
    [291, { '甲 a': 200, '乙 a': 90, '乙 b': 1 }],
    [290, { '甲 a': 100, '乙 a': 90, '乙 b': 1 }],
    [101, { '甲 a': 50, '乙 a': 50, '乙 b': 1 }],
    [100, { '甲 a': 25, '乙 a': 25, '乙 b': 1 }],
    [2, { '甲 a': 1, '乙 a': 1, '乙 b': 1 }],
  ])('of which no more than %i fit are fewer of each, whatever the order of the sites', (mostRows, expected) => {
    const sites: [string, Finding[]][] = [
      ['甲', many('a', 500)],
      ['乙', [...many('a', 90), finding('b')]],
    ];
    expect(listed(sites, mostRows)).toEqual(expected);
    expect(listed(sites.toReversed(), mostRows)).toEqual(expected);
  });

  test('say how many are left out', () => {
    const joined = openJoinedRows([]);
    joined.add(resultOf(many('a', 200)), '甲');
    expect(sitesWorkbook([], joined).sheets[1]?.title).toBe('问题台账');
    joined.add(resultOf(many('a', 201)), '乙');
    expect(sitesWorkbook([], joined).sheets[1]?.title).toContain('共 401 条，每个网站每个检查项最多列 200 条');
  });
});

test('the workbook names the vetoes of each state below its own header', () => {
  const indicators = [
    verdict('甲', 'reached'),
    verdict('乙', 'open'),
    verdict('丙', 'open', { failed: 8, untested: 3 }),
    verdict('丁', 'open', { untested: 1 }),
    verdict('戊', 'open', {}),
  ];
  const site = siteSummary({ result: resultOf([], { indicators }), folder: 'x', ended: { zh: '', en: '' } });
  const sheet = sitesWorkbook([site], openJoinedRows([])).sheets[0];
  const [row = []] = sheet?.rows ?? [];
  const told = new Map(sheet?.columns.map(({ header }, index) => [header, row[index]]));
  const headers = [
    '达到界限',
    '待判定的否决项',
    '有问题、未查全的否决项',
    '未能检查的否决项',
    '未查全的否决项',
    '文件夹',
  ];
  expect(headers.map((header) => told.get(header))).toEqual(['甲', '乙', '丙', '丁', '戊', 'x']);
});

describe('what a site came to', () => {
  const ended = { zh: '检查完毕', en: 'finished' };

  test('is counted by outcome', () => {
    const findings = [finding('a'), finding('a', 'cantTell'), finding('b', 'untested'), finding('c')];
    expect(siteSummary({ result: resultOf(findings), folder: 'x', ended })).toMatchObject({
      name: 'www.example.gov.cn',
      ownName: null,
      pages: 9,
      unchanged: null,
      counts: { failed: 2, cantTell: 1, untested: 1 },
    });
  });

  test.each([
    [null, '示例县人民政府', { name: 'www.example.gov.cn', ownName: '示例县人民政府' }],
    ['示例局', '示例县人民政府', { name: '示例局', ownName: null }],
  ])('is told under its host and what it calls itself, or as registered: %s', (name, siteName, expected) => {
    const result = resultOf([], { siteName });
    result.inspection.target.name = name;
    expect(siteSummary({ result, folder: 'x', ended })).toMatchObject(expected);
  });

  test.each([
    [
      'reached before open',
      [verdict('甲', 'open'), verdict('乙', 'reached'), verdict('乙', 'reached')],
      9,
      '1 项达到界限',
    ],
    [
      'open',
      [verdict('甲', 'open', { untested: 1 }), verdict('乙', 'open'), verdict('丙', 'clear')],
      9,
      '1 项待人工判定',
    ],
    ['untested', [verdict('甲', 'open', { untested: 1 }), verdict('乙', 'clear')], 9, '1 项未能检查'],
    ['failed in part', [verdict('甲', 'open', { failed: 8, untested: 3 })], 9, '1 项有问题，未查全'],
    ['in part', [verdict('甲', 'open', { passed: 5 })], 9, '1 项未查全'],
    ['reached, and nothing was read', [verdict('甲', 'reached')], 0, '1 项达到界限'],
    ['clear', [verdict('甲', 'clear'), verdict('乙', null)], 9, '均未达到界限'],
    ['clear, but nothing was read', [verdict('甲', 'clear')], 0, '未检查'],
    ['none', [verdict('甲', null)], 9, '未检查'],
  ])('tells its vetoes: %s', (_what, indicators, pages, told) => {
    const result = resultOf([], { indicators, seen: { pages } as InspectionResult['seen'] });
    expect(vetoText(siteSummary({ result, folder: 'x', ended })).zh).toBe(told);
  });
});
