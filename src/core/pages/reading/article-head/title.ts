import { ATTRIBUTE, type Line, openQuestion, type PageTree, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { PATH_LABEL } from '../page-path.ts';
import { remembering } from '../text-memory.ts';
import { type DatedLine, hasLink } from './dated-lines.ts';
import { asideOf } from './heading-aside.ts';
import { blockOf, wholeHeading } from './whole-heading.ts';
import { isOfBody, isOfSite, keyOf, keyStart, type Name, namesOf, type PageNames, TAG_WEIGHT } from './page-names.ts';

/** The title that a visitor sees over a page. */
export interface Title {
  text: string;
  /** Lines `[from, to)` that it is written in, once for each time that it is shown; none where a script writes it. */
  places: readonly { from: number; to: number }[];
}

/**
 * The displayed title: the lines that repeat the ArticleTitle tag or a part of the `<title>`, else what stands like a heading
 * over the line with the date. Where neither is in sight, the end of the path to the page (当前位置), else what the page calls
 * itself. Null for a page without any name.
 */
export function readTitle(page: Page, own: PageNames, dated: readonly DatedLine[]): Title | null {
  const names = namesOf(own, titleOfCatalogue(page));
  const named = namedLines(page, names).filter((each) => !isSignedUnder(page, each) && !isPublisher(page, each));
  const best = bestOf(named.concat(headings(page, dated)), dated) ?? titledElement(page) ?? headingOfRecord(page, own);
  if (best !== null) return withPlaces(page, names[0]?.weight === TAG_WEIGHT ? best : whole(page, best, dated));
  const [name] = names.toSorted((a, b) => b.weight - a.weight);
  const tag = name?.weight === TAG_WEIGHT ? name.text : null;
  const text = tag ?? lastOfPath(page) ?? name?.text ?? own.htmlTitle ?? '';
  return text === '' ? null : { text, places: [] };
}

/** The title with the other lines of its heading, unless it is several lines already. */
function whole(page: Page, best: Candidate, dated: readonly DatedLine[]): Candidate {
  if (best.to - best.from > 1) return best;
  const isHeading = (node: number) => isNamedTitle(page, node) && !isWide(page.tree, node);
  const { from, to } = wholeHeading(page, best.from, { isHeading, dated });
  if (to - from === 1) return best;
  return { ...best, from, to, text: joinLines(page.lines.slice(from, to).map(({ text }) => text)) };
}

/** Lines that may be the title. */
interface Candidate {
  text: string;
  from: number;
  to: number;
  score: number;
}

/** Longer titles are not known; lines of more letters are not compared. */
const LONGEST_TITLE = 200;
/** Letters of a date and a source in the line of the title. */
const MOST_BESIDE = 60;
/** A title may be broken into as many lines. */
const MOST_LINES = 6;

/** The first two letters of a key as one number. */
const numberOf = (start: string) => (start.charCodeAt(0) << 16) | start.charCodeAt(1);
const startOf = openQuestion((text) => numberOf(keyStart(text)));

function namedLines(page: Page, names: readonly Name[]): Candidate[] {
  const found: Candidate[] = [];
  if (names.length === 0) return found;
  const starts = names.map(({ key }) => numberOf(key));
  let longest = 0;
  for (const { text } of names) longest = Math.max(longest, text.length);
  const most = Math.min(longest + MOST_BESIDE, LONGEST_TITLE);
  for (let index = 0; index < page.lines.length; index++) {
    const line = page.lines[index];
    if (line === undefined || line.text.length > most) continue;
    const start = startOf(line.words);
    if (!starts.includes(start)) continue;
    const key = keyOf(line.text);
    let own: number | null = null;
    for (let at = 0; at < names.length; at++) {
      const name = names[at];
      const run = name === undefined || starts[at] !== start ? null : matchRun(page, index, { key, name });
      if (name === undefined || run === null) continue;
      const long = Math.min(name.key.length, 40) / 10;
      own ??= shape(page, index);
      found.push({ text: run.text, from: index, to: run.to, score: name.weight + long + own });
    }
  }
  return found;
}

const SENTENCE = /[。；]/u;
const SHORTEST_SENTENCE = 25;
/** Lines over a name that are looked at for the text which it signs. */
const LINES_OF_TEXT = 12;

/** The name of a body under a text, which is not marked as a heading, is that of who signed it. */
function isSignedUnder(page: Page, { text, from }: Candidate): boolean {
  if (!isOfBody(text) || shape(page, from) > 0) return false;
  return page.lines
    .slice(Math.max(0, from - LINES_OF_TEXT), from)
    .some((line) => line.text.length >= SHORTEST_SENTENCE && SENTENCE.test(line.text));
}

const PUBLISHER =
  /^[[【]?\s*(?:发\s*布|发\s*文|公\s*开|制\s*发|责\s*任)\s*(?:机\s*构|单\s*位|部\s*门|机\s*关)\s*[】\]]?\s*[:：]?$/u;
const LONGEST_LABEL = 12;

/** What the table of a catalogue calls the body that published a text, in the cell before. */
function isPublisher({ lines }: Page, { from, to }: Candidate): boolean {
  const label = lines[from - 1]?.text ?? '';
  return to - from === 1 && label.length <= LONGEST_LABEL && PUBLISHER.test(label);
}

interface Comparison {
  key: string;
  name: Name;
}

/** The lines from `index` on that are the name together. A date or a source may follow it in the line. */
function matchRun(page: Page, index: number, { key, name }: Comparison): Omit<Candidate, 'score'> | null {
  if (key === name.key) return { text: page.lines[index]?.text ?? '', from: index, to: index + 1 };
  if (isCutShort(name.key)) {
    const shown = name.key.replace(/(?:\.{3,}|…)$/u, '');
    if (shown.length >= 10 && key.startsWith(shown)) {
      return { text: page.lines[index]?.text ?? '', from: index, to: index + 1 };
    }
  }
  if (name.key.length < 8) return null;
  if (key.startsWith(name.key) && BEHIND_NAME.test(key.slice(name.key.length))) {
    return { text: name.text, from: index, to: index + 1 };
  }
  if (key.length < 4 || !name.key.startsWith(key)) return null;
  let joined = key;
  const texts = [page.lines[index]?.text ?? ''];
  for (let to = index + 1; to < page.lines.length && to - index < MOST_LINES; to++) {
    const text = page.lines[to]?.text ?? '';
    joined += keyOf(text);
    texts.push(text);
    if (joined === name.key) return { text: joinLines(texts), from: index, to: to + 1 };
    if (!name.key.startsWith(joined)) return null;
  }
  return null;
}

/** A date, a label, a topic, or the number of a picture. */
const BEHIND_NAME = /^(?:20\d\d|来源|发布|时间|日期|\[|【|#|\((?:20\d\d[-/.年]\d{1,2}[-/.月]\d|\d{1,3}\/\d{1,3}\)$))/u;

const isCutShort = (name: string) => name.endsWith('...') || name.endsWith('…');

/** Between Chinese letters a line break is no blank. */
function joinLines(texts: readonly string[]): string {
  return texts.reduce((all, text) => all + (/[a-z\d]$/iu.test(all) && /^[a-z\d]/iu.test(text) ? ' ' : '') + text);
}

const BEFORE_DATE = 6;
/** Of a player. */
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
/** Of a letter. */
const WHO_ASKS = String.raw`^(?:昵称|(?:来信|写信|留言|咨询|提问|诉求|投诉)人)\s*[:：]|^网[友民]\s*[:：].*(?:(?:时间|日期)\s*[:：]|\d{4}[-/年.]\d{1,2}[-/月.]\d)`;
const NO_TITLE = new RegExp(
  String.raw`^\P{L}+$|^[a-zA-Z]{1,6}-?\d{6,}$|[。；，]$|${PATH_LABEL}|^首页|[>›»→]|^\p{L}{0,4}(?:日\s*期|时\s*间|字\s*号|文\s*号)$|^[—–―]|^-{2}|^${CLOCK}(?:\s?\/\s?${CLOCK})?$|^[^\s]{0,16}[〔\[（(【]\d{4}[〕\]）)】]第?\d+号$|[:：]$|^.{0,6}(?:来\s*源|索\s*引\s*号|字\s*号|文\s*号|机\s*构|机\s*关|分\s*类|主\s*题|日\s*期|时\s*间|关键词|有效性|部门|作者|编辑|次数|量)\s*[:：]|${WHO_ASKS}`,
  'u',
);

/**
 * What stands like a heading over the first lines with a date or behind the table of a catalogue that has the date, and every
 * heading of the first rank.
 */
function headings(page: Page, dated: readonly DatedLine[]): Candidate[] {
  const found: Candidate[] = [];
  for (const index of linesToTry(page, dated)) {
    const { text, words } = page.lines[index.line] ?? {};
    if (text === undefined || words === undefined || !mayBeTitle(words)) continue;
    const likeness = shape(page, index.line);
    if (likeness < index.least || (likeness === 0 && !mayBePlainTitle(text, dated))) continue;
    const long = Math.min(keyOf(text).length, 20) / 10 - (isOfSite(text) ? 3 : 0);
    const title = asideOf(page, index.line)?.title ?? text;
    found.push({ text: title, from: index.line, to: index.line + 1, score: likeness + long });
  }
  return found;
}

/** Letters that names of columns do not have. */
const SHORTEST_TITLED = 11;

/** The one longer text that stands in an element for a title, where nothing else tells of one; of an element for that of a record any. */
function titledElement(page: Page): Candidate | null {
  const { lines, tree } = page;
  let found: Candidate | null = null;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || !mayBeTitle(line.words)) continue;
    if (line.text.length < SHORTEST_TITLED && !isTitleOfRecord(page, line)) continue;
    if (!isInNamedTitle(page, line) || hasLink(tree, line) || isOfBody(line.text)) continue;
    if (found !== null) return null;
    found = { text: line.text, from: index, to: index + 1, score: 0 };
  }
  return found;
}

/** Whether the element of a line, or the one around that which makes it bold, is called a title. */
function isInNamedTitle(page: Page, { first, last }: Line): boolean {
  const { tree } = page;
  const own = tree.parent[first] ?? -1;
  if (isNamedTitle(page, own) && !isWide(tree, own)) return true;
  const around = tree.tag[own] === TAG.strong || tree.tag[own] === TAG.b ? (tree.parent[own] ?? -1) : -1;
  return around >= 0 && isNamedTitle(page, around) && (tree.last[around] ?? 0) <= last + MOST_BEHIND;
}

/** Nodes behind a line in its element: blanks. */
const MOST_BEHIND = 3;

/** What forms of systems call the field with the title of a record. */
const RECORD_TITLE = /(?:^|_)(?:lbl|lab|label)_?title$/iu;
const isTitleOfRecord = ({ tree, attribute }: Page, { first }: Line) =>
  RECORD_TITLE.test(attribute(tree.parent[first] ?? 0, ATTRIBUTE.id) ?? '');

/** Names that pages of a system have in common, whatever record they show. */
const OF_RECORDS =
  /^(?:诉求|信件|来信|留言|咨询|问题|工单|办件|信息)(?:详情|详细|查看|详细信息|详细内容)页?(?=$|\s*[-_|—])/u;
const RECORD_PART = /(?:内容|情况|信息|回复|答复|评价|详情|附件|进度|结果|写信|登录|注册|调查|查询)$/u;

/** The one heading of a page that is called like all records of its kind: letters have no day of publishing under it. */
function headingOfRecord(page: Page, { htmlTitle }: PageNames): Candidate | null {
  if (!OF_RECORDS.test(htmlTitle ?? '')) return null;
  const { lines, tree } = page;
  let found: Candidate | null = null;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const points = line === undefined ? undefined : HEADING_POINTS[tree.tag[blockOf(tree, line.first)] ?? 0];
    if (line === undefined || points === undefined || points < LEAST_OF_RECORD || !mayBeTitle(line.words)) continue;
    if (RECORD_PART.test(line.text) || hasLink(tree, line) || isOfBody(line.text)) continue;
    if (found !== null) return null;
    found = { text: line.text, from: index, to: index + 1, score: 0 };
  }
  return found;
}

