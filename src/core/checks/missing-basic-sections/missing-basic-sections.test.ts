import { describe, expect, test } from 'vitest';
import type { Observation, SectionType } from '../../model/observation/index.ts';
import { HOME, page, verdictsOn } from '../observed.test-support.ts';
import { limit, section } from '../sections.test-support.ts';
import { missingBasicSections } from './index.ts';

const home = page({ url: HOME, facts: { kind: 'home', title: '示例市人民政府' } });
const outcomesOf = (...seen: Observation[]): Record<string, string> =>
  Object.fromEntries<string>(
    verdictsOn(missingBasicSections, [home, ...seen]).map(({ about, outcome }) => [about['栏目类型'] ?? '', outcome]),
  );

const TYPES: SectionType[] = ['概况信息', '机构职能', '领导信息', '动态要闻', '政策文件', '政策解读'];

test('all six are asked for, and each is found by its column', () => {
  expect(outcomesOf()).toEqual(Object.fromEntries(TYPES.map((type) => [type, 'failed'])));
  for (const type of TYPES) {
    expect(outcomesOf(section({ type, url: `${HOME}a/` }))).toMatchObject({ [type]: 'passed' });
  }
});

test('a scheme may ask for some of them only', () => {
  const verdicts = verdictsOn(missingBasicSections, [home], { params: { types: '领导信息、政策解读' } });
  expect(verdicts.map(({ about }) => about['栏目类型'])).toEqual(['政策解读', '领导信息']);
});

describe('by the titles of pages', () => {
  test.each([
    ['示例概况', 'article', '概况信息', 'passed'],
    ['走进示例', 'other', '概况信息', 'passed'],
    ['省局简介', 'section', '概况信息', 'passed'],
    ['机构简介', 'section', '概况信息', 'passed'],
    ['部门概况', 'article', '概况信息', 'passed'],
    ['单位简介', 'other', '机构职能', 'passed'],
    ['本院概况', 'article', '概况信息', 'passed'],
    ['本院概况', 'article', '机构职能', 'passed'],
    ['园区介绍', 'article', '概况信息', 'passed'],
    ['市人民医院简介', 'article', '概况信息', 'failed'],
    ['市人民医院简介', 'article', '机构职能', 'failed'],
    ['研究院简介', 'article', '机构职能', 'failed'],
    ['职业学院概况', 'section', '概况信息', 'failed'],
    ['社区介绍', 'article', '概况信息', 'failed'],
    ['领导简介', 'section', '概况信息', 'failed'],
    ['政策简介', 'section', '概况信息', 'failed'],
    ['机构设置', 'article', '机构职能', 'passed'],
    ['主要职责', 'other', '机构职能', 'passed'],
    ['领导之窗', 'section', '领导信息', 'passed'],
    ['现任领导', 'article', '领导信息', 'passed'],
    ['工作动态', 'section', '动态要闻', 'passed'],
    ['政务要闻', 'section', '动态要闻', 'passed'],
    ['规范性文件', 'section', '政策文件', 'passed'],
    ['政策解读', 'section', '政策解读', 'passed'],
    ['政策法规解读', 'section', '政策文件', 'failed'],
    ['文件', 'section', '政策文件', 'passed'],
    ['政策解读', 'article', '政策解读', 'failed'],
    ['工作动态', 'error', '动态要闻', 'failed'],
    ['关于印发示例市领导信息公开办法的通知', 'article', '领导信息', 'failed'],
  ] as const)('%s, %s: %s %s', (title, kind, type, outcome) => {
    expect(outcomesOf(page({ facts: { kind, title } }))).toMatchObject({ [type]: outcome });
  });

  test('by the tag of an article', () => {
    const facts = { kind: 'article' as const, title: '示例', tags: { ColumnName: '政策解读' } };
    expect(outcomesOf(page({ facts }))).toMatchObject({ 政策解读: 'passed' });
  });
});

test('a name on the home page is for a person to follow', () => {
  const named = page({ url: HOME, text: '首页 政务公开\n领导之窗', facts: { kind: 'home' } });
  const [verdict] = verdictsOn(missingBasicSections, [named]).filter(({ problem }) => problem.endsWith(' 领导信息'));
  expect(verdict).toMatchObject({ outcome: 'cantTell', evidence: [{ url: HOME, quote: '领导之窗' }] });
});

test.each([
  ['the crawl was cut', limit('page-budget'), 'untested'],
  ['a page was not read', page({ scripted: true }), 'untested'],
  ['a trap was left', limit('trap'), 'failed'],
] as const)('nothing seen where %s', (_what, seen, outcome) => {
  expect(outcomesOf(seen)).toMatchObject({ 概况信息: outcome });
});
