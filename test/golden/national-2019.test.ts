import { describe, expect, test } from 'vitest';
import { scoreCounts, scoreLists } from './national-2019.test-support.ts';
import type { Finding, Row } from './national-2019.test-support.ts';
import { classOf, unitOf } from './score-folder.test-support.ts';
import type { Scored } from './score-folder.test-support.ts';

/** Four items of 5 points each, lost whole: 动态要闻, 政策文件, 信息提交, 统一登录. */
const LOST_20 = { 动态要闻不更新: 1, 政策文件不更新: 1, 信息无法提交: 1, 需分别登录的模块: 5 };
/** And four more: 内容搜索, 办事指南, 内容准确, 表格样表. */
const LOST_40 = { ...LOST_20, 站内搜索不可用: 1, 办事指南缺要素: 5, 办事指南不准确: 5, 表格样表缺失: 5 };
const LOST_15_OF_75 = { 动态要闻不更新: 1, 政策文件不更新: 1, 信息无法提交: 1 };
const LOST_30_OF_75 = { ...LOST_15_OF_75, 需分别登录的模块: 5, 站内搜索不可用: 1, 答复超过五个工作日: 1 };
const NO_SERVICES = { 对外服务职能: '无', 服务事项总数: '不适用' };
const BONUS_10 = { 解读回应加分: 6, 征集调查加分: 4 };

function portal(row: Omit<Row, 'unit'>, overrides: string[][] = []): Outcome {
  const scored = scoreCounts({ portal: [{ unit: '甲', ...row }], overrides });
  return outcomeOf(scored, '甲');
}

interface Outcome {
  total: unknown;
  grade: string | null;
  because: string | undefined;
}

function outcomeOf(scored: Scored, name: string): Outcome {
  const { total, grade, outcome } = unitOf(scored, name);
  return { total, grade, because: outcome?.id };
}

describe('the gate of the bonus is strictly above 80', () => {
  test.each([
    { what: '100 − 20.05', row: { ...LOST_20, 其他页面坏链: 1 }, total: '79.95' },
    { what: '100 − 20', row: LOST_20, total: '80' },
    { what: '100 − 19.95', row: { ...LOST_20, 需分别登录的模块: 0, 其他页面坏链: 99 }, total: '90.05' },
    { what: 'nothing lost', row: {}, total: '110' },
  ])('$what with a bonus of 10 is $total', ({ row, total }) => {
    expect(portal({ ...row, ...BONUS_10 })).toEqual({ total, grade: '合格', because: undefined });
  });

  test.each([
    { deductions: '79.99', total: '79.99' },
    { deductions: '80', total: '80' },
    { deductions: '80.01', total: '90.01' },
  ])('$deductions and a bonus of 10 are $total', ({ deductions, total }) => {
    expect(portal(BONUS_10, [override(deductions)]).total).toBe(total);
  });
});

describe('below 60 points of deductions a site fails', () => {
  test.each([
    { what: '100 − 40', row: LOST_40, total: '60', grade: '合格', because: undefined },
    { what: '100 − 40.05', row: { ...LOST_40, 其他页面坏链: 1 }, total: '59.95', grade: '不合格', because: 'floor' },
  ])('$what is $grade', ({ row, total, grade, because }) => {
    expect(portal({ ...row, ...BONUS_10 })).toEqual({ total, grade, because });
  });

  test.each([
    { deductions: '59.99', grade: '不合格' },
    { deductions: '60', grade: '合格' },
    { deductions: '60.01', grade: '合格' },
  ])('$deductions is $grade', ({ deductions, grade }) => {
    expect(portal(BONUS_10, [override(deductions)])).toMatchObject({ total: deductions, grade });
  });
});

function override(deductions: string): string[] {
  return ['甲', 'portal', 'deductions', deductions, '检验门槛', '测试', '2020-01-01'];
}

