import { ATTRIBUTE, attributeOf, isDateSeam, resolveReferences, seedOf, TAG, TEXT } from '../../html/index.ts';
import { type DateInText, datesIn } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { isNoMoreThanDate, lettersOfParts } from './date-of-row.ts';

const BULLET = /^[\s·•▪■◆●○◇★☆>»›|－-]+|(?<![\s|])[\s|]+$/gu;
/** What opens a bracket around the date behind it; looked for once in each stretch of such. */
const OPENED = /(?<![\s[(（【])[\s[(（【]+$/u;
/** Some systems write title, date and clicks of an article into the attribute. */
const NAMED_TITLE = /^(?:文章)?标\s*题\s*[:：]\s*/u;
/** Where the title has its name, the other fields have theirs behind a blank. */
const FIELDS_BEHIND =
  /\s(?:点击|浏览|阅读|人气|时间|日期|发布|更新|来源|作者|录入|编辑|栏目|类别)[^\s:：]{0,4}[:：].*$/su;
const NAMED_REST = /(?:发布时间|发布日期|更新时间|点击数|作者)\s*[:：].*$/su;

/**
 * What a link to an article is called: its text without bullets and the date of its row; its `title` where that says more.
 */
export function linkTitle(page: Page, link: number, date: string | null): string {
  const { tree, linkTitles, readAs, view } = page;
  const plain = plainLinkTitle(page, link);
  if (plain !== null) return plain;
  const end = tree.last[link] ?? link + 1;
  // What the bytes of a link are as elements says their number too.
  const seed = seedOf(`${date} ${readAs} ${end - link}`);
  const known = linkTitles.find({ bytes: tree.bytes, view, seed }, tree.from[link] ?? 0, tree.to[end - 1] ?? 0);
  const title = known ?? linkTitles.keep(readLinkTitle(page, link, date));
  return isWithDots(title) ? (titleAround(page, link, title) ?? title) : title;
}

/** The `title` of an element around a link that was cut short, where it goes on as the link begins. */
function titleAround({ tree, attribute, titlesAround }: Page, link: number, shown: string): string | null {
  let node = tree.parent[link] ?? -1;
  for (let step = 0; step < MOST_AROUND && node >= 0; step++) {
    // A list has many links.
    const title = titlesAround.get(node) ?? titleIn(attribute(node, ATTRIBUTE.title));
    titlesAround.set(node, title);
    const whole = wholeTitle(shown, title);
    if (whole !== null) return whole;
    node = tree.parent[node] ?? -1;
  }
  return null;
}

/** The same of an element in the link. */
function titleWithin({ tree, attribute }: Page, link: number, shown: string): string | null {
  const end = Math.min(tree.last[link] ?? 0, link + MOST_WITHIN);
  for (let node = link + 1; node < end; node++) {
    if (tree.tag[node] === TEXT || attributeOf(tree, node, ATTRIBUTE.title) < 0) continue;
    const whole = wholeTitle(shown, titleIn(attribute(node, ATTRIBUTE.title)));
    if (whole !== null) return whole;
  }
  return null;
}

const MOST_AROUND = 2;
const MOST_WITHIN = 30;

/** What a text was cut short from; null for another. */
function wholeTitle(shown: string, whole: string): string | null {
  // Neither has a blank in front.
  if (shown.charAt(0) !== whole.charAt(0)) return null;
  const start = withoutBlanks(withoutDots(shown));
  const all = withoutBlanks(whole);
  return start !== '' && all.length > start.length && all.startsWith(start) ? whole : null;
}

/** `..` or `…` at the end. */
const isWithDots = (text: string) => text.endsWith('..') || text.endsWith('…');

function withoutDots(text: string): string {
  if (!isWithDots(text)) return text;
  const dot = text.charAt(text.length - 1);
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === dot) end--;
  return text.slice(0, end);
}

const withoutBlanks = (text: string) => text.replaceAll(/\s+/gu, '');

/** The title in an attribute, without the other fields of the article. */
function titleIn(attribute: string | null): string {
  const written = attribute?.slice(0, LONGEST_TITLE) ?? '';
  const named = written.replace(NAMED_TITLE, '');
  const own = named === written ? written : named.replace(FIELDS_BEHIND, '');
  return own.replace(NAMED_REST, '').replaceAll(/\s+/gu, ' ').trim();
}

/** Letters of an attribute that are read. */
const LONGEST_TITLE = 2000;

/** Letters without blanks, bullets, digits, colons, or what a date in words ends with. */
const PLAIN_TITLE = /^[\u4e00-\u65e4\u65e6-\u9fffA-Za-z“”《》（）、，]+$/u;

/** The text of a link that is nothing but a title, written in one piece, and the same in its `title` if it has one; null of others. */
function plainLinkTitle({ tree, raw }: Page, link: number): string | null {
  const node = link + 1;
  if (tree.last[link] !== node + 1 || tree.tag[node] !== TEXT) return null;
  const from = tree.from[node] ?? 0;
  const to = tree.to[node] ?? 0;
  const title = attributeOf(tree, link, ATTRIBUTE.title);
  if (title >= 0 && !isSame(tree.bytes, [from, to], [tree.valueFrom[title] ?? 0, tree.valueTo[title] ?? 0]))
    return null;
  const text = raw(from, to);
  return PLAIN_TITLE.test(text) ? text : null;
}

function isSame(
  bytes: Uint8Array,
  [from, to]: readonly [number, number],
  [other, end]: readonly [number, number],
): boolean {
  if (to - from !== end - other) return false;
  for (let at = from, beside = other; at < to; at++, beside++) if (bytes[at] !== bytes[beside]) return false;
  return true;
}

function readLinkTitle(page: Page, link: number, date: string | null): string {
  const shown = shownTitle(page, link, date);
  const spoken = titleIn(page.attribute(link, ATTRIBUTE.title));
  if (shown === '') return spoken;
  if (spoken.length > shown.length && isCutShort(shown, spoken)) return spoken;
  if (isBehindMark(shown, spoken)) return spoken;
  // The dots may be as long as what they stand for.
  return isWithDots(shown) ? (wholeTitle(shown, spoken) ?? titleWithin(page, link, shown) ?? shown) : shown;
}

/** What systems set before some titles in the link: `[置顶]`. */
const MARK = /^[[【（(](?:置顶|顶|推荐|荐|热点|热门|热|最新|新|重要|new|hot)[\]】）)]\s*$/iu;
const LONGEST_MARK = 8;
/** In an element of its own before the title. */
const isMark = (text: string) => text.length <= LONGEST_MARK && /^\s*[[【]/u.test(text) && MARK.test(text.trim());

/** Whether a text is the title with such a mark before it. */
function isBehindMark(shown: string, title: string): boolean {
  const length = shown.length - title.length;
  return (
    title !== '' && length > 0 && length <= LONGEST_MARK && shown.endsWith(title) && MARK.test(shown.slice(0, length))
  );
}

function isCutShort(shown: string, whole: string): boolean {
  const start = withoutDots(shown);
  return start !== shown || whole.startsWith(start.slice(0, 8));
}

/**
 * The line of a link that is most like a title: one of a heading, else the longest of the first ones. Lines that are nothing but the date of
 * the row, or a part of it, are none.
 */
function shownTitle(page: Page, link: number, date: string | null): string {
  const written = linesOf(page, link);
  // A date in a line of its own is that of the row, and what other lines have of it is not.
  const isApart = date !== null && written.length > 1 && written.some(({ text }) => isDateAlone(text, date));
  const lines = written
    .map((line) => ({ ...line, text: plainTitle(line.text, isApart ? null : date) }))
    .filter(({ text }) => text !== '');
  const titles = date === null ? lines : lines.filter(({ text }) => !isNoMoreThanDate(text));
  return titleAmong(titles.length === 0 ? lines : titles);
}

function isDateAlone(written: string, date: string): boolean {
  const text = written.trim();
  return isNoMoreThanDate(text) && datesIn(text).some((each) => each.date === date);
}

function titleAmong(lines: readonly LinkLine[]): string {
  const heading = lines.find(({ isHeading }) => isHeading);
  if (heading !== undefined) return heading.text;
  return lines.reduce(
    (first, { text }) => (first.length >= SHORT_LINE ? first : text.length > first.length ? text : first),
    '',
  );
}

const SHORT_LINE = 8;

interface LinkLine {
  text: string;
  isHeading: boolean;
}

const IS_HEADING = new Set<number>([TAG.h1, TAG.h2, TAG.h3, TAG.h4, TAG.h5, TAG.h6]);

function linesOf({ tree, raw }: Page, link: number): LinkLine[] {
  const lines = new Map<number, LinkLine>();
  let isHeading = false;
  let headingEnd = 0;
  let previous = '';
  for (let node = link + 1; node < (tree.last[link] ?? 0); node++) {
    const tag = tree.tag[node] ?? 0;
    if (tag === TAG.script || tag === TAG.style) node = (tree.last[node] ?? node + 1) - 1;
    if (IS_HEADING.has(tag)) [isHeading, headingEnd] = [true, tree.last[node] ?? 0];
    if (tag !== TEXT) continue;
    const number = tree.line[node] ?? 0;
    const line = lines.get(number) ?? { text: '', isHeading: false };
    const text = raw(tree.from[node] ?? 0, tree.to[node] ?? 0);
    if (lines.size === 0 && tree.parent[node] !== link && isMark(text)) continue;
    if (line.text !== '' && isDateSeam(previous, text, line.text.trim())) line.text += ' ';
    line.text += text;
    previous = text;
    line.isHeading ||= isHeading && node < headingEnd;
    lines.set(number, line);
  }
  return [...lines.values()];
}

/** Without bullets, and without the date of the row at either end. */
function plainTitle(written: string, date: string | null): string {
  const text = resolveReferences(written).replaceAll(/\s+/gu, ' ').replaceAll(BULLET, '').trim();
  if (date === null) return text;
  const parts = lettersOfParts(text, date);
  if (parts > 0) return text.slice(parts);
  const own = datesIn(text).filter((each) => each.date.endsWith(date));
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return withoutEnd(text, date);
  const behind = text.slice(last.to);
  if (/^[\s\])）】]*$/u.test(behind)) {
    const before = text.slice(0, last.from);
    return isPartOfTitle(text, last) && LETTER_LAST.test(before) ? text : before.replace(OPENED, '');
  }
  if (first.from > 1 || (isPartOfTitle(text, first) && LETTER_FIRST.test(text.slice(first.to)))) return text;
  return text.slice(first.to).replace(/^[\s\])）】]+/u, '');
}

const LETTER_LAST = /[\p{L}\d]$/u;
const LETTER_FIRST = /^[\p{L}\d]/u;

/** A date in words that runs into a text is one of its words. */
const isPartOfTitle = (text: string, { from }: DateInText) => text.charAt(from + 4) === '年';

/** Without a date of month and day at the end, and the brackets around it, or at the beginning before a blank. */
function withoutEnd(text: string, date: string): string {
  if (text.startsWith(`${date} `)) return text.slice(date.length + 1);
  const at = text.lastIndexOf(date);
  const isAtEnd = at >= 0 && /^[\])）】]*$/u.test(text.slice(at + date.length));
  return isAtEnd ? text.slice(0, at).replace(OPENED, '') : text;
}
