import { expect, test } from 'vitest';
import { fitsPattern, ruleApplies, type RuledFinding, type RuleScope } from './index.ts';

test.each([
  ['https://a.cn/x', 'https://a.cn/x', true],
  ['https://a.cn/x', 'https://a.cn/', false],
  ['https://a.cn/x', 'https://a.cn/*', true],
  ['https://a.cn/', 'https://a.cn/*', true],
  ['https://a.cn/list/1.html', '*/list/*.html', true],
  ['https://a.cn/list/1.htm', '*/list/*.html', false],
  ['https://a.cn/a', 'https://a.cn/a*a', false],
  ['https://a.cn/.', 'https://a.cn/?', false],
  ['', '*', true],
  ['ab', '*b*b*', false],
  ['a'.repeat(50_000), `${'a*'.repeat(500)}b`, false],
])('%s fits %s: %s', (text, pattern, expected) => {
  expect(fitsPattern(text, pattern)).toBe(expected);
});

const rule: RuleScope = { check: 'broken-links', urlPattern: 'https://a.cn/*', phrase: '专题', until: '2026-12-31' };
const finding: RuledFinding = {
  check: 'broken-links',
  problem: 'https://a.cn/x',
  isVeto: false,
  evidence: [{ quote: null }, { quote: '往年专题' }],
};

test.each<[string, Partial<RuleScope>, Partial<RuledFinding>, boolean]>([
  ['everything fits', {}, {}, true],
  ['another check', { check: 'slow-pages' }, {}, false],
  ['another address', { urlPattern: 'https://b.cn/*' }, {}, false],
  ['other words', { phrase: '公示' }, {}, false],
  ['words of the problem', { phrase: 'cn/x' }, {}, true],
  ['the last day', { until: '2026-11-28' }, {}, true],
  ['over', { until: '2026-11-27' }, {}, false],
  ['for ever', { until: null, urlPattern: null, phrase: null }, {}, true],
  ['a veto', {}, { isVeto: true }, false],
])('%s', (_, scope, found, expected) => {
  expect(ruleApplies({ ...rule, ...scope }, { ...finding, ...found }, '2026-11-28')).toBe(expected);
});
