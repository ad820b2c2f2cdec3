import { expect, test } from 'vitest';
import { openPageReader } from '../page.ts';
import { readArticleHead, readPageNames } from './index.ts';

const read = openPageReader();

function shownOn(html: string): string | null {
  const page = read(new TextEncoder().encode(html));
  const { published } = readArticleHead(page, readPageNames(page));
  return published === null ? null : [published.date, published.time].filter(Boolean).join(' ');
}

const TITLE = '示例县夜间门诊昨晚首日开诊';
const TEXT = '<p>昨天晚上，示例县医院的夜间门诊首日开诊，接诊四十六人次，群众不用请假就能看病。</p>'.repeat(3);
const under = (byline: string) => `<div><h1>${TITLE}</h1><p class=info>${byline}</p></div><div>${TEXT}</div>`;
const ROW = '<div class=row><p>示例县夜间门诊开诊</p><p class=info>2024-01-05 示例之窗 12篇</p></div>';

test.each<[what: string, html: string, shown: string | null]>([
  [
    'an account, a place and what the account is',
    under('<a href=/u/3>示例之声</a><i>2024-01-05 08:12</i><i>发布于示例省</i><i>示例县融媒账号</i>'),
    '2024-01-05 08:12',
  ],
  [
    'an account behind a dot',
    under('<i>原创</i><i>2024-01-05 08:12</i>·<a href=/u/3>示例之声</a>'),
    '2024-01-05 08:12',
  ],
  [
    'a name and an account',
    under('<em>原创</em><em>2024-01-05</em> <em>小示</em> <a href=/u>示例之声</a>'),
    '2024-01-05',
  ],
  ['names in English', under('By Example Wang | Example Daily | Updated: 2024-01-05 16:23'), '2024-01-05 16:23'],
  ['names in Tibetan', under('<i>ཡོང་ཁུངས།：བོད་ལྗོངས་ཉིན་རེའི་ཚགས་པར།</i>　<i>2024-01-05 11:40</i>'), '2024-01-05 11:40'],
  ['a speaker and the day of the speech', under('示例市市长　张三　2024年1月5日'), null],
  ['the place of an event', under('2024-01-05 文化馆二楼剧场'), null],
  ['the hours of an event', under('2024-01-05 下午3时 文化馆'), null],
  ['the day of something else', under('开标日期：2024-01-05 示例之窗'), null],
  ['a day from which something holds', under('2024-01-05 起施行 示例之窗'), null],
  ['a letter of the public', under('2024-01-05 张三 已回复'), null],
  ['prices of a day', under('2024-01-05 示例市场 3.20元'), null],
  ['two days', under('2024-01-05 示例之窗 2024-01-09'), null],
  ['a sentence', under('2024-01-05，示例县医院开诊。'), null],
  ['a clock', under('今天是2024-01-05 示例之窗'), null],
  ['the row of a list', under('<a href=/1>示例县夜间门诊正式开诊</a> 2024-01-05 示例之窗'), null],
  [
    'no text under it',
    `<h1>${TITLE}</h1><p>2024-01-05 示例之窗</p><ul><li><a href=/1>示例县夜间门诊正式开诊</a></ul>`,
    null,
  ],
  ['a column', `<h1>通知公告</h1><p>2024-01-05 示例之窗</p>${TEXT}`, null],
  [
    'rows of a page that is called like the first',
    `<title>示例县夜间门诊开诊</title>${ROW}${TEXT}${ROW.replace('夜间门诊', '体检中心')}${TEXT}`,
    null,
  ],
])('beside %s', (_, html, shown) => {
  expect(shownOn(html)).toBe(shown);
});
