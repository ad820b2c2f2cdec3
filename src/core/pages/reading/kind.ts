import { typeOfName } from '../../model/column-name.ts';
import type { Item, Message, PageKind, PageTags } from '../../model/page-facts.ts';
import { openQuestion, TAG } from '../html/index.ts';
import { type ArticleHead, isHeadline } from './article-head/index.ts';
import { hasDayUnder, hasTextOfTitle, hasUndatedHead, isTalk, lettersOfBody, tellsLife } from './article-signs.ts';
import { isErrorPage } from './error-page.ts';
import { lineOfPath, LONGEST_SIGN, type Shape, shapeOf } from './page-shape.ts';
import type { Page } from './page.ts';

/** What else is known of the page. */
export interface KnownFacts {
  /** It shows the results of a search. */
  isResults: boolean;
  head: ArticleHead;
  items: readonly Item[];
  messages: readonly Message[];
  tags: PageTags;
  htmlTitle: string | null;
  /** Address of the page, null where it is not known. */
  base: string | null;
}

/**
 * The kind of a page: letters of the public, an error page, a service guide, results of a search, an article, a form, a home
 * page, a section; `other` for what is none of these. A page that answers several of them is the first one.
 */
export function kindOf(page: Page, facts: KnownFacts): PageKind {
  const shape = shapeOf(page);
  if (facts.isResults && facts.messages.length === 0) return 'search';
  if (facts.messages.length > 0) return 'messages';
  if (isErrorPage(page, facts, shape)) return 'error';
  if (isGuide(page, facts)) return 'guide';
  if (isArticle(page, facts, shape)) return 'article';
  if (isSearch(page, facts, shape)) return 'search';
  if (isHome(facts, shape)) return 'home';
  if (isForm(page, facts, shape)) return 'form';
  return isSection(page, facts, shape) ? 'section' : 'other';
}

const GUIDE_LABELS =
  /^[\s\d、.（(一二三四五六七八九十)）【]*(设定依据|实施依据|法律依据|办理依据|申请条件|受理条件|办理条件|申请材料|办理材料|申报材料|办理流程|办事流程|办理程序|办理地点|办公地点|办理时间|办公时间|法定期限|法定时限|承诺期限|承诺时限|办理时限|收费标准|收费情况|办件类型|事项类型|服务对象|实施主体|行使层级|咨询方式|咨询电话|监督电话|监督投诉)/u;
/** Words that stand in other texts as well: labels only where nothing but a colon is behind them. */
const ALONE_LABELS =
  /^[\s\d、.（(一二三四五六七八九十)）【]*((?:设立|审批|许可|政策|受理)依据|收费依据(?:[及和与]标准)?|是否收费|(?:申办|审批|许可|申报)条件|(?:所需|提交|报送|审批|应提交的?|需提[交供]的?)(?:材料|资料|要件)|(?:申请|申报|办理)(?:资料|要件)|(?:审批|许可|申请|申办|申报|受理|办事)(?:程序|流程|步骤)|(?:办结|审批|许可|受理)(?:时限|期限)|办理期限)\s*[】）)]?\s*[:：]?$/u;
const FEWEST_LABELS = 5;

const guideLabel = openQuestion((text) => (text.length > LONGEST_SIGN ? null : (GUIDE_LABELS.exec(text)?.[1] ?? null)));
const aloneLabel = openQuestion((text) =>
  text.length > LONGEST_ALONE ? null : (ALONE_LABELS.exec(text)?.[1] ?? null),
);
const LONGEST_ALONE = 20;

/**
 * The labels of a service guide (办事指南), five different ones. Those that count only alone are the headings of a text too: under a
 * displayed date they are none.
 */
function isGuide({ lines }: Page, { head }: KnownFacts): boolean {
  let labels: Set<string> | null = null;
  for (let index = 0; index < lines.length; index++) {
    const words = lines[index]?.words;
    const label =
      words === undefined ? null : (guideLabel(words) ?? (head.published === null ? aloneLabel(words) : null));
    if (label !== null) labels = (labels ?? new Set()).add(label);
  }
  return labels !== null && labels.size >= FEWEST_LABELS;
}

const SHORTEST_TEXT = 150;
const SHORTEST_IN_BODY = 80;
/** Letters that no name of a section has. */
const LONG_TITLE = 14;
const FEWEST_OF_LIST = 5;

/**
 * A title with a date, or with the tag of articles, or with a text; and no list as long as the text. A short text is enough under the
 * head of an article, in the element of a system for such texts, or where it tells the life of whom the page is called after.
 */
