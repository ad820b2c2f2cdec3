import { LETTERS, openQuestion } from '../html/index.ts';
import type { PageNames } from './article-head/index.ts';
import type { Page } from './page.ts';

/** What pages of a search are called. */
const SEARCH_NAME =
  /^(?:站内|全站|全文|本站|网站|高级|综合|智能)?(?:搜索|检索)(?:结果|中心|引擎)?$|^(?:站内|全站|全文)查询$/u;
const PARTS_OF_TITLE = /[-_|｜–—>»:：\s]+/u;
/** An address that leads to a search, or has the words that are searched for. */
const SEARCH_ADDRESS = /[/._-](?:[a-z]{0,4}search)(?:[/._?-]|$)|[?&](?:q|kw|wd|key|keywords?|searchwords?|query)=/iu;

const IS_PLAIN = 1;
const IS_COUNT = 2;
const LONGEST_COUNT = 60;
const PLAIN_COUNT =
  /(?:为[您你].{0,6}(?:[找搜]到|(?:检索|搜索|查询)到)|(?:[找搜]到|(?:检索|搜索|查询)到)(?:约|与.{1,20}相关|相关(?:结果|信息|内容|记录|网页))|(?:搜索|检索)的?(?:关键)?[字词].{1,30}(?:[找搜]到|(?:检索|搜索|查询)到)).{0,20}\d.{0,8}[条个篇项]/u;
const COUNT = /共.{0,6}(?:[找搜]到|(?:检索|搜索|查询)到).{0,12}\d.{0,8}[条个篇项]/u;

/** How a line tells how many results there are: so that it can only be a search, or as a library does as well. */
const countIn = openQuestion((text, { letters }) => {
  if ((letters & LETTERS.digit) === 0 || (letters & LETTERS.stop) !== 0 || text.length > LONGEST_COUNT) return 0;
  if (!text.includes('到')) return 0;
  return PLAIN_COUNT.test(text) ? IS_PLAIN : COUNT.test(text) ? IS_COUNT : 0;
});

/**
 * Whether a page shows the results of a search: it is called so, or tells how many it found. A library of documents that counts what
 * is in it is none, unless its address is that of a search; nor is a column.
 */
export function isResultsPage({ lines }: Page, { tags, htmlTitle }: PageNames, address: string | null): boolean {
  if (Object.keys(tags).some((name) => /^articletitle$/iu.test(name))) return false;
  if (htmlTitle !== null && htmlTitle.split(PARTS_OF_TITLE).some((part) => SEARCH_NAME.test(part))) return true;
  const isColumn = Object.entries(tags).some(([name, value]) => /^columnname$/iu.test(name) && value !== '');
  let counts = 0;
  for (let index = 0; index < lines.length; index++) {
    const words = lines[index]?.words;
    if (words === undefined) continue;
    const count = countIn(words);
    // What the page is called is its title.
    if (count !== 0 && htmlTitle?.includes(words.text) !== true) counts |= count;
  }
  if ((counts & IS_PLAIN) !== 0 && !isColumn) return true;
  return counts !== 0 && address !== null && SEARCH_ADDRESS.test(address);
}
