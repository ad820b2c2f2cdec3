import { LETTERS, openQuestion, type PageTree, TAG, TEXT } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { remembering } from '../text-memory.ts';
import { datesIn } from './date-text.ts';
import { behindElement } from './element-label.ts';
import { FIELD_END, FOLLOWERS, fieldsOf, pictureBehind } from './line-fields.ts';
import { otherCell } from './table-cells.ts';
import { scriptedLines } from './scripted-lines.ts';
import { scriptedText } from './scripted-text.ts';
import { isWholeLink } from './dated-lines.ts';
import type { Title } from './title.ts';

/** Lines over and under the title in which a source is looked for; the table of a catalogue stands over it. */
const LINES_OVER = 40;
const LINES_UNDER = 8;

/** A label as it is written with a colon or alone, in brackets, and before a bar. */
interface Label {
  plain: RegExp;
  bracketed: RegExp;
  barred?: RegExp;
}

/** Of a label in brackets of its own, `【来源】市教育局`, the brackets tell the label as a colon does. */
const inBrackets = (label: string) => String.raw`[[【〖]\s{0,4}(?:${label})\s{0,4}[\]】〗]\s{0,4}[:：]?`;
/** Parts of labels, in both scripts, with room between the letters. */
const OF_WHAT = String.raw`(?:信\s*息|文\s*章|稿\s*件|新\s*[闻聞]|[内內]\s*容|[资資]\s*[讯訊])\s*`;
const ORIGIN = String.raw`(?:[来來]\s*源|稿\s*源|出\s*[处處])`;
const BODY = '(?:[单單]位|部[门門])';
const BRACKETED_SOURCE = new RegExp(inBrackets(String.raw`(?:${OF_WHAT})?(?:[来來]\s*源|稿\s*源)${BODY}?`), 'u');
/** In place of the colon where texts of accounts end: `来源丨示例日报`. What a table calls its columns stands behind bars too. */
const BARRED = String.raw`(?:${OF_WHAT})?[来來]\s*源\s*[丨｜|](?!\s*(?:作者|[编編][辑輯]|[记記]者|[责責][编編]|[标標][题題]|[发發][布佈]|[时時][间間]|日期|[浏瀏][览覽]|[点點][击擊]|[阅閱][读讀]|分享))`;
const BARRED_SOURCE = new RegExp(String.raw`(?:^|\s)${BARRED}`, 'u');
const SOURCE: Label = {
  plain: new RegExp(
    [
      String.raw`(?<!\p{L})(?:${OF_WHAT}|[转轉]\s*[载載]\s*)?${ORIGIN}(?:${BODY}|[于於])?\s*[:：]`,
      String.raw`(?<!\p{L})(?:[转轉][载載]?自|摘自)\s*[:：]`,
      String.raw`(?<!\w)source\s*:`,
      String.raw`^(?:${OF_WHAT})?[来來]\s*源$`,
    ].join('|'),
    'iu',
  ),
  bracketed: BRACKETED_SOURCE,
  barred: BARRED_SOURCE,
};
/** Who published it, where no source is named: tables of catalogues, and pages that have nothing else. */
const PUBLISHER = String.raw`(?:[发發]\s*[布佈]|[发發]\s*文|公\s*[开開]|[责責]\s*任|供\s*稿|提\s*供)\s*(?:[机機]\s*[构構]|[单單]\s*位|[机機]\s*[关關]|部\s*[门門])|(?:供稿|信息提供)(?=\s*[:：])`;
/** With a colon, or alone in its cell. */
const PUBLISHER_LABEL: Label = {
  plain: new RegExp(String.raw`(?:${PUBLISHER})\s*[:：]|^(?:${PUBLISHER})$`, 'u'),
  bracketed: new RegExp(inBrackets(PUBLISHER), 'u'),
};

const ANY_SOURCE: Label = {
  plain: new RegExp(String.raw`${ORIGIN}(?:${BODY}|[于於])?\s*[:：]|[转轉载載摘]自\s*[:：]|source\s*:`, 'iu'),
  bracketed: BRACKETED_SOURCE,
  barred: BARRED_SOURCE,
};

/** Where a label stands in a line, `[from, to)`; null where there is none but in a sentence. All labels have some of the letters. */
const openLabel = (label: Label, some: number) =>
  openQuestion((text, { letters }): { from: number; to: number } | null => {
    if ((letters & some) === 0 || text.length > LONGEST_LINE) return null;
    return placeOf(label, text);
  });

