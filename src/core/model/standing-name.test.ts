import { expect, test } from 'vitest';
import { isStandingName } from './standing-name.ts';

test.each([
  ['政府信息公开指南', true],
  ['政府信息公开制度', true],
  ['省局简介', true],
  ['联系方式', true],
  ['主要职能', true],
  ['办事流程', true],
  ['公开目录', false],
  ['制度建设', false],
  ['工作动态', false],
  ['指南解读', false],
])('%s: %s', (name, isStanding) => {
  expect(isStandingName(name)).toBe(isStanding);
});
