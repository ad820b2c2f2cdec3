import { expect, test } from 'vitest';
import type { Copies } from '../../model/observation/index.ts';
import { HOME, page, verdictsOn } from '../observed.test-support.ts';
import { placeOf } from '../sections.test-support.ts';
import { duplicateArticles } from './index.ts';

const copies = (...paths: string[]): Copies => ({
  kind: 'copies',
  title: '关于公布名单的通知',
  pages: paths.map((path) => placeOf(`${HOME}${path}`)),
  pageCount: paths.length,
});

test.each([
  ['one column', ['zwgk/tzgg/202401/t1.html', 'zwgk/tzgg/202402/t2.html'], ['failed']],
  ['one column by numbers', ['tzgg/content/post_1.html', 'tzgg/content/post_2.html'], ['failed']],
  ['one column in the name of the page', ['art/2024/1/2/art_12_345.html', 'art/2024/1/3/art_12_346.html'], ['failed']],
  ['two columns in the names of the pages', ['art/2024/1/2/art_12_345.html', 'art/2024/1/2/art_13_345.html'], []],
  ['two columns', ['zwgk/tzgg/1.html', 'xwdt/1.html'], []],
  ['two columns, one of them twice', ['zwgk/tzgg/1.html', 'xwdt/1.html', 'xwdt/2.html'], ['failed']],
  ['one column by its number', ['info/1022/18406.htm', 'info/1022/18407.htm'], ['failed']],
  ['two columns by their numbers', ['article/101/23377', 'article/103/23391'], []],
  ['one column in the query', ['show.php?catid=12&id=1', 'show.php?catid=12&id=2'], ['failed']],
  ['folders of a day', ['content/2024/0305/1.html', 'content/2024/0305/2.html'], ['cantTell']],
  ['folders of days', ['content/2024/03/05/1.html', 'content/2024/03/05/2.html'], ['cantTell']],
  ['folders of a month', ['info/202403/1.html', 'info/202403/2.html'], ['cantTell']],
  ['folders of a thousand articles', ['content/18/18406.htm', 'content/18/18407.htm'], ['cantTell']],
  [
    'folders of two days of a column',
    ['zwgk/tzgg/2024-03/05/content_123.htm', 'zwgk/tzgg/2024-03/06/content_124.htm'],
    ['failed'],
  ],
  ['the same in short', ['tzgg/24/0305/1.html', 'tzgg/24/0306/2.html'], ['failed']],
  ['folders of their own in a column', ['zwgk/tzgg/18406/', 'zwgk/tzgg/18407/index.html'], ['failed']],
  ['addresses that tell nothing', ['show.php?id=1', 'show.php?id=2'], ['cantTell']],
] as const)('%s', (_what, paths, outcomes) => {
  expect(verdictsOn(duplicateArticles, [copies(...paths)]).map(({ outcome }) => outcome)).toEqual(outcomes);
});

test('shows the copies of the column, known by the first of them', () => {
  const [verdict] = verdictsOn(duplicateArticles, [copies('xwdt/2.html', 'zwgk/1.html', 'xwdt/1.html')]);
  expect(verdict).toMatchObject({
    problem: `${HOME}xwdt/1.html`,
    measured: { value: 3, unit: 'count' },
    evidence: [{ url: `${HOME}xwdt/1.html` }, { url: `${HOME}xwdt/2.html` }],
  });
});

test('articles without copies are in order, and one alone is compared with none', () => {
  const article = (number: number) => page({ url: `${HOME}xwdt/${number}.html`, facts: { kind: 'article' } });
  const all = [1, 2, 3, 4].map(article);
  expect(verdictsOn(duplicateArticles, all)).toMatchObject([{ outcome: 'passed', measured: { value: 0, sample: 4 } }]);
  expect(verdictsOn(duplicateArticles, [...all, copies('xwdt/1.html', 'xwdt/2.html')])).toMatchObject([
    { outcome: 'failed' },
    { outcome: 'passed', measured: { value: 0.5, sample: 4 } },
  ]);
  expect(verdictsOn(duplicateArticles, [article(1), page({ facts: { kind: 'section' } })])).toEqual([]);
});
