import { LETTERS, openQuestion, type PageTree, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { remembering } from '../text-memory.ts';
import { datesIn } from './date-text.ts';
import type { Title } from './title.ts';

/** Lines over and under the title in which a source is looked for; the table of a catalogue stands over it. */
const LINES_OVER = 40;
const LINES_UNDER = 8;

const SOURCE =
  /(?<!\p{L})(?:信\s*息\s*|文\s*章\s*|稿\s*件\s*|新\s*闻\s*|内\s*容\s*|转\s*载\s*)?(?:来\s*源|稿\s*源|出\s*处)(?:单位|部门|于)?\s*[:：]|(?<!\p{L})(?:转载?自|摘自)\s*[:：]|(?<!\w)source\s*:|^(?:信\s*息\s*|文\s*章\s*|稿\s*件\s*)?来\s*源$/iu;
/** Who published it, where no source is named: tables of catalogues, and pages that have nothing else. */
const PUBLISHER =
  /(?:发\s*布|发\s*文|公\s*开|责\s*任|供\s*稿|提\s*供)\s*(?:机\s*构|单\s*位|机\s*关|部\s*门)|(?:供稿|信息提供)(?=\s*[:：])/u;
/** With a colon, or alone in its cell. */
const PUBLISHER_LABEL = new RegExp(`(?:${PUBLISHER.source})\\s*[:：]|^(?:${PUBLISHER.source})$`, 'u');

/** Where a label stands in a line, `[from, to)`; null where there is none but in a sentence. All labels have some of the letters. */
const openLabel = (label: RegExp, some: number) =>
  openQuestion((text, { letters }): { from: number; to: number } | null => {
    if ((letters & some) === 0 || text.length > LONGEST_LINE) return null;
    const found = label.exec(text);
    if (found === null || isProse(text, found.index)) return null;
    return { from: found.index, to: found.index + found[0].length };
  });
type LabelIn = ReturnType<typeof openLabel>;

/** Longer lines are prose. */
const LONGEST_LINE = 300;
const sourceLabel = openLabel(SOURCE, LETTERS.source);
const publisherLabel = openLabel(PUBLISHER_LABEL, LETTERS.publisher);

/** What ends a source that is not the last thing in its line. */
const NEXT_BLOCK = /[【】[\]|｜丨]|\s{3,}|&nbsp;/u;
const NEXT_LABEL = /^\p{L}{2,4}\s?[:：]|\s(?:\p{L}{2,8}|\p{L}(?:\s+\p{L}){1,3})\s?[:：]/u;
const NEXT_WORD =
  /(?:^|\s+|(?<=\p{L}))(?:发布时间|发布日期|发表时间|浏览次数|浏览量|点击数|点击率|阅读次数|阅读量|访问量|访问次数|字体大小|打印本页|关闭窗口|视力保护色)|(?:^|\s+)(?:发布|发表|时间|日期|作者|编辑|责任编辑|责编|记者|浏览|点击|阅读|访问|人气|字体|字号|打印|关闭|分享|收藏|扫一扫|大\s+中\s+小|T\s*\|\s*T)/u;
const LONGEST_SOURCE = 60;

/**
 * The source of an article as it is displayed, without its label: 来源, else who published it (发布机构 and the like). Empty
 * where a label has nothing behind it; null where there is no label.
 */
export function readSource(page: Page, title: Title | null): string | null {
  let publisher: string | null = null;
  let empty: string | null = null;
  for (const index of linesAround(page, title)) {
    const source = valueBehind(page, index, sourceLabel);
    if (source !== null && source !== '') return source;
    empty ??= source;
    publisher ??= valueBehind(page, index, publisherLabel);
  }
  return empty ?? publisher;
}

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
function valueBehind({ lines, tree }: Page, index: number, labelIn: LabelIn): string | null {
  const line = lines[index];
  const label = line === undefined ? null : labelIn(line.words);
  if (line === undefined || label === null) return null;
  const value = withoutFollowers(line.text.slice(label.to));
  if (value !== '' || line.text.length > label.to) return value;
  const next = lines[index + 1];
  if (next === undefined || next.text.length > LONGEST_SOURCE) return '';
  const isLabel = /[:：]$/u.test(next.text) || HEAD_OF_COLUMN.test(next.text) || datesIn(next.text).length > 0;
  return isLabel || !isSameRow(tree, line.first, next.first) ? '' : withoutFollowers(next.text);
}

/** Beside a label without a colon this is the next column of a table. */
const HEAD_OF_COLUMN = /^(?:序号|标题|名称|作者|状态|操作|\p{L}{0,4}(?:日期|时间|次数|量|数|人))$/u;

/** In a sentence the words before a label are many. */
function isProse(text: string, at: number): boolean {
  return at > 0 && /[。；，]/u.test(text.slice(0, at));
}

const withoutFollowers = remembering((text) => {
  const [date] = datesIn(text);
  const ends = [NEXT_BLOCK, NEXT_LABEL, NEXT_WORD].map((pattern) => text.trimStart().search(pattern));
  const shift = text.length - text.trimStart().length;
  const positions = ends.filter((at) => at >= 0).map((at) => at + shift);
  if (date !== undefined) positions.push(date.from);
  const value = text.slice(0, Math.min(text.length, ...positions)).trim();
  return value.length > LONGEST_SOURCE
    ? ''
    : value.replace(/^[（(](.*)[）)]$/u, '$1').replace(/^([^（(]*)[）)]$/u, '$1');
});

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
