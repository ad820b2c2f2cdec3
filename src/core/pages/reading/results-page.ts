import { ATTRIBUTE, LETTERS, openQuestion, TAG } from '../html/index.ts';
import { hasDatedByline, isHeadline, type PageNames } from './article-head/index.ts';
import type { Page } from './page.ts';

/** What pages of a search are called. */
const SEARCH_NAME =
  /^(?:站内|全站|全文|本站|网站|高级|综合|智能)?(?:搜索|检索)(?:结果|中心|引擎)?$|^(?:站内|全站|全文)查询$/u;
/** Blanks stand within titles as well. */
const PARTS_OF_TITLE = /[-_|｜–—>»:：]/u;
/** An address that leads to a search, or has the words that are searched for. */
const SEARCH_ADDRESS = /[/._-](?:[a-z]{0,4}search)(?:[/._?-]|$)|[?&](?:q|kw|wd|key|keywords?|searchwords?|query)=/iu;

const IS_COUNT = 1;
const IS_PLAIN = 2;
const IS_ANSWER = 4;
const LONGEST_COUNT = 60;
const PLAIN_COUNT =
  /(?:为[您你].{0,6}(?:[找搜]到|(?:检索|搜索|查询)到)|(?:[找搜]到|(?:检索|搜索|查询)到)(?:约|与.{1,20}相关|相关(?:结果|信息|内容|记录|网页))|(?:搜索|检索)的?(?:关键)?[字词].{1,30}(?:[找搜]到|(?:检索|搜索|查询)到)).{0,20}\d.{0,8}[条个篇项]/u;
const COUNT = /共.{0,6}(?:[找搜]到|(?:检索|搜索|查询)到).{0,12}\d.{0,8}[条个篇项]/u;
/** It speaks to who searched. */
const ANSWER = /为[您你].{0,12}到/u;

/**
 * How a line tells how many there are of something: as a library does as well, as texts about finds do as well, or so that it speaks
 * to the visitor of results. As bits.
 */
const countIn = openQuestion((text, { letters }) => {
  if ((letters & LETTERS.digit) === 0 || (letters & LETTERS.stop) !== 0 || text.length > LONGEST_COUNT) return 0;
  if (!text.includes('到')) return 0;
  if (!PLAIN_COUNT.test(text)) return COUNT.test(text) ? IS_COUNT : 0;
  return IS_COUNT | IS_PLAIN | (text.includes('结果') && ANSWER.test(text) ? IS_ANSWER : 0);
});

/**
 * Whether a page shows the results of a search: it is called so, or tells how many it found, and a second sign says the same. That
 * is the address of a search, the field of one beside the count, or words to the visitor. A library of documents that counts what is
 * in it is none, unless its address is that of a search; nor is a column, the title of another page, or an article with its byline.
 */
export function isResultsPage(page: Page, names: PageNames, address: string | null): boolean {
  const { tags, htmlTitle } = names;
  if (Object.keys(tags).some((name) => /^articletitle$/iu.test(name))) return false;
  const isCalled = htmlTitle?.split(PARTS_OF_TITLE).some((part) => SEARCH_NAME.test(part.trim())) ?? false;
  return (isCalled || countsResults(page, names, address)) && !hasDatedByline(page, names);
}

function countsResults(page: Page, { tags, htmlTitle }: PageNames, address: string | null): boolean {
  const { lines, tree } = page;
  const isAddress = address !== null && SEARCH_ADDRESS.test(address);
  const isColumn = Object.entries(tags).some(([name, value]) => /^columnname$/iu.test(name) && value !== '');
  for (let index = 0; index < lines.length; index++) {
    const words = lines[index]?.words;
    const count = words === undefined ? 0 : countIn(words);
    // What the page is called is its title.
    if (count === 0 || htmlTitle?.includes(words?.text ?? '') === true || isHeadline(tree, lines[index])) continue;
    if (isAddress) return true;
    if (isColumn || (count & IS_PLAIN) === 0) continue;
    if ((count & IS_ANSWER) !== 0) return true;
    // The first one that can be a count decides.
    return hasFieldBeside(page, index);
  }
  return false;
}

const LINES_TO_FIELD = 8;
/** What fields ask for is not what was searched for. */
const PROMPT = /请|输入|关键|搜|检索|search|keyword/iu;

/** A field for a line of text near a line, or one above it with the words that were searched for. */
function hasFieldBeside({ tree, lines, attribute }: Page, index: number): boolean {
  const from = lines[Math.max(0, index - LINES_TO_FIELD)]?.first ?? 0;
  const to = lines[Math.min(lines.length - 1, index + LINES_TO_FIELD)]?.last ?? 0;
  for (let node = 0; node <= to; node++) {
    if (tree.tag[node] !== TAG.input) continue;
    if (!/^(?:text|search)?$/iu.test(attribute(node, ATTRIBUTE.type) ?? '')) continue;
    const value = attribute(node, ATTRIBUTE.value) ?? '';
    if (node >= from || (value.trim() !== '' && !PROMPT.test(value))) return true;
  }
  return false;
}