function isArticle(page: Page, facts: KnownFacts, { prose, letters }: Shape): boolean {
  const { head, items, tags } = facts;
  if (head.published !== null) return true;
  if (hasTag(tags, /^articletitle$/iu) && items.length < FEWEST_OF_LIST) return true;
  if (isLife(page, head)) return true;
  if (isOneText(head, tags)) return false;
  if (prose >= SHORTEST_TEXT && isTaggedArticle(facts)) return true;
  const isShown = (head.title?.places.length ?? 0) > 0;
  if (!isShown) return false;
  const isLong = (head.title?.text.length ?? 0) >= LONG_TITLE;
  if (isLong && prose > 0 && hasUndatedHead(page, head.title, items)) return true;
  const isOwnText = prose >= SHORTEST_TEXT && (facts.base === null || !isRoot(facts.base));
  if (isOwnText && hasTextOfTitle(page, { title: head.title, items, base: facts.base })) return true;
  if (items.length > 0) return false;
  if (isTalk(page, head.title)) return true;
  if ((prose >= SHORTEST_IN_BODY || (isLong && prose > 0)) && hasDayUnder(page, head.title)) return true;
  if (prose >= SHORTEST_TEXT) return isLong || prose > letters / 3;
  return prose >= SHORTEST_IN_BODY && lettersOfBody(page) >= prose;
}

/** Whether it tells the life of whom it is called after: systems give each leader a column. */
const isLife = (page: Page, { title }: ArticleHead) =>
  title !== null && title.text.length < LONG_TITLE && tellsLife(page, title);

const RESULTS =
  /(?:为您|(?:^|[^\p{L}])一?共).{0,6}(?:找到|检索到|搜索到|搜到).{0,12}(?:条|个|篇|项)|搜索结果|检索结果/u;
const tellsResults = openQuestion((text) => text.length < 100 && RESULTS.test(text));
const asksForWords = openQuestion((text) => /^(?:搜\s*索|查\s*询|检\s*索|关\s*键\s*[字词])\s*[:：]?$/u.test(text));

function isSearch(page: Page, { head, items, tags }: KnownFacts, shape: Shape): boolean {
  const { lines, tree } = page;
  const { fields, hasLogin, hasTextarea, hasPath } = shape;
  if (/(?:站内|全站|全文)?(?:搜索|检索)(?:结果|中心)?$/u.test(head.title?.text ?? '')) return true;
  const isColumn = hasPath || hasTag(tags, /^column/iu);
  if (!isColumn && lines.some((line) => tellsResults(line.words) && !isHeadline(tree, line))) return true;
  // A section that is searched: fields, and a list that a script fills.
  const isList = items.length === 0 && fields >= 2 && !hasLogin && !hasTextarea && isColumn;
  if (!isList) return false;
  // Over its path a page has the field for words that is on every page.
  const path = hasPath ? lineOfPath(page) : -1;
  return lines.some(({ words }, index) => index > path && asksForWords(words));
}

/** A column that is one text (领导信息, 机构职能) is called like itself. */
const isOneText = ({ title }: ArticleHead, tags: PageTags) =>
  title !== null && title.text === valueOf(tags, /^columnname$/iu);

/**
 * The title of an article by its tag is shown, or its source, be there a list behind the text. It is no entry of the list itself. Some
 * systems have the tag on columns too.
 */
function isTaggedArticle({ head: { title, source }, tags, items }: KnownFacts): boolean {
  if (title === null || title.text !== valueOf(tags, /^articletitle$/iu)) return false;
  const isOfColumn =
    title.text.length < LONG_TITLE && items.filter(({ date }) => date !== null).length >= FEWEST_OF_LIST;
  if (isOfColumn) return false;
  return (title.places.length > 0 || source !== null) && items.every((item) => item.title !== title.text);
}

function valueOf(tags: PageTags, name: RegExp): string | undefined {
  const value = Object.entries(tags).find(([key]) => name.test(key))?.[1];
  return [value ?? ''].flat()[0]?.trim();
}

const hasTag = (tags: PageTags, name: RegExp) =>
  Object.entries(tags).some(([key, value]) => name.test(key) && [value].flat()[0] !== '');

const FEWEST_HOME_LINKS = 20;

/** Pages of every site that lead through it or tell of it, and hold nothing of their own. */
const NO_SECTION =
  /^(?:网站|站点|本站)?(?:地图|导航)$|^(?:(?:联系|关于)我们|联系方式|(?:网站|版权|隐私|免责|法律|无障碍)声明|隐私政策|隐私保护|使用帮助|网站帮助)$/u;

/** Such a page, unless its tags say that it is a column. */
const isNoSection = ({ head, tags }: KnownFacts) =>
  NO_SECTION.test(head.title?.text.trim() ?? '') && !hasTag(tags, /^column/iu);

/** The column that every site has for it, with lists and links of its own. */
const DISCLOSURE = /^(?:政府信息|政务|信息)公开(?:目录|专栏)?$/u;
const isOfDisclosure = ({ head }: KnownFacts) => DISCLOSURE.test(head.title?.text.trim() ?? '');

