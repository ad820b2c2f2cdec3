import { describe, expect, it } from 'vitest';
import { pagePrint } from './index.ts';

describe('the print of a page', () => {
  it.each([
    ['the address it repeats', '页面不存在\n/a/1.html', '页面不存在\n/zz/9.html', true],
    ['the time', '您访问的页面不存在 2024-03-05 10:00', '您访问的页面不存在 2025-01-01 09:30', true],
    ['blanks', '您访问的 页面\u3000不存在', '您访问的页面\n不存在', true],
    ['another text', '您访问的页面不存在', '您访问的页面已删除', false],
    ['the order', '甲乙丙丁', '丁丙乙甲', false],
    ['English numbers', 'Not found: 1', 'Not found: 2', true],
    ['English words', 'Not found', 'Welcome', false],
    ['three foreign letters beside English', '错误页 Not found', '错误页 Welcome', false],
  ])('%s', (_, one, other, isEqual) => {
    expect(pagePrint(one) === pagePrint(other)).toBe(isEqual);
  });

  it('needs four letters', () => {
    expect([pagePrint(''), pagePrint('404'), pagePrint('错误页'), pagePrint('abc')]).toEqual([null, null, null, null]);
    expect(pagePrint('错误页面')).toMatch(/^[\da-f]{16}$/u);
  });
});
