import { ATTRIBUTE, LETTERS, type Line, openQuestion, type PageTree, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { piecesOf } from './line-pieces.ts';
import { isAmongCells, isBesideMenu, linesOfRow, otherCell } from './table-cells.ts';
import { labelledDigits } from './labelled-digits.ts';
import { type DateInText, datesOf, OF_DATES, type WrittenDate } from './date-text.ts';

/**
 * What the words before a date call it: the day of publishing; a day that a system puts on its entries (生成日期, 发文日期);
 * just 时间 or 日期; nothing; or the last change.
 */
export type DateLabel = 'published' | 'entered' | 'bare' | 'none' | 'updated';

/** A date of the page that may be the day on which the page was published. */
export interface DatedLine {
  /** Index of the line in which the date stands. */
  line: number;
  date: WrittenDate;
  label: DateLabel;
  /** The line says something else that stands under titles too: source, author, clicks, size of letters. */
  isByline: boolean;
  /** There is nothing in the line but the date and its label. */
  isAlone: boolean;
  /** A link stands in the line or right before it, as in a row of a list. */
  isByLink: boolean;
  /** The line may be a clock or a row too: it counts where it stands right under the title of an article and nowhere else. */
  isWeak: boolean;
  /** The nearest of the lines right above that is a link as long as a title, as in a row of a list; null for none. */
  linkAbove: number | null;
}

/** Of labels in the traditional script too, as all that tells them. */
const SUBJECT =
  '(?:[发發][布佈]|[发發]表|[发發]稿|刊[发發]|刊登|登[载載]|[发發]帖|上稿|[挂掛][网網]|上[网網]|上[线線]|推送|公告|信息|[资資][讯訊]|文章|稿件|新[闻聞])';
const DAY_OR_TIME = '(?:[时時][间間]|日期)';
const PUBLISHED = new RegExp(
  `(?:(?:${SUBJECT}|公[开開]|公[布佈])的?${DAY_OR_TIME}|${DAY_OR_TIME}[发發][布佈]|(?:[发發][布佈]|[发發]表|刊[发發])[于於]?|(?:publish|post)(?:ed|ing)?-?(?:date|time|on)?)$`,
  'iu',
);
const ENTERED = new RegExp(`(?:[发發]文|生成|[录錄]入|上[传傳]|添加|加入|[创創]建|形成)${DAY_OR_TIME}$`, 'u');
const UPDATED = new RegExp(`(?:更新|修改)(?:${DAY_OR_TIME}|[于於])?$|updated?$`, 'iu');
const BARE = /(?:^|[^\p{L}])(?:[时時]\s*[间間]|日\s*期|date|time)$/iu;
/** A colon, and brackets around what follows. */
const LABEL_END = /[\s:：【[（(|]+$/u;

/** A label that stands in brackets of its own: `【发布日期】2024-01-05`, `[ 发布日期 ]`. */
const IN_BRACKETS = /[[【〖]\s*(\p{L}[\p{L}\s]{0,10}[间間期])\s?[\]】〗][\s:：]*$/u;
const BRACKET_END = /[\]】〗]/u;

const BYLINE =
  /[来來]\s*源|作\s*者|[编編]\s*[辑輯]|[浏瀏]\s*[览覽]|[点點]\s*[击擊閱]|[阅閱]\s*[读讀]|[访訪]\s*[问問]|播\s*放(?:量|次[数數]|[数數])?\s*[:：]|字\s*[体體号號]|[打列]\s*印|分\s*享|供\s*稿|稿\s*源|[记記]\s*者|source|author/iu;
const CLOCK = /今天|今日|[现現]在|[当當]前|[农農][历曆]/u;
/** A clock too, unless a source or the like stands beside it. */
const WEEKDAY = /星期|周[一二三四五六日]/u;
/** Whether a line says what stands under titles: source, author, clicks, size of letters. */
export const tellsByline = openQuestion((text, { letters }) => (letters & LETTERS.byline) !== 0 && BYLINE.test(text));
const tellsClock = openQuestion((text) => CLOCK.test(text));
const tellsWeekday = openQuestion((text) => WEEKDAY.test(text));
/** Letters of a link that is the title of another page. */
const SHORTEST_ROW = 8;
/** In the cell before the date, without a colon. */
const LONGEST_CELL_LABEL = 8;
const LONGEST_SOURCE = 12;
/** A line with more dates is a table or a text. */
const MOST_DATES = 6;
/** What ends so is the name of another date. */
const OTHER_DATE = new RegExp(`(?:${DAY_OR_TIME}|期限|[起止至])$`, 'u');
/** Letters of a label, of which the last ones say what the date is. */
const LABEL_LETTERS = 24;
/** What may stand around the date of a line that says nothing else. */
const ORNAMENT = /[\s|｜【】[\]()（）:：·,，。-]+/gu;
const WORD = /[^\s|｜【】[\]()（）:：·,，。-]/u;
/** Longer lines without a word of bylines are text. */
const LONGEST_BARE_LINE = 60;

/** Blanks and ornaments around a date are never so many. */
const LONGEST_LINE = 200;

/** The dates of a page that are no part of a running text, of a row of a list, or of a clock, in order. */
export function datedLines(page: Page): DatedLine[] {
  const { lines } = page;
  const found: DatedLine[] = [];
  const behind: WordsBehind = {};
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || (line.words.letters & OF_DATES) === 0) continue;
    const whole = datesOf(line.words);
    const dates = whole.length === 0 ? labelledDigits(line.words) : whole;
    if (dates.length === 0 || dates.length > MOST_DATES) continue;
    const { text } = line;
    let from = 0;
    for (const date of dates) {
      let label = labelOf(page, index, text.slice(from, date.from));
      if (whole.length === 0 && !isLabel(label, date)) break;
      const isWhole = date.from === 0 && date.to === text.length;
      const word = label === 'none' && !isWhole ? wordBehind(text, date) : null;
      if (word !== null) [label, behind[index]] = ['bare', word];
      else if (label === 'none' && isWhole) label = labelOfColumn(page, index);
      else if (label === null && isWhole && isDayOfNotice(lines[index - 1])) label = 'published';
      from = date.to;
      if (label !== null) addLine(found, { page, index, date, label });
    }
  }
  return found.filter((each) => mayBePublished(each, found, behind));
}

