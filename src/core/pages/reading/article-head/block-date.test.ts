import { expect, test } from 'vitest';
import { openPageReader } from '../page.ts';
import { readArticleHead, readPageNames } from './index.ts';

const read = openPageReader();

function shownOn(html: string): string | null {
  const page = read(new TextEncoder().encode(html));
  return readArticleHead(page, readPageNames(page)).published?.date ?? null;
}

const TITLE = '示例街道组织志愿者开展文明劝导活动';
const TEXT = '<p>为进一步做好有关工作，街道组织志愿者上路劝导，受到居民的好评。</p>'.repeat(4);
const head = (block: string) =>
  `<title>${TITLE}_示例街道</title><p>首页 / 工作动态</p><div><div>${block}</div><h1>${TITLE}</h1><p>来源：本网</p></div>${TEXT}`;

test.each([
  '<i>18</i><i>2022-07</i>',
  '<i>07-18</i><i>2022</i>',
  '<i>2022-07</i><i>18</i>',
  '<b>18</b><p>2022-07</p>',
  '<b>18</b><p>2022年07月</p>',
  '<b>07月18日</b><i>2022年</i>',
  '2022-07-18',
])('a day in a block over the title: %s', (block) => {
  expect(shownOn(head(block))).toBe('2022-07-18');
});

test.each<[what: string, html: string]>([
  ['no day', head('<i>38</i><i>2022-07</i>')],
  ['the only row of a list', `<h2>工作动态</h2><ul><li><i>18</i><i>2022-07</i><p><a href=/1>${TITLE}</a></p></ul>`],
  [
    'over a list of such blocks',
    `<div><div><i>18</i><i>2022-07</i></div><h2>${TITLE}</h2></div><ul><li><i>17</i><i>2022-07</i><p><a href=/1>${TITLE}之一</a></p></ul>`,
  ],
  ['in another part of the page', `<div><p><i>18</i><i>2022-07</i></p></div><div><h1>${TITLE}</h1></div>${TEXT}`],
  ['over the name of a column', `<div><div>2022-07-18</div><h2>工作动态</h2></div>${TEXT}`],
])('%s: none', (_what, html) => {
  expect(shownOn(html)).toBeNull();
});
