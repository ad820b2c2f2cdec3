import { expect, test } from 'vitest';
import { textPrint } from '../index.ts';

test.each([
  ['今天是2024年3月5日 星期二，找不到页面', '今天是2025年12月31日 星期三，找不到页面'],
  ['404 Not Found\nnginx/1.22.1', '404   Not  Found nginx/1.22.3'],
  ['找不到 /a/b1.html', '找不到 /c/d.html'],
  ['找不到 http://a.gov.cn/x?y=1，请返回首页', '找不到 http://a.gov.cn/z，请返回首页'].map((each) =>
    each.replace('，', ' '),
  ),
  ['访问量：１２３', '访问量：４５'],
])('%j and %j are one page', (one = '', other = '') => {
  expect(textPrint(one)).toBe(textPrint(other));
  expect(textPrint(one)).toMatch(/^[0-9a-f]{16}$/u);
});

test('other words are another page', () => {
  expect(textPrint('找不到页面')).not.toBe(textPrint('通知公告'));
});

test.each(['', ' \n', '2024-03-05 12:00', '/a/b'])('%j says nothing', (text) => {
  expect(textPrint(text)).toBeNull();
});