/** By the index of the line, where 发布 stands behind the date: whether behind an hour. */
type WordsBehind = Partial<Record<number, 'hour' | 'day'>>;

/** A rule tells so when it came out: the day of the page is another one, where there is one. A byline goes before the hour too. */
function mayBePublished({ line, date }: DatedLine, all: readonly DatedLine[], behind: WordsBehind): boolean {
  const word = behind[line];
  if (word === undefined) return true;
  return !all.some((other) => other.date.date !== date.date && (word === 'day' || other.isByline));
}

/** In the record of a decision, where its cell holds one day; a line of a text tells from when to when. */
const isDayOfNotice = (label: Line | undefined) => /^公示日期\s*[:：]?$/u.test(label?.text ?? '');

const BEHIND = /^\s{0,4}(\d{1,2}\s?[时時点點]\s{0,4})?[发發][布佈]$/u;
const WHO = /^(?:[\u4e00-\u9fff]{2,16}(?:[局台站网委办厅部院室府]|中心))?[\s:：]*$/u;

/** `示例市气象台 2018年12月2日17时发布`: the word stands behind, with nothing else but who did it. */
function wordBehind(text: string, { from, to, time }: DateInText): 'hour' | 'day' | null {
  const word = text.endsWith('布') && WHO.test(text.slice(0, from)) ? BEHIND.exec(text.slice(to)) : null;
  if (word === null) return null;
  return time === null && word[1] === undefined ? 'day' : 'hour';
}

/** Digits in a cell of their own may be a number; 日期 before them tells too little. */
const isLabel = (label: DateLabel | null, { from }: DateInText) =>
  label === 'published' || label === 'entered' || (label === 'bare' && from > 0);

interface Sighting {
  page: Page;
  index: number;
  date: DateInText;
  label: DateLabel;
}

