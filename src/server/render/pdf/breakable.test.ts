import { expect, test } from 'vitest';
import { breakable } from './breakable.ts';

test.each([
  { name: 'a figure that has room', text: '85.62', width: 2.5, is: '85.62' },
  { name: 'a figure that has none', text: '85.62', width: 2.4, is: '8|5|.|6|2' },
  { name: 'Chinese breaks anywhere anyway', text: '政务服务数据管理局', width: 2, is: '政务服务数据管理局' },
  { name: 'a short word', text: '《WebSite》', width: 16, is: '《WebSite》' },
  { name: 'a long word, whose letters may be wide', text: 'WWWWWWWWW局', width: 16, is: 'W|W|W|W|W|W|W|W|W局' },
  { name: 'a single sign', text: '0', width: 0, is: '0' },
  { name: 'nothing', text: '', width: 0, is: '' },
])('$name', ({ text, width, is }) => {
  expect(breakable(text, width).replaceAll('\u200b', '|')).toBe(is);
});
