import { expect, test } from 'vitest';
import { HOME, verdictsOn } from '../observed.test-support.ts';
import { section } from '../sections.test-support.ts';
import { blankSections } from './index.ts';

const blank = { content: 'blank', entries: 0 } as const;
const loose = { ...blank, type: '其他', isFirstLevel: false } as const;

test.each([
  ['five entries', section(), 'passed'],
  ['one entry', section({ entries: 1 }), 'passed'],
  ['news', section(blank), 'failed'],
  ['something that nobody registered', section(loose), 'cantTell'],
  ['the same, registered', section({ ...loose, isRegistered: true }), 'failed'],
  ['the same, saying so', section({ ...loose, placeholder: '暂无数据' }), 'failed'],
  ['leaders', section({ ...blank, type: '领导信息' }), 'cantTell'],
  ['a map of the site', section({ ...loose, name: '网站地图' }), 'inapplicable'],
  ['the same, registered', section({ ...loose, name: '网站地图', isRegistered: true }), 'failed'],
  ['the home page', section({ ...loose, isHome: true, placeholder: '暂无数据' }), 'inapplicable'],
  ['the home page, registered', section({ ...loose, isHome: true, isRegistered: true }), 'failed'],
  ['not read', section({ content: 'unknown', entries: 0 }), 'untested'],
  ['not read, registered', section({ content: 'unknown', entries: 0, isRegistered: true }), 'untested'],
] as const)('%s', (_what, observed, outcome) => {
  expect(verdictsOn(blankSections, [observed])).toMatchObject([{ outcome, problem: `${HOME}xwdt/` }]);
});

test.each([
  ['scripts', '脚本'],
  ['frame', '框架'],
  ['unseen', '没有读到'],
  ['unclear', '没有读出条目'],
] as const)('says why nothing is known: %s', (unread, words) => {
  const [verdict] = verdictsOn(blankSections, [section({ content: 'unknown', entries: 0, unread })]);
  expect(verdict?.outcome).toBe('untested');
  expect(verdict?.message.zh).toContain(words);
});

test('quotes what is shown in place of entries', () => {
  const [verdict] = verdictsOn(blankSections, [section({ ...loose, placeholder: '栏目建设中' })]);
  expect(verdict?.evidence).toMatchObject([{ quote: '栏目建设中', sha256: 'b'.repeat(64) }]);
  expect(verdict?.message.zh).toContain('栏目建设中');
});