function addLine(found: DatedLine[], { page, index, date, label }: Sighting): void {
  const line = page.lines[index];
  if (line === undefined) return;
  const { text } = line;
  // Without a label a link is the row of a list, whatever else it says.
  if (label === 'none' && isWithin(page.tree, line.first, TAG.a)) return;
  const tells = tellsByline(line.words) || (label === 'updated' && AGENCY_FIRST.test(text));
  const isBesideAddress = !tells && label === 'none' && isBesideSite(line.words);
  const isByline = tells || isBesideAddress;
  // A long text without a word of bylines is not looked at any further.
  if (!isByline && label !== 'published' && text.length > LONGEST_LINE) return;
  const isBare = label === 'none' && !isByline;
  const isWhole = date.from === 0 && date.to === text.length;
  const isWeak =
    isBesideAddress ||
    (isBare && (date.time === null ? !isWhole && isBesideUnit(line.words) : isAroundWeekday(text, date)));
  if (isBare && !isWeak && date.time === null && hasWordsBeside(text, date)) return;
  const rest = isWhole ? '' : (text.slice(0, date.from) + text.slice(date.to)).replaceAll(ORNAMENT, '');
  const isAlone = rest === '' || (label !== 'none' && rest.length <= 8);
  if (label === 'none' && isUnlikely(page, index, { rest, isByline, date, isWeak })) return;
  if (label !== 'published' && !isByline && rest.length > LONGEST_BARE_LINE) return;
  const { date: day, time, precision } = date;
  const before = page.lines[index - 1];
  const isByLink = hasLink(page.tree, line) || hasLink(page.tree, before);
  const linkAbove = titleLinkAbove(page, index);
  found.push({
    line: index,
    date: { date: day, time, precision },
    label,
    isByline,
    isAlone,
    isByLink,
    isWeak,
    linkAbove,
  });
}

/** Where English pages are from: `(Example Daily)    Updated: Mar 5, 2024`. */
const AGENCY_FIRST = /^\([a-z][^()]{2,40}\) /iu;

const hasWordsBeside = (text: string, { from, to }: DateInText) =>
  WORD.test(text.slice(0, from)) || WORD.test(text.slice(to));

