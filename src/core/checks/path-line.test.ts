import { expect, test } from 'vitest';
import { columnInPathLine } from './path-line.ts';

test.each([
  ['首页 >> 通知公告 >> 正文', '通知公告'],
  ['当前位置：首页 > 政务公开 > 通知公告', '通知公告'],
  ['您的位置：网站首页›政务公开›工作动态›关于供水的通知', '工作动态'],
  ['首页->通知公告->', '通知公告'],
  ['首页 >> 正文', null],
  ['首页 通知公告 正文', null],
  ['返回首页', null],
  [`首页 >> ${'字'.repeat(30)}`, null],
])('%s: %s', (line, column) => {
  expect(columnInPathLine(`示例镇\n${line}\n标题`, '关于供水的通知')).toBe(column);
});
