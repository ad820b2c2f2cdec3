import { expect, test } from 'vitest';
import type { Finding } from '../core/model/inspection-result.ts';
import { untestedLines } from './untested-lines.ts';

const finding = (check: string, zh: string, outcome: Finding['outcome'] = 'untested'): Finding => ({
  check,
  version: 1,
  outcome,
  problem: '',
  about: {},
  message: { zh, en: zh },
  evidence: [],
});
const NAMES = new Map([['a', { zh: '甲项', en: 'A' }]]);

test('each reason stands once, the most frequent first, without its details', () => {
  const findings = [
    finding('c', '连接失败；请换一个网络'),
    finding('a', '“要闻”由脚本生成'),
    finding('a', '“公告”由脚本生成'),
    finding('b', '“公告”由脚本生成'),
    finding('d', '3 个页面未读'),
    finding('d', '打不开', 'failed'),
  ];
  expect(untestedLines(findings, NAMES, 'zh')).toEqual([
    '未能检查的原因（不是问题）：',
    '  甲项等 2 个检查项，共 3 处：“要闻”由脚本生成',
    '  c：连接失败',
    '  d：3 个页面未读',
  ]);
});

test('there are five at most, and none where nothing is untested', () => {
  const findings = ['一', '二', '三', '四', '五', '六'].map((reason) => finding('a', reason));
  expect(untestedLines(findings, NAMES, 'en')).toHaveLength(7);
  expect(untestedLines(findings, NAMES, 'en').at(-1)).toBe('  1 more are in report.html');
  expect(untestedLines([finding('a', '打不开', 'failed')], NAMES, 'zh')).toEqual([]);
});
