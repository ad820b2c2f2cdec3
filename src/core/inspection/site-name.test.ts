import { expect, test } from 'vitest';
import type { SeenPage } from '../model/observation/index.ts';
import { openSiteName } from './site-name.ts';

const HOME = 'http://www.example.gov.cn/';
const page = (url: string, depth: number, tags: Record<string, string>) =>
  ({ url, depth, facts: { tags } }) as unknown as SeenPage;

const nameOf = (...pages: SeenPage[]) => {
  const naming = openSiteName();
  for (const each of pages) naming.see(each);
  return naming.end();
};

test.each([
  ['示例县人民政府', '示例县人民政府'],
  ['  示例县\n人民政府\u202e ', '示例县 人民政府'],
  [' ', null],
  ['县'.repeat(61), null],
])('a site is called what its home page says: %j', (written, name) => {
  expect(nameOf(page(HOME, 0, { sitename: written }))).toBe(name);
});

test('other pages say nothing of it, and of two home pages the first that says something does', () => {
  const other = page(`${HOME}a.html`, 1, { SiteName: '另一网站' });
  const [bare, first, second] = [
    page(HOME, 0, {}),
    page(`${HOME}b/`, 0, { SiteName: '甲' }),
    page(`${HOME}c/`, 0, { SiteName: '乙' }),
  ];
  expect(nameOf(other, bare)).toBeNull();
  expect(nameOf(bare, first, second)).toBe('甲');
  expect(nameOf(second, first, bare)).toBe('甲');
});