function placeOf(label: Label, text: string): { from: number; to: number } | null {
  const found = labelIn(label, text);
  if (found === null || isProse(text, found.index)) return null;
  return { from: found.index, to: found.index + found[0].length };
}

const labelIn = ({ plain, bracketed, barred }: Label, text: string) =>
  plain.exec(text) ??
  (BRACKET_END.test(text) ? bracketed.exec(text) : null) ??
  (barred !== undefined && HAS_BAR.test(text) ? barred.exec(text) : null);
const BRACKET_END = /[\]】〗]/u;
const HAS_BAR = /[丨｜|]/u;

/** Whether a line that is no sentence has the word of a label. */
const openWord = (word: RegExp, some: number) =>
  openQuestion(
    (text, { letters }) =>
      (letters & some) !== 0 && text.length <= LONGEST_LINE && word.test(text) && !SENTENCE_SIGN.test(text),
  );

const SENTENCE_SIGN = /[。；，]/u;
/** Longer lines are prose. */
const LONGEST_LINE = 300;
const SOURCES = {
  label: SOURCE,
  word: new RegExp(String.raw`^(?:${OF_WHAT})?(?:[来來]源|稿源)${BODY}?$`, 'u'),
  hasWord: openWord(/[来來]源|稿源/u, LETTERS.source),
  inLine: openLabel(SOURCE, LETTERS.source),
  /** Or the label of an element that others stand before without a blank. */
  isNear: openQuestion((text, { letters }) => (letters & LETTERS.source) !== 0 && labelIn(ANY_SOURCE, text) !== null),
};
const PUBLISHERS = {
  label: PUBLISHER_LABEL,
  word: new RegExp(`^(?:${PUBLISHER})$`, 'u'),
  hasWord: openWord(new RegExp(PUBLISHER, 'u'), LETTERS.publisher),
  inLine: openLabel(PUBLISHER_LABEL, LETTERS.publisher),
  isNear: openQuestion(
    (text, { letters }) => (letters & LETTERS.publisher) !== 0 && labelIn(PUBLISHER_LABEL, text) !== null,
  ),
};
type Labels = typeof SOURCES;

/** What ends a source that is not the last thing in its line. */
const NEXT_BLOCK = new RegExp(String.raw`[【】〖〗[\]|｜丨${FIELD_END}]|\s{3,}|&nbsp;`, 'u');
const NEXT_LABEL = /^\p{L}{2,4}\s?[:：]|[（(]\s?\p{L}{2,6}\s?[:：]|\s(?:\p{L}{2,8}|\p{L}(?:\s+\p{L}){1,3})\s?[:：]/u;
const NEXT_WORD = new RegExp(
  String.raw`(?:^|\s+|(?<=\p{L}))(?:发布时间|发布日期|发表时间|浏览次数|浏览量|点击数|点击率|阅读次数|阅读量|访问量|访问次数|字体大小|打印本页|关闭窗口|视力保护色)|(?:^|\s+)(?:发布|发表|时间|日期|作者|编辑|责任编辑|责编|记者|大\s+中\s+小|T\s*\|\s*T|已有\s*\d|${FOLLOWERS})`,
  'u',
);
const LONGEST_SOURCE = 60;

/**
 * The source of an article as it is displayed, without its label: 来源, else who published it (发布机构 and the like). Empty
 * where a label has nothing behind it; null where there is no label.
 */
export function readSource(page: Page, title: Title | null): string | null {
  let publisher: string | null = null;
  let empty: string | null = null;
  for (const index of linesAround(page, title)) {
    const source = valueBehind(page, index, SOURCES);
    if (source !== null && source !== '') return source;
    empty ??= source;
    publisher ??= valueBehind(page, index, PUBLISHERS);
  }
  return sourceBehind(page, title) ?? sourceWritten(page, title) ?? empty ?? publisher;
}

/** The source that a script writes with its label under the title. */
function sourceWritten(page: Page, title: Title | null): string | null {
  for (const text of scriptedLines(page, title)) {
    const label = placeOf(SOURCE, text);
    const value = label === null ? '' : withoutFollowers(text.slice(label.to));
    if (value !== '') return value;
  }
  return null;
}

const BEHIND_TEXT = new RegExp(
  String.raw`^[（(【[]?\s*(?:(?:${OF_WHAT})?${ORIGIN}${BODY}?\s*[:：]|(?:[转轉][载載]?自|摘自)\s*[:：])|^${BARRED}`,
  'u',
);
const LONGEST_BEHIND = 100;
const standsBehind = openQuestion(
  (text, { letters }) => (letters & LETTERS.source) !== 0 && text.length <= LONGEST_BEHIND && BEHIND_TEXT.test(text),
);

/** The source in a line of its own behind the text, where there is one such line and no row of a list. */
function sourceBehind(page: Page, title: Title | null): string | null {
  const { lines, tree } = page;
  const to = title?.places[0]?.to;
  if (to === undefined) return null;
  let found: number | null = null;
  for (let index = to + LINES_UNDER; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || !standsBehind(line.words)) continue;
    if (found !== null) return null;
    found = index;
  }
  if (found === null || isWholeLink(tree, lines[found - 1]) || goesOn(page, found)) return null;
  return valueBehind(page, found, SOURCES) || null;
}

