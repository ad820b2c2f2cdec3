import { expect, it } from 'vitest';
import { namesOneLetter } from './letter-address.ts';

it.each([
  ['detail?pid=662100', true],
  ['view?transactId=88158&sysid=8', true],
  ['mail/show.do?xjbh=20240301007', true],
  ['detail?uuid=8f14e45fceea167a5a36dedd4bea2543', true],
  ['letter/8f14e45f-ceea-467a-a5a3-6dedd4bea254', true],
  ['letter/8f14e45fceea167a5a36dedd4bea2543.html?from=list', true],
  ['list?channelId=1042', false],
  ['list?siteid=4401&columnId=2231', false],
  ['list?orgCode=11440100', false],
  ['list?pageNo=123', false],
  ['list?sysid=8', false],
  ['list?id=open', false],
  ['letters/', false],
  ['facade-facade-facade/', false],
])('%s names one letter: %s', (path, expected) => {
  expect(namesOneLetter(`http://www.example.gov.cn/hd/${path}`)).toBe(expected);
});
