import { typeOfName } from '../../model/column-name.ts';
import type { Item } from '../../model/page-facts.ts';
import { ATTRIBUTE, openQuestion, type PageTree, TAG } from '../html/index.ts';
import { isHeadline, lastOfPath, type Title } from './article-head/index.ts';
import { beginsCrumbs } from './crumbs.ts';
import type { Page } from './page.ts';

/** Lines under a title in which a byline stands. */
const LINES_TO_BYLINE = 2;
const LONGEST_BYLINE = 80;
const BYLINE = /(?:来\s?源|作\s?者|编\s?辑|供稿|记者|(?:浏览|点击|阅读|访问)\p{L}{0,2})\s?[:：]/u;
const SENTENCE = /[。；]/u;
/** Titles of documents, which no column has. */
const DOCUMENT = /^.{0,20}关于.{2,80}的(?:通知|公告|通告|公示|决定|批复|通报)$/u;

const COLUMN = /(?:专栏|专题|清单)$/u;
const FEWEST_OF_LIST = 5;

/**
 * Whether a page without a date has the head of an article: a title that no list stands under, called like a document, or over a line
 * with source, clicks or the like, which some columns have too.
 */
export function hasUndatedHead(page: Page, title: Title | null, items: readonly Item[]): boolean {
  if (title === null || items.some(({ date }) => date !== null)) return false;
  const own = title.places.filter(({ from }) => !isHeadline(page.tree, page.lines[from]));
  if (own.length === 0) return false;
  if (DOCUMENT.test(title.text)) return true;
  if (items.length >= FEWEST_OF_LIST || COLUMN.test(title.text)) return false;
  return own.some(({ to }) => hasByline(page, to));
}

const hasByline = ({ lines, tree }: Page, to: number) =>
  lines
    .slice(to, to + LINES_TO_BYLINE)
    .some(
      (line) =>
        line.text.length <= LONGEST_BYLINE &&
        !SENTENCE.test(line.text) &&
        BYLINE.test(line.text) &&
        !isHeadline(tree, line),
    );

const DAY_IN_BRACKETS = /^[（(]\s?(?:19|20)\d\d年\d{1,2}月\d{1,2}日[^（()）]{0,40}[)）]$/u;

/** Whether a day in brackets stands right under the title, as under speeches and rules: when they were held or passed. */
export const hasDayUnder = ({ lines }: Page, title: Title | null): boolean =>
  title?.places.some(({ to }) => DAY_IN_BRACKETS.test(lines[to]?.text ?? '')) ?? false;

const SHORTEST_SENTENCE = 25;
const FEWEST_PARAGRAPHS = 3;
const SHORTEST_TEXT = 150;
const LINES_OF_TEXT = 16;
/** The first page of a body may begin with words about it. */
const SITE = /(?:政府|网站|门户|平台|[政务府]网|首页)$/u;

/** What was read of a page, and its address where it is known. */
interface Read<T = Title | null> {
  title: T;
  items: readonly Item[];
  base: string | null;
}

/**
 * Whether a text of several paragraphs stands right under the title, as columns seldom have: links to other articles come first there.
 * A list beside or behind it is one of others, unless its rows have days. Columns with words about them are told by their names, by
 * the path, and by rows that lie below them.
 */
export function hasTextOfTitle(page: Page, { title, items, base }: Read): boolean {
  const { tree, lines } = page;
  if (title === null || SITE.test(title.text)) return false;
  if (items.filter(({ date }) => date !== null).length >= FEWEST_OF_LIST) return false;
  if (isOfLists(title.text) || (items.length > 0 && isColumn(page, { title, items, base }))) return false;
  return title.places.some(({ from, to }) => {
    if (isHeadline(tree, lines[from])) return false;
    const under = lines.slice(to, to + LINES_OF_TEXT);
    const end = under.findIndex((line) => isHeadline(tree, line));
    const own = under.slice(0, end < 0 ? undefined : end);
    const paragraphs = own.filter(({ text }) => text.length >= SHORTEST_SENTENCE && SENTENCE.test(text));
    const letters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    return paragraphs.length >= FEWEST_PARAGRAPHS && letters >= SHORTEST_TEXT;
  });
}

/** Columns that are one text on many sites. */
const OF_ONE_TEXT: readonly (string | null)[] = ['机构职能', '概况信息', '领导信息', null];
const isOfLists = (name: string) => !OF_ONE_TEXT.includes(typeOfName(name));

/** Whether a page with a list is called like a column, or leads to what it holds. */
const isColumn = (page: Page, { title, items, base }: Read<Title>) =>
  typeOfName(title.text) !== null || leadsBelow(items, base) || endsPath(page, title);

const FEWEST_BELOW = 2;

/** Whether rows lie in the folder of the page, or below it. */
function leadsBelow(items: readonly Item[], base: string | null): boolean {
  const folder = base === null ? null : (URL.parse('.', base)?.href ?? null);
  return folder !== null && items.filter(({ url }) => url?.startsWith(folder)).length >= FEWEST_BELOW;
}

const STEPS_OF_PATH = 6;

/** Whether the path to the page ends with its title; where each of its names is a line, the title stands once more. */
function endsPath(page: Page, { text, places }: Title): boolean {
  const last = lastOfPath(page);
  if (last !== undefined && bare(last) === bare(text)) return true;
  return page.lines.some((line, index) => {
    if (!beginsCrumbs(page, index)) return false;
    const isStep = ({ from }: Title['places'][number]) => from > index && from <= index + STEPS_OF_PATH;
    return bare(line.text).endsWith(bare(text)) || (places.length > 1 && places.some(isStep));
  });
}