/** Of headings of the third rank and above. */
const LEAST_OF_RECORD = 2;

/** Lines with the likeness to a heading that they must have at least. */
function linesToTry({ tree, lines }: Page, dated: readonly DatedLine[]): { line: number; least: number }[] {
  const leasts = new Map<number, number>();
  const isClear = ({ label, isByline, isAlone, isByLink, isWeak }: DatedLine) =>
    label !== 'none' || isByline || (isAlone && !isByLink && !isWeak);
  const clear = dated.filter(isClear);
  for (let at = 0; at < clear.length && at < MOST_DATES; at++) {
    const { line } = clear[at] ?? NO_LINE;
    for (let index = Math.max(0, line - BEFORE_DATE); index < Math.min(line + BEFORE_DATE, lines.length); index++) {
      const least = index < line ? 0 : 2;
      if (index !== line) leasts.set(index, Math.min(least, leasts.get(index) ?? least));
    }
  }
  const ranked = tree.tag.subarray(0, tree.size).includes(TAG.h1) ? lines.length : 0;
  for (let index = 0; index < ranked; index++) {
    const first = lines[index]?.first ?? 0;
    if (tree.tag[blockOf(tree, first)] === TAG.h1) leasts.set(index, leasts.get(index) ?? 4);
  }
  for (const { line, isAlone } of dated) if (isAlone) leasts.delete(line);
  return [...leasts].map(([line, least]) => ({ line, least }));
}

