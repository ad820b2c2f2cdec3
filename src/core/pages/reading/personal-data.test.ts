import { describe, expect, test } from 'vitest';
import { maskPersonalData } from '../index.ts';

describe('personal data in texts', () => {
  test.each([
    ['电话13800138000。', '电话138****8000。'],
    ['尾号 12800138000 不是手机号', '尾号 12800138000 不是手机号'],
    ['编号 213800138000', '编号 213800138000'],
    ['身份证11010519491231002X', '身份证110105***********X'],
    ['小写 11010519491231002x', '小写 110105***********x'],
    ['校验位不对 110105194912310021', '校验位不对 110105194912310021'],
    ['日期不对 110105194913310028', '日期不对 110105194913310028'],
    ['账号6222020000000000000', '账号6222***********0000'],
    ['校验位不对 6222020000000000009', '校验位不对 6222020000000000009'],
    ['十六位 4111111111111111', '十六位 4111********1111'],
    ['索引号 0072000000000000', '索引号 0072000000000000'],
    ['邮箱zhang.san@qq.com', '邮箱z********@qq.com'],
    ['邮箱 Zhang@163.COM，', '邮箱 Z****@163.COM，'],
    ['公务邮箱 office@chaozhou.gov.cn', '公务邮箱 office@chaozhou.gov.cn'],
    ['金额 13800138000.50 元', '金额 13800138000.50 元'],
    ['两个 13800138000、13900139000', '两个 138****8000、139****9000'],
    ['没有', '没有'],
  ])('%s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
    expect(maskPersonalData(text)).toHaveLength(text.length);
  });
});

test.each([
  ['digits', '1234567890'.repeat(200_000)],
  ['letters', `13800138000 ${'a'.repeat(2_000_000)}`],
  ['a mailbox without end', `a@${'b'.repeat(2_000_000)}`],
  ['dots', `a@${'b.'.repeat(1_000_000)}`],
  ['mailboxes without a host', 'a@'.repeat(1_000_000)],
])('a run of %s takes no time without end', (_what, text) => {
  expect(maskPersonalData(text)).toHaveLength(text.length);
});

test('the end of a name that is too long for a mailbox is masked all the same', () => {
  const text = `${'x'.repeat(100)}@qq.com`;
  expect(maskPersonalData(text)).toMatch(/^x+\*{63}@qq\.com$/u);
});