describe('a body without services is scored out of 75, times 4/3', () => {
  test.each([
    { what: 'nothing lost', row: {}, deductions: '100', total: '110', grade: '合格' },
    { what: '60 of 75', row: LOST_15_OF_75, deductions: '80', total: '80', grade: '合格' },
    {
      what: '60.05 of 75',
      row: { ...LOST_15_OF_75, 信息无法提交: 0, 其他页面坏链: 99 },
      deductions: '1201/15',
      total: '1351/15',
      grade: '合格',
    },
    { what: '45 of 75', row: LOST_30_OF_75, deductions: '60', total: '60', grade: '合格' },
    {
      what: '44.95 of 75',
      row: { ...LOST_30_OF_75, 其他页面坏链: 1 },
      deductions: '899/15',
      total: '899/15',
      grade: '不合格',
    },
  ])('$what is $deductions', ({ row, deductions, total, grade }) => {
    const scored = scoreCounts({ portal: [{ unit: '甲', ...row, ...BONUS_10, ...NO_SERVICES }] });
    const unit = unitOf(scored, '甲');
    expect(unit.values?.['deductions']).toBe(deductions);
    expect(unit).toMatchObject({ state: 'scored', total, grade });
  });

  test('its items of the block do not apply, whatever stands in the table', () => {
    const scored = scoreCounts({
      portal: [{ unit: '甲', ...NO_SERVICES, 表格样表缺失: 5, 缺四类以上要素的服务事项: 9 }],
    });
    const { lines, total, shown } = unitOf(scored, '甲');
    const points = Object.fromEntries(lines.map(({ indicator, points: value }) => [indicator, value]));
    expect(points).toMatchObject({ service: null, forms: null, v6_none: null, v6_guides: null, release: '31' });
    expect(total).toBe('100');
    expect(shown[2]).toBe('不适用');
  });
});

describe('the bonus is at most 30, and 130 the most of all', () => {
  test.each([
    { bonus: { 解读回应加分: 20, 办事服务加分: 9.5 }, total: '129.5' },
    { bonus: { 解读回应加分: 20, 办事服务加分: 10 }, total: '130' },
    { bonus: { 解读回应加分: 20, 办事服务加分: 15 }, total: '130' },
  ])('$bonus makes $total', ({ bonus, total }) => {
    expect(portal(bonus).total).toBe(total);
  });
});

describe('deductions of an item never pass its points', () => {
  test.each([
    { what: '3 stale news sections', row: { 动态要闻不更新: 3 }, total: '95' },
    { what: '1000 dead links', row: { 首页坏链: 1000 }, total: '95' },
    { what: 'no message section, and nothing new in it', row: { 留言未公开: 1, 留言公开不更新: 1 }, total: '92' },
    {
      what: 'a list two months old and two messages without fields',
      row: { 留言公开不更新: 1, 留言公开缺要素: 2 },
      total: '95',
    },
    { what: '3 unlinked interpretations', row: { 解读与文件未关联: 3 }, total: '98' },
  ])('$what leaves $total', ({ row, total }) => {
    expect(portal(row).total).toBe(total);
  });
});

const VETOES: { what: string; row: Omit<Row, 'unit'>; vetoed: boolean }[] = [
  { what: 'a serious wording error', row: { 严重表述错误: 1 }, vetoed: true },
  { what: 'a leaked secret', row: { 泄露国家秘密: 1 }, vetoed: true },
  { what: 'unlawful content', row: { 发布或链接违法有害内容: 1 }, vetoed: true },
  { what: 'an attack that nobody handled', row: { 遭攻击处置不及时: 1 }, vetoed: true },
  { what: 'forged dates', row: { 伪造发稿日期等弄虚作假: 1 }, vetoed: true },
  { what: 'a public incident', row: { 引发严重负面舆情: 1 }, vetoed: true },
  { what: 'an unreachable site', row: { 站点无法访问: 1 }, vetoed: true },
  { what: 'a stale home page', row: { 首页不更新: 1 }, vetoed: true },
  {
    what: '4 stale sections',
    row: { 动态要闻类栏目两周未更新: 1, 政策文件类一级栏目半年未更新: 2, 通知公告类一级栏目半年未更新: 1 },
    vetoed: false,
  },
  {
    what: '5 stale sections',
    row: { 动态要闻类栏目两周未更新: 2, 政策文件类一级栏目半年未更新: 1, 通知公告类一级栏目半年未更新: 2 },
    vetoed: true,
  },
  { what: '9 other stale sections', row: { 应更新栏目长期未更新: 9 }, vetoed: false },
  { what: '10 other stale sections', row: { 应更新栏目长期未更新: 10 }, vetoed: true },
  { what: '4 blank sections', row: { 空白栏目: 4 }, vetoed: false },
  { what: '5 blank sections', row: { 空白栏目: 5 }, vetoed: true },
  { what: 'no channel for questions', row: { 未提供有效咨询建言渠道: 1 }, vetoed: true },
  { what: 'a message without an answer', row: { 超过三个月未回应的留言: 1 }, vetoed: true },
  { what: 'no service at all', row: { 服务事项总数: 0 }, vetoed: true },
  { what: '4 poor guides of 20', row: { 缺四类以上要素的服务事项: 4 }, vetoed: false },
  { what: '5 poor guides of 20', row: { 缺四类以上要素的服务事项: 5 }, vetoed: true },
  { what: '3 poor guides of 4', row: { 服务事项总数: 4, 缺四类以上要素的服务事项: 3 }, vetoed: false },
  { what: '4 poor guides of 4', row: { 服务事项总数: 4, 缺四类以上要素的服务事项: 4 }, vetoed: true },
  { what: '4 poor guides of 5', row: { 服务事项总数: 5, 缺四类以上要素的服务事项: 4 }, vetoed: false },
];

