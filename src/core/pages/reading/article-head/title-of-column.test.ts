import { expect, test } from 'vitest';
import { openPageReader } from '../page.ts';
import { datedLines } from './dated-lines.ts';
import { readPageNames } from './page-names.ts';
import { readTitle } from './title.ts';

const read = openPageReader();

function shownOn(html: string): string | null {
  const page = read(new TextEncoder().encode(html));
  return readTitle(page, readPageNames(page), datedLines(page))?.text ?? null;
}

const SUMMARY = '为深入了解情况，有关负责人日前来到多个点位，实地查看进展，与企业负责人面对面交流……';
const row = (day: number) =>
  `<li><a href="/${day}">松林县举行春季植树活动</a><i>日期：2024-01-0${day} 点击：7</i><p>${SUMMARY}...</p></li>`;

test('a summary that is cut short is no title', () => {
  const page = `<title>乡村动态_松林县</title><p>当前位置：首页 > 乡村动态</p><ul>${[4, 3, 2].map(row).join('')}</ul>`;
  expect(shownOn(page)).toBe('乡村动态');
});

test('a title may end with dots in an element for titles', () => {
  const title = '那年冬天，我们在松林……';
  expect(shownOn(`<title>松林网</title><h2>${title}</h2><p>发布时间：2024-01-05 来源：本网</p>`)).toBe(title);
});

const MENU = '<ul><li><a href=/>首页</a><li><a href=/m/>县长信箱</a></ul>';

test.each<[what: string, html: string, title: string]>([
  [
    'of a letter by its topic',
    `<title>局长信箱</title>${MENU}<table><tr><td>信件主题：<td>公租房补贴几号到账</table>`,
    '公租房补贴几号到账',
  ],
  [
    'in the only heading of a record',
    `<title>信件查看-松林县人民政府</title>${MENU}<h2>松林桥几时通车</h2><h4>来信内容</h4><p>何时</p>`,
    '松林桥几时通车',
  ],
  [
    'of a record in an element for it',
    '<title>松林县民政局-办事指南</title><span id=ctl_lblTitle>收养登记</span>',
    '收养登记',
  ],
  [
    'in bold in an element for titles',
    `<title>公告</title><div class=gg_title><b>松林县招聘农技人员面试公告</b></div>`,
    '松林县招聘农技人员面试公告',
  ],
  [
    'that names the body first',
    '<title>主要职责 - 松林县民政局</title><p>松林县民政局主要职责</p>',
    '松林县民政局主要职责',
  ],
  [
    'that ends like the name of a hotline',
    '<title>松林县</title><p>县税务局开通12366纳税服务热线</p><p>2024-05-01</p>',
    '县税务局开通12366纳税服务热线',
  ],
  [
    'that ends with dots',
    '<title>松林县</title><p>致全县人民的一封春节慰问公开信……</p><p>2024-05-01</p>',
    '致全县人民的一封春节慰问公开信……',
  ],
  [
    'that tells who asks',
    '<title>松林县</title><h1>网民：关于图书馆开放时间的建议</h1><p>2024-05-01</p>',
    '网民：关于图书馆开放时间的建议',
  ],
])('a title %s', (_what, html, title) => {
  expect(shownOn(html)).toBe(title);
});

test.each<[what: string, html: string, title: string]>([
  [
    'one of several headings',
    `<title>信件查看-松林县人民政府</title>${MENU}<h2>松林桥几时通车</h2><h3>你可能关心的事</h3>`,
    '信件查看',
  ],
  [
    'the heading of a page that is called otherwise',
    `<title>便民地图-松林县人民政府</title>${MENU}<h2>松林桥几时通车</h2>`,
    '便民地图',
  ],
  ['a form beside a record', `<title>信件查看-松林县人民政府</title>${MENU}<h2>我要写信</h2>`, '信件查看'],
  [
    'the number of a record',
    '<title>诉求公示 - 松林网</title><p>首页 > 诉求公示</p><p>XY2024010500021<p>2024-01-05 10:18',
    '诉求公示',
  ],
])('no title is %s', (_what, html, title) => {
  expect(shownOn(html)).toBe(title);
});
