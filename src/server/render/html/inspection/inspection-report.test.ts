import { expect, test } from 'vitest';
import type { Finding, IndicatorVerdict, InspectionResult } from '../../../../core/model/inspection-result.ts';
import { INSPECTION } from '../../../../core/model/inspection.test-support.ts';
import { counts, HEALTH, reportOf, verdict, veto } from './inspection-report.test-support.ts';

const HOME = INSPECTION.target.home;

const finding = (problem: string): Finding => ({
  check: 'broken-links',
  version: 1,
  outcome: 'failed',
  problem,
  about: {},
  message: { zh: '页面打不开', en: 'The page does not open' },
  evidence: [],
});

/** Texts of the cells of each line of the first table; the first cell of an indicator stands in its first line only. */
function linesOf(report: string): string[][] {
  const body = /<tbody>([^]*?)<\/tbody>/u.exec(report)?.[1] ?? '';
  const cells = (row: string) => [...row.matchAll(/<t[dh][^>]*>([^]*?)<\/t[dh]>/gu)].map(([, cell = '']) => cell);
  return [...body.matchAll(/<tr>([^]*?)<\/tr>/gu)].map(([, row = '']) =>
    cells(row).map((cell) => cell.replaceAll(/<[^>]*>/gu, '').trim()),
  );
}

test('what one indicator reads stands together, each input under its own name', () => {
  const indicators = [
    verdict('可用性', '首页坏链', { counts: counts({ failed: 1 }) }),
    verdict('可用性', '其他页面坏链', { counts: counts({ passed: 2 }) }),
    verdict('栏目不更新', '动态要闻', { kind: 'veto', veto: 'reached', counts: counts({ failed: 3 }) }),
    verdict('栏目不更新', '政策文件', { kind: 'veto', veto: 'reached' }),
    verdict('栏目不更新', '其他栏目', {}),
    verdict('未有的', '没有检查项', { available: false }),
  ];
  expect(linesOf(reportOf({ indicators }))).toEqual([
    ['否决 栏目不更新', '达到界限', '动态要闻', '链接不可用', '3', '0', '0', '0'],
    ['政策文件', '链接不可用', '0', '0', '0', '0'],
    ['可用性', '存在问题', '首页坏链', '链接不可用', '1', '0', '0', '0'],
    ['其他页面坏链', '链接不可用', '0', '0', '0', '2'],
    ['栏目不更新', '未涉及', '其他栏目', '链接不可用', '0', '0', '0', '0'],
  ]);
});

test.each([
  ['2026-11-20', '这是 2026-11-20T09:00:00+08:00 那次检查之后的再次检查'],
  ['2026-08-01', '这是 2026-11-20T09:00:00+08:00 那次检查（最早的一次在 2026-08-01）之后的再次检查'],
])('a repeat says what it is one of, and how much of it is new: first one of all %s', (since, told) => {
  const report = reportOf({ repeat: { earlier: '2026-11-20T09:00:00+08:00', since, unchanged: 31, fetched: 4 } });
  expect(report).toContain('再次检查：4 个页面重新读取，31 个自 2026-11-20 的检查以来没有变化');
  expect(report).toContain(told);
  expect(reportOf({})).not.toContain('再次检查');
});

test.each([
  [`${HOME} 页脚`, `<a href="${HOME}" rel="noreferrer">${HOME}</a> 页脚`],
  [`${HOME}a.html`, `<a href="${HOME}a.html" rel="noreferrer">${HOME}a.html</a></p>`],
  ['缺少网站标识码', '<p class="where">缺少网站标识码</p>'],
  ['javascript:alert(1)', '<p class="where">javascript:alert(1)</p>'],
])('of a problem only the address of the web is a link: %s', (problem, written) => {
  expect(reportOf({ findings: [finding(problem)] })).toContain(written);
});