describe('one veto fails a site, and nothing else is scored', () => {
  test.each(VETOES)('$what: $vetoed', ({ row, vetoed }) => {
    const scored = scoreCounts({ portal: [{ unit: '甲', ...row, ...BONUS_10 }], department: [{ unit: '乙', ...row }] });
    const [site, office] = [unitOf(scored, '甲'), unitOf(scored, '乙')];
    const failed = { grade: '不合格', total: null, rank: null, state: 'scored' };
    expect(site).toMatchObject(vetoed ? failed : { grade: '合格', rank: 1 });
    expect(office).toMatchObject({ grade: vetoed ? '不合格' : '合格', total: null, state: 'scored' });
  });

  test('known before everything else is', () => {
    const unknown = { 站点无法访问: 1, 首页不更新: '未检测', 首页坏链: '未检测' };
    expect(portal(unknown)).toEqual({ total: null, grade: '不合格', because: 'veto' });
  });

  test('without a known veto, what is not measured leaves the score incomplete', () => {
    const scored = scoreCounts({
      portal: [{ unit: '甲', 首页不更新: '未检测' }],
      department: [{ unit: '乙', 首页不更新: '未检测' }],
    });
    for (const name of ['甲', '乙']) {
      expect(unitOf(scored, name)).toMatchObject({ state: 'incomplete', rank: null, grade: null });
      expect(unitOf(scored, name).missing).toEqual([{ untested: 'no-verdict', of: 'stale_home' }]);
    }
  });
});

describe('new media accounts have three vetoes', () => {
  test.each([
    { row: {}, grade: '合格' },
    { row: { 严重表述错误: 1 }, grade: '不合格' },
    { row: { 两周未更新: 1 }, grade: '不合格' },
    { row: { 移动客户端无法下载或使用: 1 }, grade: '不合格' },
    { row: { 未提供有效互动功能: 1 }, grade: '不合格' },
    { row: { 购买粉丝强制点赞等弄虚作假: 2 }, grade: '不合格' },
  ])('$row: $grade', ({ row, grade }) => {
    expect(unitOf(scoreCounts({ newmedia: [{ unit: '甲发布', ...row }] }), '甲发布').grade).toBe(grade);
  });
});