const NO_LINE = { line: 0 };

/** Letters of a title that nothing but its place tells. */
const SHORTEST_PLAIN = 8;
/** What the summaries of a list end with where they are cut short. */
const CUT_SHORT = /(?:\.{3}|…)$/u;
const mayBePlainTitle = (text: string, dated: readonly DatedLine[]) =>
  text.length >= SHORTEST_PLAIN && (dated.length < FEWEST_OF_LIST || !CUT_SHORT.test(text));
/** Lines with days that no article has. */
const FEWEST_OF_LIST = 3;
const MOST_DATES = 6;

const mayBeTitle = openQuestion((text) => text.length >= 4 && text.length <= LONGEST_TITLE && !NO_TITLE.test(text));

const TITLE_CLASS = /(?:^|[\s_-]|[a-z])(?:title|tit|bt|biaoti|headline|subject)(?![a-z])|^(?:title|tit|bt)/iu;
const HEADING_POINTS: Partial<Record<number, number>> = { [TAG.h1]: 4, [TAG.h2]: 3, [TAG.h3]: 2, [TAG.h4]: 1 };
const NEAREST_ANCESTORS = 4;

/** How much a line looks like a heading; negative for a link. */
function shape(page: Page, index: number): number {
  const { tree, lines } = page;
  const line = lines[index];
  if (line === undefined) return 0;
  if (hasLink(tree, line)) return -4;
  let points = 0;
  let node = tree.parent[line.first] ?? -1;
  for (let step = 0; step < NEAREST_ANCESTORS && node >= 0; step++) {
    points = Math.max(points, HEADING_POINTS[tree.tag[node] ?? 0] ?? 0);
    if (points < CLASS_POINTS && isNamedTitle(page, node)) points = CLASS_POINTS;
    if (isWide(tree, node)) break;
    node = tree.parent[node] ?? -1;
  }
  return points;
}

