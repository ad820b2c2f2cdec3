import { expect, test } from 'vitest';
import type { LimitReason } from '../core/model/observation/index.ts';
import { inspectionEnd } from './inspection-end.ts';

const limits = (...all: [reason: LimitReason, count: number][]) =>
  all.map(([reason, count]) => ({ reason, count, url: 'http://www.example.gov.cn/' }));

test.each([
  ['finished', [], '检查完毕', 'finished'],
  ['finished', limits(['trap', 9], ['robots', 2]), '检查完毕', 'finished'],
  [
    'finished',
    limits(['depth', 7], ['page-budget', 380], ['page-budget', 7]),
    '到了页数上限，387 个网址没有读取',
    'out of pages: 387 addresses were not read',
  ],
  ['finished', limits(['page-budget', 1]), '到了页数上限，1 个网址没有读取', 'out of pages: one address was not read'],
  ['finished', limits(['depth', 7]), '到了层数上限，7 个网址没有读取', 'out of depth: 7 addresses were not read'],
  ['time', limits(['page-budget', 3], ['time', 5]), '到了时间上限', 'out of time'],
] as const)('%s with %j', (reason, given, zh, en) => {
  expect(inspectionEnd({ reason }, { limits: [...given] })).toEqual({ zh, en });
});