const bare = (text: string) => text.replaceAll(/\s/gu, '');

const LONGEST_NAME = 8;
const LINES_TO_LIFE = 40;

/** Whether a page is called like a person whose life is told on it: `张三，男，汉族，1975年9月生`. */
export function tellsLife({ lines }: Page, title: Title | null): boolean {
  const name = title?.text.replaceAll(/\s/gu, '') ?? '';
  const to = title?.places[0]?.to;
  if (to === undefined || name.length < 2 || name.length > LONGEST_NAME) return false;
  const start = name.charCodeAt(0);
  const under = lines.slice(to, to + LINES_TO_LIFE);
  const isTold = under.some(({ text }) => {
    if (text.length <= name.length || (text.charCodeAt(0) !== start && !LIFE_LABEL.test(text))) return false;
    const told = text.slice(0, LONGEST_LIFE).replaceAll(/\s/gu, '').replace(LIFE_LABEL, '');
    // Behind the label the name may be left out.
    return LIFE.test(told.startsWith(name) ? told.slice(name.length) : `，${told}`);
  });
  return (
    isTold || (isPerson(name) && under.filter(({ text }) => BARE_LIFE.test(text.slice(0, LONGEST_LIFE))).length === 1)
  );
}

/** Whether a name is plainly that of a person, and of no column: right under it the life of one may begin without it. */
const isPerson = (name: string) => PERSON.test(name) && typeOfName(name) === null;

/** The names of most families. */
const FAMILIES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦付白邹孟熊秦邱尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施牛樊葛邢齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿焦俞左柳甘祝符舒阮柯纪梅凌毕裴霍涂苗盛翁冉骆蓝辛靳柴鲍喻祁房滕屈饶牟艾尤穆农卓缪芦麦褚娄窦戚岑宫卜';
const PERSON = new RegExp(`^[${FAMILIES}]\\p{Script=Han}{1,3}$|^\\p{Script=Han}+·\\p{Script=Han}+$`, 'u');
const BORN = String.raw`(?:19|20)\d\d年\d{1,2}月出?生(?=$|[\s，,。；;、）)于在])`;
const BARE_LIFE = new RegExp(String.raw`^\s*(?:[男女]\s*[，,、]\s*(?:\p{L}{1,5}族|(?:19|20)\d\d年)|${BORN})`, 'u');
const LIFE_LABEL = /^(?:个\s?人|工\s?作)?\s?(?:简\s?历|简\s?介)\s?[:：]/u;
const LONGEST_LIFE = 60;
const LIFE = /^[，,、][男女][，,、](?:\p{L}{1,5}族|(?:19|20)\d\d年)/u;

const HOST = /^\s?主持人\s?[:：]/u;
/** Who speaks, and a sentence; other labels stand on other pages. */
const SPEAKER =
  /^\s?(?!\p{Script=Han}{0,6}(?:电话|地址|主题|嘉宾|简介|时间|日期|单位|来源|编辑|邮箱|传真|邮编|网址|部门|作者|摄影|标题|内容))\p{Script=Han}{2,8}\s?[:：].{4,}[。？！?!]/u;
const FEWEST_SPOKEN = 3;

const isSpoken = openQuestion((text) => SPEAKER.test(text));
const isHost = openQuestion((text) => HOST.test(text));

/** Whether a page is the record of a talk, and no column of such: somebody leads it, and others speak. */
export const isTalk = ({ lines }: Page, title: Title | null): boolean =>
  title !== null &&
  typeOfName(title.text) === null &&
  lines.some(({ words }) => isHost(words)) &&
  lines.filter(({ words }) => isSpoken(words)).length >= FEWEST_SPOKEN;

/** What the systems call the element around the text of an article. */
const BODY_ID = /^vsb_content/iu;
const BODY_CLASS = /(?:^|\s)(?:v_news_content|TRS_(?:UEDITOR|Editor)|trs_editor_view)(?:\s|$)/iu;
const IS_BODY = new Set<number>([TAG.div, TAG.td]);
const LARGEST_BODY = 400;

/** Letters of the text that stands in the element of a system for the text of an article; 0 where there is none. */
export function lettersOfBody(page: Page): number {
  const body = bodyOf(page);
  if (body === null) return 0;
  const end = page.tree.last[body] ?? 0;
  const own = page.lines.filter(({ first, last }) => first > body && last < end);
  return own.some((line) => isHeadline(page.tree, line)) ? 0 : own.reduce((sum, { text }) => sum + text.length, 0);
}

function bodyOf({ tree, attribute }: Page): number | null {
  for (let node = 0; node < tree.size; node++) {
    if (!IS_BODY.has(tree.tag[node] ?? 0) || (tree.attributes[node] ?? 0) === (tree.attributes[node + 1] ?? 0))
      continue;
    const isBody =
      BODY_ID.test(attribute(node, ATTRIBUTE.id) ?? '') || BODY_CLASS.test(attribute(node, ATTRIBUTE.class) ?? '');
    if (isBody) return isLarge(tree, node) ? null : node;
  }
  return null;
}

/** Larger ones hold more than a short text. */
const isLarge = ({ last }: PageTree, node: number) => (last[node] ?? 0) - node > LARGEST_BODY;
