import type { Published } from '../../../model/page-facts.ts';
import { ATTRIBUTE, attributeOf, openQuestion, TAG } from '../../html/index.ts';
import { linkAround, textAt, textsOf } from '../items/line-texts.ts';
import type { Page } from '../page.ts';
import { datesIn } from './date-text.ts';
import { type DatedLine, type DateLabel, tellsByline } from './dated-lines.ts';
import { isAhead, isOverRows, isOverText } from './day-signs.ts';
import { isOfText } from './page-names.ts';
import { isLongLink } from './title-links.ts';
import { scriptedDate } from './scripted-date.ts';
import type { Title } from './title.ts';

/**
 * The publish date as a visitor sees it; null where none is displayed, whatever the PubDate tag says. Dates of writing, taking
 * effect, expiry or closing, clocks, rows of lists and dates of the text are none.
 */
export function readPublished(page: Page, title: Title | null, dated: readonly DatedLine[]): Published | null {
  const candidates = withoutLists(page, dated, title);
  const isSignature = openSignatures(page, title);
  const under = bylinesUnder(page, title);
  let best: DatedLine | null = null;
  let most = MIN_SCORE;
  for (const candidate of candidates) {
    if (isSignature(candidate)) continue;
    if (candidate.isWeak && !mayCount(page, title, candidate)) continue;
    if (isBesideLink(page, candidate) && (!isTextCalled(title) || isOverRows(page, candidate.line))) continue;
    const score = SCORE[candidate.label] + placeScore(candidate, title, under);
    if (score > most || (score === most && isFiner(candidate, best))) [best, most] = [candidate, score];
  }
  if (best !== null) return { ...best.date, from: best.label === 'none' ? 'line' : 'label' };
  const inElement = fromTimeElement(page, title);
  if (inElement !== null) return inElement;
  const scripted = scriptedDate(page, title);
  return scripted === null ? null : { ...scripted, from: 'script' };
}

/** Letters of a link that may be a title; shorter ones are buttons. */
const SHORTEST_LINK = 4;

/** A link with an hour behind it may be the row of a list, however short it is. */
function isBesideLink(page: Page, { line: index, label, isByline, isAlone, isByLink }: DatedLine): boolean {
  const line = page.lines[index];
  if (line === undefined || label !== 'none' || isByline || isAlone || !isByLink) return false;
  const day = page.dates(index)[0]?.from ?? 0;
  return textsOf(page.tree, line).some((node) => {
    const text = linkAround(page.tree, node) < 0 ? '' : textAt(page.tree, page.raw, node);
    return text.length >= SHORTEST_LINK && line.text.slice(0, day).includes(text);
  });
}

const isTextCalled = (title: Title | null): title is Title => title !== null && isOfText(title.text);

const SENTENCE = /[。；]/u;
const SHORTEST_SENTENCE = 25;

/**
 * The day under a text, without a word about it, is that of its signing. To be asked of dates in the order of their lines, of which
 * each is looked at once.
 */
function openSignatures({ lines }: Page, title: Title | null): (dated: DatedLine) => boolean {
  let read = Math.min(...(title?.places ?? []).map(({ to }) => to));
  let sentence = -1;
  return ({ line, label, isByline, date }) => {
    if (label !== 'none' || isByline || date.time !== null) return false;
    const from = title?.places.findLast((place) => place.to <= line)?.to;
    if (from === undefined) return false;
    for (; read < line; read++) {
      const text = lines[read]?.text ?? '';
      if (text.length >= SHORTEST_SENTENCE && SENTENCE.test(text)) sentence = read;
    }
    return sentence >= from;
  };
}

const SCORE: Record<DateLabel, number> = { published: 100, entered: 80, bare: 60, none: 40, updated: 30 };
const MIN_SCORE = 60;

/** A longer line is no field of a byline. */
const LONGEST_FIELD = 40;
const MOST_FIELDS = 6;

const NUMBER = /^[(（]?[\p{L}\s]{1,16}[〔［[（(【]\s?\d{4}\s?[〕］\]）)】]\s?第?\s?\d{1,5}\s?号[)）]?$/u;
/** Whether a line is the number of a document. */
const isNumber = openQuestion((text) => text.length <= LONGEST_FIELD && NUMBER.test(text));

/** The places of the title with the lines right under them that say nothing but number, source, author, clicks: each may be a line of its own. */
function bylinesUnder({ lines }: Page, title: Title | null): Title['places'] {
  return (title?.places ?? []).map(({ from, to }) => {
    let last = to;
    for (let line = lines[last]; last - to < MOST_FIELDS; line = lines[last]) {
      if (line === undefined || line.text.length > LONGEST_FIELD) break;
      if (!tellsByline(line.words) && !isNumber(line.words)) break;
      last++;
    }
    return { from, to: last };
  });
}

function placeScore(dated: DatedLine, title: Title | null, under: Title['places']): number {
  const { line, label, isByline, isAlone, isByLink, linkAbove, date } = dated;
  let own = (isByline ? 20 : 0) + (isAlone ? 5 : 0);
  if (label === 'none') own += (date.time === null ? 0 : 15) - (isByLink ? 20 : 0);
  if (linkAbove !== null && !hasTitleBetween(title, linkAbove, line)) own -= 80;
  if (title === null || title.places.length === 0) return own - (label === 'none' ? 15 : 0);
  return own + Math.max(...under.map(({ from, to }) => nearness({ line, label }, { from, to })));
}