const SENTENCE = /[。；]/u;
const SHORTEST_SENTENCE = 25;
const OF_SITE = /声明|版权|责任|转载|侵权/u;

/** Under a picture within the text the text goes on. */
const goesOn = ({ lines }: Page, index: number) =>
  lines
    .slice(index + 1, index + 3)
    .some(({ text }) => text.length >= SHORTEST_SENTENCE && SENTENCE.test(text) && !OF_SITE.test(text));

/** Lines in the order in which they are asked: under the title, then over it; only those that may have a label. */
function linesAround({ lines }: Page, title: Title | null): number[] {
  const places = title?.places ?? [];
  const near: number[] = [];
  const add = (from: number, to: number) => {
    for (let index = Math.max(from, 0); index < Math.min(to, lines.length); index++) {
      if (((lines[index]?.words.letters ?? 0) & OF_LABELS) !== 0 && !near.includes(index)) near.push(index);
    }
  };
  for (const { from, to } of places) add(to - 1, to + LINES_UNDER - (to - from));
  const [place] = places;
  if (place !== undefined) add(place.from - LINES_OVER, place.from);
  else add(0, LINES_OVER);
  return near;
}

const OF_LABELS = LETTERS.source | LETTERS.publisher;

/** Null where the line has no such label. A label alone in its cell has its value in the next one. */
function valueBehind(page: Page, index: number, labels: Labels): string | null {
  const line = page.lines[index];
  if (line === undefined || line.text.length > LONGEST_LINE || !labels.isNear(line.words))
    return alone(page, index, labels) ?? inElement(page, index, labels);
  const fields = fieldsOf(page, index);
  const label = fields === null ? labels.inLine(line.words) : placeOf(labels.label, fields);
  if (label === null) return null;
  const all = fields ?? line.text;
  const behind = all.slice(label.to);
  const value = withoutFollowers(BRACKET_LAST.test(all.slice(label.from, label.to)) ? beforeBracket(behind) : behind);
  if (value !== '') return value;
  if (behind === '') return scriptedWithin(page, index, labels) ?? valueOfLabel(page, index);
  return scriptedWithin(page, index, labels) ?? scriptedText(page, line) ?? '';
}

/** What the script writes that stands right behind the text of a label, before others of its line. */
function scriptedWithin(page: Page, index: number, { label }: Labels): string | null {
  const { tree, lines, raw } = page;
  const { first = 0, last = -1 } = lines[index] ?? {};
  for (let node = first; node < last; node++) {
    if (tree.tag[node] !== TEXT || (tree.to[node] ?? 0) - (tree.from[node] ?? 0) > LONGEST_LINE) continue;
    const text = raw(tree.from[node] ?? 0, tree.to[node] ?? 0).trimEnd();
    if (/[:：]$/u.test(text) && labelIn(label, text) !== null) return scriptedText(page, { last: node });
  }
  return null;
}