const CLASS_POINTS = 3;
const saysTitle = remembering((named) => TITLE_CLASS.test(named));

/** Whether class and identity of an element, if it has any, say that it is a title. */
function isNamedTitle({ tree, attribute }: Page, node: number): boolean {
  if ((tree.attributes[node] ?? 0) === (tree.attributes[node + 1] ?? 0)) return false;
  return saysTitle(`${attribute(node, ATTRIBUTE.class) ?? ''} ${attribute(node, ATTRIBUTE.id) ?? ''}`);
}

/** An element of so many nodes is more than a heading. */
const isWide = (tree: PageTree, node: number) => (tree.last[node] ?? 0) - node > 40;

/** A date in the next lines speaks for a title. */
function bestOf(candidates: readonly Candidate[], dated: readonly DatedLine[]): Candidate | null {
  const dates = new Set(dated.filter(({ isWeak, isByline }) => isByline || !isWeak).map(({ line }) => line));
  let best: Candidate | null = null;
  let most = MIN_SCORE;
  for (const candidate of candidates) {
    const score = candidate.score + nearDate(candidate, dates);
    if (score > most) [best, most] = [candidate, score];
  }
  return best;
}

const MIN_SCORE = 4;

function nearDate({ to }: Candidate, dates: ReadonlySet<number>): number {
  for (let distance = 0; distance < 4; distance++) if (dates.has(to - 1 + distance)) return 4 - distance * 0.5;
  return 0;
}