/** The root of a site, be it in frames; otherwise several lists or many links, and no path to the page. */
function isHome(facts: KnownFacts, { links, frames, hasPath, mores }: Shape): boolean {
  const { items, tags, base } = facts;
  if (base !== null && isRoot(base)) return links > 0 || frames > 0;
  if (hasPath || hasTag(tags, /^column/iu)) return false;
  if (links < FEWEST_HOME_LINKS || isNoSection(facts) || isOfDisclosure(facts)) return false;
  const isTagged = hasTag(tags, /^site(?:name|domain|idcode)$/iu) && (base === null || isIndex(base));
  return mores >= 2 || isTagged || (items.length >= 10 && links >= 100);
}

/** The first page of a folder near the root, where parts of sites and editions in other languages have their home pages. */
function isIndex(address: string): boolean {
  const url = URL.parse(address);
  return url === null || (url.search === '' && INDEX.test(url.pathname));
}

const INDEX = /^\/(?:[^/]+\/){0,2}(?:(?:index|default|main)\.\w+)?$/iu;

/** With a query it may be any page of a system that has one address. */
function isRoot(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.search === '' && /^\/(?:(?:index|default|main)\.\w+)?$/iu.test(url.pathname);
}

const FEWEST_FIELDS = 4;
/** Titles of pages on which a visitor writes a letter. */
const ASKS_TO_WRITE =
  /^(?:我要|在线|网上)?(?:写信|留言|咨询|投诉|举报|提问|求助|建言|献策|建言献策|咨询投诉|投诉举报|意见(?:建议|反馈)|反馈意见)$/u;
const QUESTIONS = /(?:问卷|调查表|测评表|投票)(?:[（(].{1,12}[）)])?$/u;
/** Columns of inquiries have short names. */
const INQUIRY = /.{4}调查$/u;

/** Something to fill in, with a login or in place of lists. Fields over rows with dates are there to search them. */
function isForm(page: Page, { head, items }: KnownFacts, shape: Shape): boolean {
  const { choices, fields, hasLogin, hasTextarea, prose } = shape;
  const title = head.title?.text ?? '';
  if (items.length > 3) return false;
  const asks = QUESTIONS.test(title) || (INQUIRY.test(title) && items.length === 0);
  if (hasLogin || (choices >= FEWEST_FIELDS && asks)) return true;
  if (hasTextarea && fields > 1 && items.length === 0 && ASKS_TO_WRITE.test(title)) return true;
  if (fields < FEWEST_FIELDS || prose >= SHORTEST_TEXT) return false;
  return hasTextarea || datedRows(page) < FEWEST_ROWS;
}

const FEWEST_ROWS = 3;
const LONGEST_DATE = 12;

/** Lines that are a date and nothing else. */
function datedRows({ lines, dates }: Page): number {
  let rows = 0;
  for (let index = 0; index < lines.length; index++) {
    if ((lines[index]?.text.length ?? 0) <= LONGEST_DATE && dates(index).length === 1) rows++;
  }
  return rows;
}

/** What stands over the titles of a page of a newspaper, or of an album of a 公众号, which are no rows with links. */
const OVER_TITLES = /^(?:版面|标题|本版)(?:导航|目录)$|^\d{1,5}\s?篇(?:内容|文章)/u;
const LONGEST_OVER_TITLES = 40;
const tellsTitles = openQuestion((text) => text.length <= LONGEST_OVER_TITLES && OVER_TITLES.test(text));

/** Columns of portraits with names. */
const LEADERS = /^(?:(?:现任)?领导(?:之窗|信息|介绍|成员|班子|简介)|[市县区州旗镇乡局]领导)$/u;
/** What stands under the first page of a list, and under a text of several pages. */
const PAGES = /\d[\s>»]{0,4}下一?页|下一?页[^\d]{0,12}[末尾]页|共\s?(?!1\s?页)\d{1,6}\s?页/u;
const tellsPages = openQuestion((text) => text.length <= LONGEST_SIGN && text.includes('页') && PAGES.test(text));

const OF_LIST = /\/list(?:[_-]?\d{1,6})?(?:\.\w{1,5})?$/iu;

/** Whether a page that is called like a column, or has the address of a list, has pages of one under its title and no pictures between. */
function hasPages({ lines, tree }: Page, { head, base }: KnownFacts): boolean {
  if (head.title === null) return false;
  const isOfList = base !== null && OF_LIST.test(URL.parse(base)?.pathname ?? '');
  if (!isOfList && typeOfName(head.title.text) === null) return false;
  const from = lines[head.title.places[0]?.from ?? -1]?.first ?? 0;
  const pages = lines.find(({ words, last }) => last > from && tellsPages(words));
  return pages !== undefined && !tree.tag.subarray(from, pages.last).includes(TAG.img);
}

function isSection(page: Page, facts: KnownFacts, { hasPath, prose }: Shape): boolean {
  if (isNoSection(facts)) return false;
  if (hasPath || facts.items.length > 0 || hasTag(facts.tags, /^column/iu)) return true;
  if (LEADERS.test(facts.head.title?.text ?? '') || hasPages(page, facts)) return true;
  return prose < SHORTEST_IN_BODY && page.lines.some(({ words }) => tellsTitles(words));
}
