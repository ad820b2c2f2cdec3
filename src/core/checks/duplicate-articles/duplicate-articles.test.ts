import { expect, test } from 'vitest';
import type { Copies } from '../../model/observation/index.ts';
import { HOME, verdictsOn } from '../observed.test-support.ts';
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