const NEAREST = 2;

/** Whether what may be a clock or a row is one of the next lines under the title of an article, and over no rows. */
function mayCount(page: Page, title: Title | null, { line, date, isByline }: DatedLine): boolean {
  if (!isTextCalled(title) || isAhead(title)) return false;
  if (!title.places.some(({ to }) => line >= to && line < to + NEAREST)) return false;
  return (isByline || date.time === null || isOverText(page, line)) && !isOverRows(page, line);
}

/** Of a row the link is the title; an article has its own title below the links of its head. */
function hasTitleBetween(title: Title | null, from: number, to: number): boolean {
  return title?.places.some((place) => place.from >= from && place.from <= to) ?? false;
}

/** Right under the title, or in the table of an information catalogue over it. */
function nearness({ line, label }: Pick<DatedLine, 'line' | 'label'>, { from, to }: { from: number; to: number }) {
  const isLabelled = label === 'published' || label === 'entered';
  if (line < from) {
    if (isLabelled) return from - line <= 20 ? 10 : 0;
    return from - line <= 3 ? 5 : -60;
  }
  const distance = line - to + 1;
  if (distance <= 3) return 30 - distance;
  if (distance <= 8) return isLabelled ? 10 : -10;
  if (label === 'published') return -Math.min(distance, 30);
  return label === 'entered' ? -30 : -60;
}

function isFiner(candidate: DatedLine, best: DatedLine | null): boolean {
  return candidate.date.precision !== 'day' && best?.date.precision === 'day' && candidate.date.date === best.date.date;
}

/** Different dates with the same label are those of rows, but for one near the title. */
const MOST_OF_A_LABEL = 2;

function withoutLists(page: Page, dated: readonly DatedLine[], title: Title | null): DatedLine[] {
  const days = new Map<DateLabel, Set<string>>();
  for (const { label, date } of dated) days.set(label, (days.get(label) ?? new Set()).add(date.date));
  const isNear = ({ line }: DatedLine) =>
    title?.places.some(
      ({ from, to }) => line >= from && line - to < 3 && !isRow(dated, line) && !hasAlike(page, dated, line),
    ) ?? false;
  const rows = dated.filter((each) => isUnderLink(each, title));
  return dated.filter((each) => {
    if (rows.length > 1 && rows.includes(each)) return false;
    return (days.get(each.label)?.size ?? 0) <= MOST_OF_A_LABEL || isNear(each);
  });
}

/** Several dates under links as long as titles are those of rows. */
const isUnderLink = ({ line, linkAbove }: DatedLine, title: Title | null) =>
  linkAbove !== null && !hasTitleBetween(title, linkAbove, line);

/** Rows come at a constant distance. */
function isRow(dated: readonly DatedLine[], line: number): boolean {
  const at = dated.findIndex((each) => each.line === line);
  const [one, two, three] = dated.slice(at, at + 3);
  if (one === undefined || two === undefined || three === undefined) return false;
  return two.line > one.line && two.line - one.line <= 4 && two.line - one.line === three.line - two.line;
}

/** Nodes behind a date that may be of its row. */
const LARGEST_ROW = 12;
const FEWEST_ALIKE = 3;

/** Dates of rows stand in elements of the same names and classes. */
function hasAlike({ tree, lines, attribute }: Page, dated: readonly DatedLine[], line: number): boolean {
  const own = dated.find((each) => each.line === line);
  if (own?.label !== 'none' || !own.isAlone) return false;
  const parentOf = (at: number) => tree.parent[lines[at]?.first ?? 0] ?? -1;
  const parent = parentOf(line);
  const named = attribute(parent, ATTRIBUTE.class);
  const outer = tree.tag[tree.parent[parent] ?? 0];
  const alike = dated.filter((each) => {
    if (each.label !== 'none' || !each.isAlone) return false;
    const other = parentOf(each.line);
    if (tree.tag[other] !== tree.tag[parent] || tree.tag[tree.parent[other] ?? 0] !== outer) return false;
    return attribute(other, ATTRIBUTE.class) === named;
  });
  return alike.length >= FEWEST_ALIKE;
}

/** `<time datetime>` in one of the lines under the title, and no row: its element has no link as long as a title beside it. */
function fromTimeElement({ tree, lines, attribute }: Page, title: Title | null): Published | null {
  const to = title?.places[0]?.to;
  if (to === undefined) return null;
  const from = lines[to - 1]?.first ?? 0;
  const end = lines[Math.min(to + 3, lines.length - 1)]?.last ?? 0;
  for (let node = from; node <= end; node++) {
    if (tree.tag[node] === TAG.a && isLongLink(tree, node)) return null;
    if (tree.tag[node] !== TAG.time || attributeOf(tree, node, ATTRIBUTE.datetime) < 0) continue;
    const [date] = datesIn(attribute(node, ATTRIBUTE.datetime) ?? '');
    const row = tree.parent[node] ?? -1;
    for (let next = node; next < (tree.last[row] ?? 0) && next < node + LARGEST_ROW; next++) {
      if (tree.tag[next] === TAG.a && isLongLink(tree, next)) return null;
    }
    if (date !== undefined)
      return { date: date.date, time: date.time, precision: date.precision, from: 'time-element' };
  }
  return null;
}
