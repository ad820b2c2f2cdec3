import { expect, test } from 'vitest';
import {
  catalogueColumn,
  catalogueEntriesPage,
  catalogueRoot,
  entriesAddress,
  pageAddress,
  shownAddress,
  withoutFragment,
} from './catalogue-address.ts';

const ROOT = 'http://www.example.gov.cn/yjzjj/gkmlpt';

test.each([
  [`${ROOT}/index#721`, `${ROOT}/index`],
  [`${ROOT}/index.html#721`, `${ROOT}/index.html`],
  [`${ROOT}/#721`, `${ROOT}/`],
  [`${ROOT}/index?from=home#721`, `${ROOT}/index?from=home`],
])('a column of a catalogue: %s', (url, page) => {
  expect(catalogueColumn(url)).toEqual({ root: ROOT, column: '721' });
  expect(withoutFragment(url)).toBe(url);
  expect(pageAddress(url)).toBe(page);
  expect(catalogueRoot(page)).toBe(ROOT);
  expect(catalogueRoot(url)).toBeNull();
});

test.each([
  `${ROOT}/index`,
  `${ROOT}/index#top`,
  `${ROOT}/index#721a`,
  `${ROOT}/index#`,
  `${ROOT}/index#${'7'.repeat(30)}`,
  `${ROOT}/guide#721`,
  `${ROOT}/content/0/963/post_963149.html#721`,
  'http://www.example.gov.cn/index#721',
  'http://www.example.gov.cn/?to=/gkmlpt/index#721',
  'ftp://www.example.gov.cn/gkmlpt/index#721',
])('no column: %s', (url) => {
  expect(catalogueColumn(url)).toBeNull();
  expect(withoutFragment(url)).toBe(url.split('#', 1)[0]);
});

test('where entries are told', () => {
  const url = `${ROOT}/api/all/721?page=2&sid=662021`;
  const asked = { root: ROOT, column: '721', page: 2, site: '662021' };
  expect(catalogueEntriesPage(url)).toEqual(asked);
  expect(entriesAddress(asked)).toBe(url);
  expect(shownAddress(url)).toBe(`${ROOT}/index#721`);
  for (const other of [`${ROOT}/api/all/721`, `${ROOT}/api/all/721?page=2`, `${url}&x=1`, `${ROOT}/index#721`]) {
    expect(catalogueEntriesPage(other)).toBeNull();
    expect(shownAddress(other)).toBe(other);
  }
});

test('addresses without end are none', () => {
  const long = `http://a${'/gkmlpt/index'.repeat(50_000)}`;
  expect(catalogueColumn(`${long}?#721a`)).toBeNull();
  expect(catalogueRoot(`${long}!`)).toBeNull();
  expect(catalogueEntriesPage(`${long}/api/all/721?page=`)).toBeNull();
});