describe('a list of findings gives what a table of counts gives', () => {
  const rows: Row[] = [
    { unit: '无问题' },
    { unit: '有问题', 动态要闻类栏目两周未更新: 1, 政策文件类一级栏目半年未更新: 1, 空白栏目: 2 },
    { unit: '无服务', ...NO_SERVICES },
    { unit: '被否决' },
  ];
  const counted: Row[] = [
    { unit: '无问题', 信息和数据发布加分: 3, 解读回应加分: 4.5 },
    {
      ...rows[1],
      unit: '有问题',
      动态要闻不更新: 1,
      政策文件不更新: 1,
      其他空白栏目: 1,
      其他栏目不更新: 1,
      首页坏链: 3,
      其他页面坏链: 7,
      缺页面标签的页面: 4,
      未开设概况信息栏目: 1,
      解读与文件未关联: 1,
    },
    { unit: '无服务', ...NO_SERVICES, 留言公开缺要素: 2, 解读回应加分: 8 },
    { unit: '被否决', 站点无法访问: 1, 首页坏链: 1 },
  ];
  const newmedia: Row[] = [{ unit: '某发布', 两周未更新: 1 }, { unit: '另一发布' }];
  const found = (unit: string, check: string, problems: string[], kind = ''): Finding[] =>
    problems.map((problem) => ({ unit, check, problem, kind }));
  const findings: Finding[] = [
    ...found('有问题', 'stale-sections', ['/news/'], '动态要闻'),
    ...found('有问题', 'stale-sections', ['/policies/'], '政策文件'),
    // Two blank sections, one of which is the stale one of policies: its points are gone already.
    ...found('有问题', 'blank-sections', ['/policies/', '/empty/']),
    // One stale section of another kind, and the blank one again.
    ...found('有问题', 'stale-sections', ['/plans/', '/empty/'], '其他'),
    ...found('有问题', 'broken-links', ['/1', '/2', '/3'], '首页'),
    ...found('有问题', 'broken-links', ['/a', '/b', '/c', '/d', '/e', '/f', '/g'], '其他页面'),
    ...found('有问题', 'missing-page-tags', ['/p1', '/p2', '/p3', '/p4']),
    ...found('有问题', 'missing-basic-sections', ['概况信息'], '概况信息'),
    ...found('有问题', 'missing-interpretation-links', ['/policies/1']),
    ...found('无服务', 'incomplete-message-fields', ['/messages/1', '/messages/2']),
    ...found('被否决', 'site-unreachable', ['12 of 140 probes']),
    ...found('被否决', 'broken-links', ['/1'], '首页'),
    ...found('某发布', 'stale-account', ['last post 20 days ago']),
  ];
  const marks = [
    ['无问题', 'bonus-data', 'office', '张三', '3'],
    ['无问题', 'bonus-interpretation', 'expert', '李四', '5'],
    ['无问题', 'bonus-interpretation', 'expert', '王五', '4'],
    ['无服务', 'bonus-interpretation', 'expert', '李四', '8'],
  ];
  const fromCounts = scoreCounts({ portal: counted, newmedia });
  const fromLists = scoreLists({ portal: rows, newmedia }, findings, marks);

  const essence = (scored: Scored) =>
    scored.result.classes.map(({ id, units }) => ({
      id,
      // A list of findings has evidence besides, a table of counts has none.
      units: units.map((unit) => ({ ...unit, evidence: undefined })),
    }));

  test('the same lines, totals, ranks and grades', () => {
    expect(essence(fromLists)).toEqual(essence(fromCounts));
  });

  test('which are, by hand', () => {
    const portals = classOf(fromCounts, 'portal').units.map(({ unit, rank, total, grade }) => [
      unit,
      rank,
      total,
      grade,
    ]);
    expect(portals).toEqual([
      // 100 + 3 + (5 + 4) / 2
      ['无问题', 1, '107.5', '合格'],
      // 75 − 2 = 73, × 4/3 = 97 1/3, + 8
      ['无服务', 2, '316/3', '合格'],
      // 100 − 2 概况 − 5 动态 − 5 政策 − 1 关联 − (2 + 1) 其他 − (0.3 + 0.35) 坏链 − 0.8 标签
      ['有问题', 3, '82.55', '合格'],
      ['被否决', null, null, '不合格'],
    ]);
    const accounts = classOf(fromCounts, 'newmedia').units.map(({ unit, grade }) => [unit, grade]);
    expect(accounts).toEqual([
      ['另一发布', '合格'],
      ['某发布', '不合格'],
    ]);
  });

  test('the findings stand behind the counts', () => {
    const { evidence } = unitOf(fromLists, '有问题');
    expect(evidence?.['other_blank']?.map(({ text }) => text)).toEqual(['/empty/']);
    expect(evidence?.['veto_blank_sections']?.map(({ text }) => text)).toEqual(['/policies/', '/empty/']);
    expect(evidence?.['other_stale']?.map(({ text }) => text)).toEqual(['/plans/']);
  });
});