const textOf = (html: string | undefined) =>
  (html ?? '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** The box of the vetoes at the head, as text. */
const boxOf = (report: string) => textOf(/<h3>单项否决[^]*?<\/li>/u.exec(report)?.[0]);

test('the head and the table say the same of each veto', () => {
  const [away, few, near] = [
    veto('打不开', 'open', { untested: 1 }),
    veto('不更新', 'clear', { cantTell: 1 }),
    veto('空白', 'open', { cantTell: 5 }),
  ];
  const statesOf = (...indicators: IndicatorVerdict[]) => linesOf(reportOf({ indicators })).map(([, state]) => state);
  expect(statesOf(away, few, near)).toEqual(['未能检查', '有待判定，未达界限', '待人工判定']);
  expect(boxOf(reportOf({ indicators: [away, few] }))).toBe('单项否决 1 项未能检查 打不开 其余 1 项未达到界限');
  expect(boxOf(reportOf({ indicators: [away, few, near] }))).toBe(
    '单项否决 1 项待人工判定 空白 另有 1 项未能检查：打不开 其余 1 项未达到界限',
  );
  const reached = veto('首页', 'reached', { failed: 1 });
  expect(boxOf(reportOf({ indicators: [away, few, reached] }))).toBe(
    '单项否决（问题待核实） 1 项达到界限 首页 另有 1 项未能检查：打不开',
  );
  expect(statesOf(veto('不更新', 'clear', { untested: 1 }), veto('空白', 'clear', { failed: 1, cantTell: 1 }))).toEqual(
    ['未查全，未达界限', '有问题，未达界限'],
  );
});

test('nothing is for a person to judge where all that is open was not looked at', () => {
  const indicators = [veto('不更新', 'open', { failed: 8, untested: 3 }), veto('空白', 'open', { passed: 5 })];
  const report = reportOf({ indicators });
  expect(linesOf(report).map(([, state]) => state)).toEqual(['有问题，未查全', '未查全']);
  expect(boxOf(report)).toBe('单项否决 1 项有问题，未查全 不更新 另有 1 项未查全：空白');
});

test.each([
  [veto('打不开', 'reached', { failed: 1 }), '单项否决（问题待核实） 1 项达到界限 打不开'],
  [veto('打不开', 'open', { untested: 1 }), '单项否决 1 项未能检查 打不开'],
  [veto('打不开', 'clear', {}), '单项否决 未检查'],
])('the head of a site of which no page was read: %#', (one, told) => {
  const seen = { pages: 0, targets: 0, probes: 140, kinds: {} };
  expect(boxOf(reportOf({ indicators: [one], seen }))).toBe(told);
});

test('what nearly all pages have in common stands in front, and the pages behind it', () => {
  const findings = ['a', 'b'].map((name) => finding(`${HOME}${name}.html`));
  const message = { zh: '页面打不开', en: 'The page does not open' };
  const common = [{ check: 'broken-links', looked: 2, failed: 2, same: 2, message }];
  const [told, alone] = [reportOf({ findings, widespread: common }), reportOf({ findings })];
  expect(told).toMatch(
    /检查了 2 个，2 个有问题，都是：页面打不开。[^]*<summary>逐个查看（2 个）<\/summary><ol class="findings"/u,
  );
  expect(told).toContain(`${HOME}b.html`);
  expect(told).toContain('涉及 1 个检查项，其中 2 个几乎处处相同；');
  expect(alone).not.toContain('逐个查看');
});

test.each([
  [null, '<h1>www.example.gov.cn <small>网站自称：示例县人民政府</small></h1>'],
  ['示例局', '<h1>示例局</h1>'],
])('a site that is registered as %s is called', (name, heading) => {
  const target = { ...INSPECTION.target, home: 'http://www.example.gov.cn/', name };
  expect(reportOf({ inspection: { ...INSPECTION, target }, siteName: '示例县人民政府' })).toContain(heading);
});

test('the head of one that is not finished says so, and what to do', () => {
  const limits: InspectionResult['limits'] = [{ reason: 'unfinished', url: HOME, count: 1 }];
  const [head = ''] = /<ul class="lead">[^]*?<\/ul>/u.exec(reportOf({ limits })) ?? [];
  expect(head).toContain('这次检查没有做完');
  expect(head).toContain(`kaoping inspect ${HOME} --resume`);
  expect(reportOf({})).not.toContain('没有做完');
});

const healthIn = (report: string) => /<section class="panel health">[^]*?<\/section>/u.exec(report)?.[0];

/** The sentence over the picture of the health, and what is said below each bar. */
function healthTold(report: string): string[] {
  const health = healthIn(report) ?? '';
  return [/<p>[^]*?<\/p>/u, /<dl>[^]*<\/dl>/u].map((part) => textOf(part.exec(health)?.[0]));
}

test('the health of the site is told in a sentence, and below the bar of each group', () => {
  expect(healthTold(reportOf({ indicators: HEALTH }))).toEqual([
    '方案要检查的 6 项指标： 1 项单项否决达到界限，1 项单项否决有问题但未查全，1 项指标存在问题 （待人工核实）；1 项待人工判定，1 项须由人检查，1 项未发现问题。',
    '单项否决 3 项 达到界限 1 项 有问题，未查全 1 项 未达到界限 1 项 发布解读 3 项 存在问题 1 项 待人工判定 1 项 须由人检查 1 项',
  ]);
});

test.each([
  [
    'in order',
    [veto('首页', 'clear', { passed: 1 })],
    1,
    '没有发现达到界限的单项否决，也没有指标存在问题 ；1 项未发现问题',
  ],
  [
    'no vetoes',
    [verdict('可用性', '坏链', { counts: counts({ passed: 1 }) })],
    1,
    '没有发现指标存在问题 ；1 项未发现问题',
  ],
  ['all refused', [veto('首页', 'open', { untested: 1 })], 1, '没有一项得出结论 ；1 项未能检查'],
  ['nothing read', [veto('首页', 'clear', {})], 0, '没有读到网站的页面 ；1 项未能检查'],
])('a site without findings: %s', (_what, indicators, pages, told) => {
  const report = reportOf({ indicators, seen: { pages, targets: 0, probes: 0, kinds: {} } });
  expect(healthTold(report)[0]).toBe(`方案要检查的 1 项指标： ${told}。`);
});

test('a look at links alone leaves to people only what it did not look at itself', () => {
  const indicators = [
    verdict('可用性', '首页坏链', { counts: counts({ passed: 1 }) }),
    verdict('解读关联', '解读关联', { available: false }),
    verdict('首页不更新', '首页不更新', { kind: 'veto', available: false }),
  ];
  const quick = { ...INSPECTION, reading: 'links-and-tags' } as const;
  const [whole = '', links = ''] = [INSPECTION, quick].map((inspection) =>
    healthIn(reportOf({ indicators, inspection })),
  );
  expect(textOf(whole)).toContain('没有发现指标存在问题 ；2 项须由人检查，1 项未发现问题。');
  expect(textOf(links)).toContain('没有发现指标存在问题 ；2 项这次没有检查，1 项未发现问题。');
  expect([whole, links].map((health) => health.includes('须由人检查'))).toEqual([true, false]);
});

test('the parts of a bar follow each other, and all bars have one scale', () => {
  const indicators = HEALTH.filter(({ name }) => name !== '安全');
  const bars = (healthIn(reportOf({ indicators })) ?? '').match(/<svg class="grade-bar"[^]*?<\/svg>/gu) ?? [];
  const parts = bars.map((bar) =>
    [...bar.matchAll(/class="(\w+)" x="([^"]*)" width="([^"]*)"/gu)].map((part) => part.slice(1)),
  );
  expect(parts).toEqual([
    [
      ['problem', '0%', '33.33%'],
      ['failedInPart', '33.33%', '33.33%'],
    ],
    [
      ['problem', '0%', '33.33%'],
      ['toJudge', '33.33%', '33.33%'],
      ['byHand', '66.67%', '33.33%'],
    ],
  ]);
});

test('without a scheme, or without anything that it takes from checks, there is no picture', () => {
  expect(healthIn(reportOf({ indicators: HEALTH }))).toBeDefined();
  expect(healthIn(reportOf({ indicators: HEALTH, scheme: null }))).toBeUndefined();
  expect(healthIn(reportOf({ indicators: [] }))).toBeUndefined();
});

test('what robots.txt shuts out stands with the name that the home page has for it', () => {
  const limits: InspectionResult['limits'] = [
    { reason: 'robots', url: `${HOME}zwgk/`, text: '政府<信息>公开', count: 3 },
    { reason: 'robots', url: `${HOME}x/`, count: 1 },
  ];
  const report = reportOf({ limits });
  expect(report).toContain(`<td class="url">政府&lt;信息&gt;公开 ${HOME}zwgk/</td>`);
  expect(report).toContain(`<td class="url">${HOME}x/</td>`);
});