/** The address of a site, as old systems write it under titles, and nothing but a unit beside it and the date. */
const isBesideSite = openQuestion((text, words) => {
  if (!text.includes('.gov') || text.length > LONGEST_WITH_SITE) return false;
  const [date, other] = datesOf(words);
  if (date === undefined || other !== undefined) return false;
  const around = `${text.slice(0, date.from)} ${text.slice(date.to)}`;
  const rest = around.replace(HOST, ' ');
  return rest !== around && (!WORD.test(rest) || UNIT.test(rest));
});
const LONGEST_WITH_SITE = 80;
const HOST = /(?:^|\s)(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+\/?(?=\s|$)/iu;

/** Nothing but who it is from stands beside a date, without a word for either. Who signs stands before the day in words. */
const isBesideUnit = openQuestion((text, words) => {
  if (text.length > LONGEST_WITH_UNIT) return false;
  const [date, other] = datesOf(words);
  if (date === undefined || other !== undefined) return false;
  const { from, to } = date;
  if (from === 0) return UNIT.test(text.slice(to));
  return to === text.length && UNIT.test(text.slice(0, from)) && !text.slice(from, to).includes('年');
});
const LONGEST_WITH_UNIT = 40;
const UNIT =
  /^[\s|｜丨/·]*(?:[\u4e00-\u9fff]{1,10}(?:政府|办公?室|[局委办科股处厅报社台网院]|中心|融媒)|[\u4e00-\u9fff]{0,10}发布)[\s|｜丨/·]*$/u;

/** `2024年1月5日 星期五 20:16`, with more or less beside it. From one hour to another something goes on. */
const isAroundWeekday = (text: string, { from, to }: DateInText) =>
  WEEKDAY.test(text.slice(from, to)) && !TO_ANOTHER.test(text.slice(to));
const TO_ANOTHER = /^\s{0,4}[-–—－~～至到]/u;

const ROW_LINES = 3;

function titleLinkAbove({ lines, tree }: Page, index: number): number | null {
  for (let above = index - 1; above >= Math.max(0, index - ROW_LINES); above--) {
    const line = lines[above];
    if ((line?.text.length ?? 0) >= SHORTEST_ROW && isWholeLink(tree, line)) return above;
  }
  return null;
}

/** Whether the line lies in a link. */
export function isWholeLink(tree: PageTree, line: Line | undefined): boolean {
  if (line === undefined) return false;
  const { first, last } = line;
  for (let each = tree.parent[first] ?? -1; each >= 0; each = tree.parent[each] ?? -1) {
    if (tree.tag[each] === TAG.a) return (tree.last[each] ?? 0) > last;
  }
  return false;
}

interface Surroundings {
  rest: string;
  isByline: boolean;
  date: DateInText;
  isWeak: boolean;
}

/** Dates without a label stand in lists, clocks and texts more often than under titles. */
function isUnlikely(page: Page, index: number, { rest, isByline, date, isWeak }: Surroundings): boolean {
  const { lines, tree } = page;
  if (!isByline && (rest.length > 24 || (rest !== '' && date.time === null && !isWeak))) return true;
  const line = lines[index];
  if (line === undefined || tellsClock(line.words)) return true;
  if (!isByline && !isWeak && tellsWeekday(line.words)) return true;
  if (isByline) return isWithin(tree, line.first, TAG.a);
  if (isInRow(page, index)) return true;
  // Under the titles of speeches and rules stands when they were held or passed.
  if (/^[（(].*(?:年|[^）)]$)/u.test(line.text) && !(rest === '' && isCalledTime(page, line))) return true;
  return isWithin(tree, line.first, TAG.a) || (rest.length > LONGEST_SOURCE && hasLink(tree, line));
}

const TIME = /time|(?<!up)date|riqi|shijian/iu;

/** Whether the element of a line is called so. */
const isCalledTime = ({ tree, attribute }: Page, { first }: Line) =>
  TIME.test(attribute(tree.parent[first] ?? 0, ATTRIBUTE.class) ?? '');

/** Texts beside the date in the row of a list. */
const FEWEST_BESIDE = 2;

/** Whether a date is a cell of a table that lists something: those beside it say other things, and are no bylines. */
function isInRow(page: Page, index: number): boolean {
  const row = linesOfRow(page, index);
  if (row === null || isOverTextOfCell(page, index)) return false;
  const beside = page.lines
    .slice(row.from, row.to)
    .filter(({ text, words }) => text.length > 1 && datesOf(words).length === 0);
  return beside.length >= FEWEST_BESIDE && !beside.some(({ text, words }) => /[:：]/u.test(text) || tellsByline(words));
}

const SENTENCE = /[。；]/u;
const SHORTEST_SENTENCE = 25;
const LINES_TO_TEXT = 3;

/** Whether a text stands under a date in the same cell of a row that lays out a page and lists nothing. */
function isOverTextOfCell(page: Page, index: number): boolean {
  const { tree, lines } = page;
  if (isAmongCells(page, index) && !isBesideMenu(page, index)) return false;
  let cell = tree.parent[lines[index]?.first ?? 0] ?? -1;
  while (cell >= 0 && tree.tag[cell] !== TAG.td) cell = tree.parent[cell] ?? -1;
  const end = tree.last[cell] ?? 0;
  return lines.slice(index + 1, index + 1 + LINES_TO_TEXT).some((line) => {
    const isText = line.text.length >= SHORTEST_SENTENCE && SENTENCE.test(line.text);
    return isText && line.last < end && !hasLink(tree, line);
  });
}

/** Null for a date that is called something else. A label in a line of its own stands before the date. */
function labelOf(page: Page, index: number, before: string): DateLabel | null {
  const { lines, tree } = page;
  const inLine = before === '' ? '' : withoutLabelEnd(before.slice(-LABEL_LETTERS));
  const line = lines[inLine === '' ? index - 1 : index];
  if (line === undefined) return 'none';
  const label = inLine === '' ? labelInOwnLine(line.words) : labelInLine(page, index, { inLine, before });
  // A link that ends so is the title of another page.
  const isWord = label === 'none' || label === null || HAS_COLON.test(inLine === '' ? line.text : before);
  return isWord || !isWithin(tree, line.first, TAG.a) ? label : 'none';
}

/** What the words right before a date call it, where nothing but these is known. */
export const labelBefore = (before: string): DateLabel | null =>
  labelNamed(withoutLabelEnd(before.slice(-LABEL_LETTERS)), before);

/** In the row of what a table calls its columns, where there is one row under it. */
function labelOfColumn(page: Page, index: number): DateLabel | null {
  const head = otherCell(page, index);
  const words = head === null || head > index ? undefined : page.lines[head]?.words;
  return words === undefined ? 'none' : labelInOwnLine(words);
}

/** What comes before the element of a label, without a blank, is no part of it. */
function labelInLine(page: Page, index: number, { inLine, before }: { inLine: string; before: string }) {
  const label = labelNamed(inLine, before);
  if (label !== null && label !== 'none') return label;
  if (!LABEL_LAST.test(inLine.slice(-1))) return label;
  const own = piecesOf(page, index)
    ?.map(({ text }) => LABEL_OF_PIECE.exec(text)?.[1] ?? '')
    .find((text) => text !== '' && inLine.endsWith(text));
  return own === undefined ? label : labelNamed(own, before);
}

const LABEL_OF_PIECE = /^\s*(\p{L}{2,8})[\s:：【[(（|]*(?:\d|$)/u;

const withoutLabelEnd = (text: string) =>
  isHan(text.charCodeAt(text.length - 1)) ? text : (bracketedIn(text) ?? text.replace(LABEL_END, ''));

/** What the brackets hold that a text ends with. */
const bracketedIn = (text: string) => (BRACKET_END.test(text) ? (IN_BRACKETS.exec(text)?.[1] ?? null) : null);

/** A colon before the date, and brackets around the date. */
const HAS_COLON = /[:：][\s【[(（|]*$/u;

const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;

/** Last letters of all that labels are told by. */
const LABEL_LAST = /[间間期布佈表发發于於新改限起止至a-z-]$/iu;

const labelInOwnLine = openQuestion((text) => {
  if (text.length > LABEL_LETTERS) return 'none';
  const bracketed = bracketedIn(text);
  if (bracketed !== null) return labelNamed(bracketed, text);
  const isLabel = /[:：]$/u.test(text);
  if (!isLabel && text.length > LONGEST_CELL_LABEL) return 'none';
  return labelNamed(text.replace(LABEL_END, ''), text);
});

function labelNamed(label: string, before: string): DateLabel | null {
  if (LABEL_LAST.test(label.slice(-1))) {
    const letters = label.replaceAll(/\s/gu, '');
    if (!HAS_COLON.test(before) && !isOwnWord(label, letters)) return OTHER_DATE.test(letters) ? null : 'none';
    if (PUBLISHED.test(letters)) return 'published';
    if (ENTERED.test(letters)) return 'entered';
    if (UPDATED.test(letters)) return 'updated';
    if (BARE.test(label)) return 'bare';
    if (OTHER_DATE.test(letters)) return null;
  }
  // Another label ends with a colon; what ends without one is the text before the date.
  return /[:：]\s*$/u.test(before) && !BYLINE.test(label.slice(-4)) && !OF_KIND.test(label) ? null : 'none';
}

/** Labels whose value is never a day: one right before it is empty, or a script writes its value. */
const OF_KIND = /(?:^|[^\p{L}])(?:类[型别]|分类|栏目|频道)$/u;

/** What goes on before a label without a colon is the end of a title: 监测结果发布, 成绩公布时间. */
function isOwnWord(label: string, letters: string): boolean {
  const found = PUBLISHED.exec(letters) ?? ENTERED.exec(letters);
  if (found === null || found[0].endsWith('于')) return true;
  let at = label.length;
  for (let left = found[0].length; left > 0 && at > 0; at--) if (/\S/u.test(label.charAt(at - 1))) left--;
  return at === 0 || !/[\p{L}\p{N}]/u.test(label.charAt(at - 1)) || OF_ARTICLE.test(letters.slice(0, found.index));
}

/** What may be written before the label of an article. */
const OF_ARTICLE = /(?:^|[^\p{L}\p{N}])(?:本文|文章|信息|稿件|新闻|网站|首次|文件|内容)$/u;

function isWithin(tree: PageTree, node: number, tag: number): boolean {
  for (let each = tree.parent[node] ?? -1; each >= 0; each = tree.parent[each] ?? -1) {
    if (tree.tag[each] === tag) return true;
  }
  return false;
}

/** Whether a link with an address lies in the line, or the line in it. */
export function hasLink(tree: PageTree, line: Line | undefined): boolean {
  if (line === undefined) return false;
  if (isWithin(tree, line.first, TAG.a)) return true;
  for (let node = line.first; node <= line.last; node++) if (tree.tag[node] === TAG.a) return true;
  return false;
}