const BRACKET_LAST = /[\]】〗]\s*[:：]?$/u;
/** Behind a label in brackets the next ones are around the next label. */
const beforeBracket = (text: string) => text.replace(/[[【〖].*$/su, '');

/** The value of a label without a colon, which is all of its line. */
function alone(page: Page, index: number, { inLine }: Labels): string | null {
  const line = page.lines[index];
  if (line === undefined || inLine(line.words) === null) return null;
  return valueOfLabel(page, index);
}

/** The value behind a label that has an element of its own in place of a colon; null where there is none. */
function inElement(page: Page, index: number, { word, hasWord }: Labels): string | null {
  const line = page.lines[index];
  if (line === undefined || line.first === line.last || !hasWord(line.words)) return null;
  const value = behindElement(page, index, word);
  return (value === null ? null : withoutFollowers(value)) || null;
}

/** What a script, a picture or the next line says behind a label. */
function valueOfLabel(page: Page, index: number): string {
  const { lines, tree } = page;
  const line = lines[index];
  if (line === undefined) return '';
  const inPlace = scriptedText(page, line) ?? withoutFollowers(pictureBehind(page, line.last));
  if (inPlace !== '') return inPlace;
  const next = lines[index + 1];
  if (next === undefined || next.text.length > LONGEST_SOURCE) return '';
  const below = HEAD_OF_COLUMN.test(next.text) ? otherCell(page, index) : null;
  if (below !== null && below > index) return withoutFollowers(lines[below]?.text ?? '');
  if (BRACKET_LAST.test(line.text) && BRACKET_LAST.test(next.text)) return '';
  const isLabel = /[:：]$/u.test(next.text) || HEAD_OF_COLUMN.test(next.text) || datesIn(next.text).length > 0;
  return isLabel || !isSameRow(tree, line.first, next.first) ? '' : withoutFollowers(next.text);
}

/** Beside a label without a colon this is the next column of a table. */
const HEAD_OF_COLUMN = /^(?:序号|标题|名称|作者|状态|操作|\p{L}{0,4}(?:日期|时间|次数|量|数|人))$/u;

/** In a sentence the words before a label are many. */
function isProse(text: string, at: number): boolean {
  return at > 0 && SENTENCE_SIGN.test(text.slice(0, at));
}

const withoutFollowers: (text: string) => string = remembering((text) => {
  const bracketed = IN_BRACKETS.exec(text)?.[1];
  if (bracketed !== undefined) return IS_BUTTON.test(bracketed) ? '' : withoutFollowers(bracketed);
  const [date] = datesIn(text);
  const ends = [NEXT_BLOCK, NEXT_LABEL, NEXT_WORD].map((pattern) => text.trimStart().search(pattern));
  const shift = text.length - text.trimStart().length;
  const positions = ends.filter((at) => at >= 0).map((at) => at + shift);
  if (date !== undefined && !isIssue(text, date)) positions.push(date.from);
  const value = text
    .slice(0, Math.min(text.length, ...positions))
    .replace(/[（(]\s*$/u, '')
    .trim();
  return value.length > LONGEST_SOURCE
    ? ''
    : value.replace(/^[（(](.*)[）)]$/u, '$1').replace(/^([^（(]*)[）)]$/u, '$1');
});

/** A source may stand in square brackets, as buttons do. */
const IN_BRACKETS = /^\s*[[【]([^[\]【】]{2,60})[\]】]/u;
const IS_BUTTON = /^\s*(?:[大中小特超默认号]+(?:[\s/]|$)|返回|推荐|评论|转发|复制|保存|投稿|\p{L}{2,6}\s*[:：])/u;

/** The day of a newspaper, with the number of its page, belongs to its name. */
const isIssue = (text: string, { from, to }: { from: number; to: number }) =>
  /[（(]\s*$/u.test(text.slice(0, from)) && /^[\s，,]*第?\s*[A-Za-z]?\d{1,3}\s*版/u.test(text.slice(to));

const ROWS = new Set<number>([TAG.tr, TAG.dl, TAG.li, TAG.dd]);
const NEAREST_ANCESTORS = 4;

/** Whether two texts stand in a row of a table, an entry of a list, or a small block. */
function isSameRow(tree: PageTree, one: number, other: number): boolean {
  let node = tree.parent[one] ?? -1;
  for (let step = 0; step < NEAREST_ANCESTORS && node >= 0; step++) {
    if ((tree.last[node] ?? 0) > other) return ROWS.has(tree.tag[node] ?? 0) || (tree.last[node] ?? 0) - node < 16;
    node = tree.parent[node] ?? -1;
  }
  return false;
}
