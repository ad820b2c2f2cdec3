import { describe, expect, test } from 'vitest';
import { openPageReader } from '../page.ts';
import { readArticleHead, readPageNames } from './index.ts';

const read = openPageReader();

function headOf(html: string): { title: string | null; published: string | null } {
  const page = read(new TextEncoder().encode(html));
  const { title, published } = readArticleHead(page, readPageNames(page));
  return {
    title: title?.text ?? null,
    published: published === null ? null : [published.date, published.time].filter(Boolean).join(' '),
  };
}

const TITLE = '示例区首批示范点授牌';
const TEXT = '<p>示范点由各街道推荐，经区商务委员会核定后授牌。</p>';

describe('the day beside a title in its heading', () => {
  test.each([
    [`<title>${TITLE}_示例区</title><h2>${TITLE} <small>(2021-12-09)</small></h2>${TEXT}`, '2021-12-09'],
    [`<title>${TITLE}_示例区</title><h2>${TITLE}<small>（2021年12月9日）</small></h2>${TEXT}`, '2021-12-09'],
    [`<h1>${TITLE}<small>2021-12-09</small></h1>${TEXT}`, '2021-12-09'],
    [`<title>${TITLE}</title><p class=title>${TITLE} <i>[2021-12-09 10:20]</i></p>${TEXT}`, '2021-12-09 10:20'],
  ])('%s', (html, published) => {
    expect(headOf(html)).toEqual({ title: TITLE, published });
  });

  test.each([
    ['of another heading', `<title>${TITLE}</title><h1>${TITLE}</h1>${TEXT}<h3>附表一览<i>2021-12-09</i></h3>`],
    ['of the name of a column', `<title>通知公告</title><h2>通知公告<small>2021-12-09</small></h2>`],
    ['of the name of a body', `<h1>示例县气象灾害预警信息中心<small>2021-12-09</small></h1>`],
    ['of a row that is a link', `<h3><a href=/1>${TITLE}</a><small>2021-12-09</small></h3>`],
    ['of a period', `<h1>${TITLE}<small>（2021-12-09至2021-12-31）</small></h1>${TEXT}`],
    ['of rows', `<title>${TITLE}</title><h3>${TITLE}<i>2021-12-09</i></h3><h3>第二批示范点授牌<i>2021-12-10</i></h3>`],
  ])('none %s', (_, html) => {
    expect(headOf(html).published).toBeNull();
  });

  test('the number of a picture is no part of a title', () => {
    expect(headOf(`<title>${TITLE}</title><h1>${TITLE}<i>(<em>1</em>/6)</i></h1>${TEXT}`).title).toBe(TITLE);
    expect(headOf(`<h1>${TITLE}<i>1/6</i></h1>${TEXT}`).title).toBe(TITLE);
    expect(headOf(`<h1>${TITLE}(1/6)</h1>${TEXT}`).title).toBe(`${TITLE}(1/6)`);
  });
});
