import { expect, test } from 'vitest';
import { ended, HOME, link, page, shortly, verdictsOn } from '../observed.test-support.ts';
import { missingSource } from './index.ts';

const url = `${HOME}zw/1.html`;
const published = { date: '2024-03-01', time: null, precision: 'day', from: 'label' } as const;
const article = (source: string | null, parts: Parameters<typeof page>[0] = {}) =>
  page({ ...parts, facts: { kind: 'article', published, source, ...parts.facts } });

test.each([
  ['a source', [article('示例市教育局')], ['passed 其余页面']],
  ['none', [article(null)], [`failed ${url}`]],
  ['an empty one', [article('')], [`failed ${url}`]],
  ['blanks', [article(' ')], [`failed ${url}`]],
  ['the tag alone', [article(null, { facts: { tags: { ContentSource: '教育局' } } })], [`failed ${url}`]],
  ['an article without a date', [article(null, { facts: { published: null } })], []],
  ['another kind of page', [article(null, { facts: { kind: 'section' } })], []],
  ['a refused page', [article(null, { reach: ended(403) })], []],
  ['a page that scripts build', [article(null, { scripted: true })], ['untested 未能读取的页面']],
  ['content of a frame', [article(null), link({ url, use: 'frame' })], []],
] as const)('%s', (_what, observations, expected) => {
  expect(shortly(verdictsOn(missingSource, observations))).toEqual(expected);
});

test('missing and empty are told apart', () => {
  const [missing] = verdictsOn(missingSource, [article(null)]);
  const [empty] = verdictsOn(missingSource, [article('')]);
  expect([missing?.about, empty?.about]).toEqual([{ 情形: '没有来源' }, { 情形: '来源为空' }]);
  expect(missing?.evidence).toMatchObject([{ url, sha256: 'a'.repeat(64) }]);
});
