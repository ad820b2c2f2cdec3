import { expect, test } from 'vitest';
import { isMobileVersion, isSideVersion } from './side-version.ts';

test.each([
  ['http://www.example.gov.cn/m/', true],
  ['http://www.example.gov.cn/EN/about.htm', true],
  ['https://wap.example.gov.cn/xw/1.html', true],
  ['http://english.example.gov.cn:8080/', true],
  ['http://www.example.gov.cn/', false],
  ['http://www.example.gov.cn/en.html', false],
  ['http://www.example.gov.cn/zw/m/1.html', false],
  ['http://www.example.gov.cn/menu/1.html', false],
  ['nothing', false],
])('%s: %s', (url, expected) => {
  expect(isSideVersion(url)).toBe(expected);
});

test.each([
  ['http://m.example.gov.cn/a.html', true],
  ['http://www.example.gov.cn/wap/a.html', true],
  ['http://www.example.gov.cn/en/a.html', false],
  ['http://www.example.gov.cn/a/m/b.html', false],
])('for telephones: %s', (url, isMobile) => {
  expect(isMobileVersion(url)).toBe(isMobile);
});
