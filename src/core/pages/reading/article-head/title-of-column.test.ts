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
