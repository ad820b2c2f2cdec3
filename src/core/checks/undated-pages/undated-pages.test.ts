import { describe, expect, test } from 'vitest';
import type { Section, SeenPage } from '../../model/observation/index.ts';
import { HOME, page, shortly, verdictsOn } from '../observed.test-support.ts';
import { section } from '../sections.test-support.ts';
import { undatedPages } from './index.ts';

const published = { date: '2024-03-01', time: null, precision: 'day', from: 'label' } as const;
const article = (path: string, facts: Partial<SeenPage['facts']> = {}) =>
  page({ url: `${HOME}${path}`, facts: { kind: 'article', title: '示例', ...facts } });

const placed = (column: string, words = '各村：') =>
  page({
    url: `${HOME}show.asp?id=1`,
    text: `首页 >> ${column} >> 正文\n示例\n${words}`,
    facts: { kind: 'article', title: '示例' },
  });
const news = section({ newest: '2024-03-01' });

describe('single articles', () => {
  test.each([
    ['a date', [article('xwdt/202403/t1.html', { published })], ['passed 其余页面']],
    ['none, with a date in the address', [article('xwdt/202403/t1.html')], [`failed ${HOME}xwdt/202403/t1.html`]],
    ['none, with the tag', [article('a/1.html', { tags: { articletitle: '示例' } })], [`failed ${HOME}a/1.html`]],
    [
      'none, in a column of news',
      [article('xwdt/1.html'), section({ newest: '2024-03-01' })],
      [`failed ${HOME}xwdt/1.html`],
    ],
    ['a text of whatever kind', [article('a/1.html')], []],
    [
      'a text about leaders, with the tag',
      [
        article('ld/1.html', { tags: { ArticleTitle: '示例' } }),
        section({ url: `${HOME}ld/`, name: '领导', type: '领导信息' }),
      ],
      [],
    ],
    ['none, in news by the line of its place', [placed('工作动态'), news], [`failed ${HOME}show.asp?id=1`]],
    ['some day in such a text', [placed('工作动态', '3月起施行，见2024年3月1日公告'), news], []],
    ...[
      '03-11 10:20',
      '11 2024-03',
      '24年3月',
      '2024 03 11',
      '11/03/2024',
      '2024·03',
      'March 11, 2024',
      '昨天',
      '日期：',
    ].map((words) => [`what may be a day: ${words}`, [placed('工作动态', words), news], []] as const),
    [
      'plainly an article by its address, in a column of unclear duty by that line',
      [
        { ...placed('专项工作'), url: `${HOME}info/202403/18407.html` },
        section({ url: `${HOME}zxgz/`, name: '专项工作', type: '其他', isRegistered: false }),
      ],
      [`failed ${HOME}info/202403/18407.html`],
    ],
    ['in another column by that line', [placed('专题'), news], []],
    [
      'the tag PubDate is not shown',
      [article('a/1.html', { tags: { ArticleTitle: 'x', PubDate: '2024-03-01' } })],
      [`failed ${HOME}a/1.html`],
    ],
    ['another kind of page', [article('xwdt/202403/t1.html', { kind: 'section' })], []],
  ] as const)('%s', (_what, seen, expected) => {
    expect(shortly(verdictsOn(undatedPages, seen))).toEqual(expected);
  });

  test('a page that scripts build is untested', () => {
    const scripted = page({ url: `${HOME}xwdt/1.html`, scripted: true, facts: { kind: 'article' } });
    expect(shortly(verdictsOn(undatedPages, [scripted]))).toEqual(['untested 未能读取的页面']);
  });
});

test('the share is that of pages that need a date', () => {
  const seen = [article('a/1.html', { published }), article('b/1.html'), article('xwdt/202403/t1.html')];
  expect(verdictsOn(undatedPages, seen)).toMatchObject([
    { outcome: 'failed', problem: `${HOME}xwdt/202403/t1.html` },
    { outcome: 'passed', measured: { value: 0.5, sample: 2 } },
  ]);
});

describe('whole columns', () => {
  const articles = (count: number) => Array.from({ length: count }, (_, at) => article(`xwdt/202403/t${at}.html`));
  const column = `failed ${HOME}xwdt/`;
  const ofNews = (id: number, words = '各村：'): SeenPage | Section => ({
    ...placed('工作动态', words),
    url: `${HOME}show.asp?id=${id}`,
  });
  test.each([
    ['three articles without a date', [section(), ...articles(3)], [column]],
    ['all of two', [section({ entries: 2 }), ...articles(2)], [column]],
    ['a list with dates', [section({ newest: '2024-03-01' }), ...articles(1)], [`failed ${HOME}xwdt/202403/t0.html`]],
    ['two of five', [section(), ...articles(2)], [0, 1].map((at) => `failed ${HOME}xwdt/202403/t${at}.html`)],
    ['no articles', [section()], []],
    ['three by their line, and none that may be dated', [ofNews(1), ofNews(2), ofNews(3), section()], [column]],
    [
      'three by their line, and one that may be dated',
      [ofNews(1), ofNews(2), ofNews(3), section(), ofNews(4, '发布 24-03-11')],
      [1, 2, 3].map((at) => `failed ${HOME}show.asp?id=${at}`),
    ],
  ] as const)('%s', (_what, seen, expected) => {
    expect(shortly(verdictsOn(undatedPages, seen))).toEqual(expected);
  });

  test('is one problem of the column, with its type and its articles', () => {
    expect(verdictsOn(undatedPages, [section(), ...articles(3)])).toMatchObject([
      {
        problem: `${HOME}xwdt/`,
        about: { 对象: '栏目', 栏目类型: '动态要闻' },
        evidence: [{ url: `${HOME}xwdt/` }, {}, {}, {}],
      },
    ]);
  });
});
