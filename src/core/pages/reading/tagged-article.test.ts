import { expect, test } from 'vitest';
import { openFactsReader } from './page-facts.ts';

const read = openFactsReader();
const kind = (html: string) => read(new TextEncoder().encode(html), { file: '', url: null }).kind;

const TITLE = '松林县首批早餐示范点正式授牌';
const TEXT = `<p>${'县商务局的负责人说，示范点让大家吃得放心、方便，下一步还要再建一批。'.repeat(6)}</p>`;
const ROWS = [1, 2, 3, 4, 5, 6]
  .map((day) => `<li><a href="/${day}">松林县第${day}期技能培训开班</a><i>2024-03-0${day}</i>`)
  .join('');
const TAG = `<meta name="ArticleTitle" content="${TITLE}"><meta name="ColumnName" content="部门动态">`;
const PATH = '<p>当前位置：<a href="/">首页</a> > 部门动态</p>';

test.each([`<h1>${TITLE}</h1>`, `<h2>${TITLE} <small>(3月5日)</small></h2><p>来源：县商务局</p>`])(
  'an article over a list of others: %s',
  (head) => {
    expect(kind(`${TAG}${PATH}${head}${TEXT}<h3>其他新闻</h3><ul>${ROWS}</ul>`)).toBe('article');
  },
);

test.each<[what: string, html: string]>([
  ['has the tag for its name', `${TAG.replaceAll(TITLE, '部门动态')}${PATH}<h1>部门动态</h1>${TEXT}<ul>${ROWS}</ul>`],
  [
    'has the tag of its first entry',
    `${TAG}${PATH}<ul><li><a href="/7">${TITLE}</a><i>2024-03-07</i>${ROWS}</ul>${TEXT}`,
  ],
  [
    'has its own name in the tag of articles',
    `${TAG.replace(TITLE, '惠民政策')}${PATH}<h1>惠民政策</h1>${TEXT}<ul>${ROWS}</ul>`,
  ],
  ['has no text', `${TAG}${PATH}<h1>${TITLE}</h1><ul>${ROWS}</ul>`],
])('a column that %s', (_what, html) => {
  expect(kind(html)).toBe('section');
});