/** Of articles, and in tables of a catalogue, of a letter or of a guide. */
const TITLE_LABEL =
  /^(?:【?\s*标\s*题\s*】?\s*[:：]|【\s*(?:标\s*题|名\s*称)\s*】\s*[:：]?|(?:来信|信件|诉求|留言|事项)(?:标题|主题|名称)\s*(?:[:：]|$))\s*/u;
const titleLabel = openQuestion((text) =>
  text.length > LONGEST_TITLE || text.charCodeAt(0) > LAST_OF_LABEL ? 0 : (TITLE_LABEL.exec(text)?.[0].length ?? 0),
);
/** `标`; all the others stand before it in the charts. */
const LAST_OF_LABEL = 0x6807;
const SHORTEST_NAME = 8;
const SHORTEST_SHOWN = 4;

/** What the table of a catalogue calls the title, in the line of the label or the next one; null unless there is one such label. */
function titleOfCatalogue({ lines }: Page): string | null {
  let found: number | null = null;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || titleLabel(line.words) === 0) continue;
    if (found !== null) return null;
    found = index;
  }
  const label = found === null ? undefined : lines[found];
  if (found === null || label === undefined) return null;
  const inLine = label.text.slice(titleLabel(label.words)).trim();
  const text = inLine === '' ? (lines[found + 1]?.text ?? '') : inLine;
  if (/[:：]/u.test(text)) return null;
  // A short one is more than the name of a column where it is shown twice.
  const isShown = () => text.length >= SHORTEST_SHOWN && lines.filter((line) => line.text === text).length > 1;
  return text.length >= SHORTEST_NAME || isShown() ? text : null;
}

const PATH = new RegExp(String.raw`${PATH_LABEL}|^首页\s*[-/>›»→]`, 'u');
/** Steps that every path ends with on some sites. */
const IS_NO_NAME = /^(?:(?:信息|文章|新闻)?(?:列表|正文|详情|内容)|列表页|详情页|内容页)?$/u;
const PATH_STEP = /\s*(?:[-—]?[>›»→]+|\/|[:：])\s*/u;

/** The last step of the path that a page shows, which is the section it belongs to. */
export function lastOfPath({ lines }: Pick<Page, 'lines'>): string | undefined {
  const path = lines.find(({ text }) => text.length < LONGEST_TITLE && PATH.test(text))?.text;
  const steps = path?.split(PATH_STEP).map((text) => text.trim());
  const step = steps?.findLast((text) => !IS_NO_NAME.test(text)) ?? '';
  return step.length >= 2 && step.length <= 40 && !PATH.test(step) && step !== '首页' ? step : undefined;
}

const MOST_PLACES = 8;

function withPlaces({ lines }: Page, { text, from, to }: Candidate): Title {
  const places = [{ from, to }];
  const key = keyOf(text);
  const start = numberOf(key);
  for (let index = 0; index < lines.length && places.length < MOST_PLACES; index++) {
    const other = lines[index];
    if (other === undefined || index === from || Math.abs(other.text.length - text.length) >= 8) continue;
    if (startOf(other.words) === start && keyOf(other.text) === key) places.push({ from: index, to: index + 1 });
  }
  return { text, places };
}
