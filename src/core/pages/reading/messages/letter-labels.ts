import { datesIn } from '../article-head/index.ts';
import { textAt, textsOf } from '../items/line-texts.ts';
import type { Page } from '../page.ts';
import {
  alternativeBefore,
  FAIR,
  fieldNamed,
  isAnswerHeading,
  isBody,
  isQuestionSign,
  type NamedField,
  STRONG,
  tellsAsker,
  tellsQuestion,
  unitShown,
} from './field-names.ts';
import { isSpokenAnswer, signedAnswer, signedQuestion } from './signed-answer.ts';
import { spokenText } from './spoken-letters.ts';
import { wordedDays } from './worded-days.ts';

/** A label with what stands behind it; null where that is no value of its field. */
export interface Labelled extends NamedField {
  /** The label itself, by which the next letter is told from more of this one. */
  name: string;
  value: string | null;
  from: number;
  /** Whether words before it tell that it is of more that was asked: 追加提问时间. */
  isFurther?: boolean;
}

/** What labels end with. */
const LABEL_END = /(?:时\s*间|日\s*期|单\s*位|部\s*门|机\s*构|机\s*关)(?=\s*(?:[:：]|$|\d{4}))/gu;
const LONGEST_LINE = 400;

/** The labels of letters in a line, in order. */
export function labelsOf(page: Page, index: number): Labelled[] {
  const { lines } = page;
  const text = lines[index]?.text ?? '';
  const said = spokenText(page, index);
  const signed = signedAnswer(said);
  if (signed !== null) return signatureLabels(signed);
  const day = signedQuestion(said);
  if (day !== null) return [{ field: 'asked', strength: WORDED, name: SIGNED_QUESTION, value: day, from: 0 }];
  if (text.length > LONGEST_LINE) return [];
  const labels = namedLabels(page, index);
  const named = labels.flatMap((label, at): Labelled[] => {
    if (label.named === null) return [];
    const value = valueOf(label, { page, index, next: labels[at + 1] ?? null });
    if (value === undefined) return [];
    const isFurther = FURTHER.test(text.slice(Math.max(0, label.from - FURTHER_LENGTH), label.from));
    return [{ ...label.named, name: label.name, value, from: label.from, isFurther }];
  });
  const boxed = named.some(({ field }) => field === 'unit') ? [] : unitInBox(page, index);
  const bare = bareDay(page, index, [...named, ...boxed]);
  return [...named, ...boxed, ...bare, ...wordedLabels(text, [...named, ...boxed, ...bare])].toSorted(
    (a, b) => a.from - b.from,
  );
}

const BARE_DAY = /^(?:时间|日期)\s*[:：]/u;
const BARE_DAY_BEHIND = /(?<=[\s|｜])(?:时间|日期)\s*[:：].*$/u;
/** Letters of a line that says who speaks when. */
const LONGEST_BARE = 90;

/** 时间 in an element of its own, or behind a blank, is the day of the answer beside the label of who answers, and that of asking beside who asks. */
function bareDay({ tree, raw, lines }: Page, index: number, named: readonly Labelled[]): Labelled[] {
  const line = lines[index];
  if (line === undefined || line.last - line.first > MOST_NODES || named.some(({ field }) => field !== 'unit'))
    return [];
  const isOfAnswer = named.some(({ strength }) => strength === STRONG);
  if (!(isOfAnswer || tellsAsker(line.text))) return [];
  const text = textsOf(tree, line)
    .map((node) => textAt(tree, raw, node))
    .find((each) => BARE_DAY.test(each));
  const behind = line.text.length <= LONGEST_BARE ? BARE_DAY_BEHIND.exec(line.text)?.[0] : undefined;
  const [day] = datesIn(text ?? behind ?? '');
  if (day === undefined) return [];
  const field = isOfAnswer ? 'answered' : 'asked';
  return [
    {
      field,
      strength: WORDED,
      name: isOfAnswer ? '时间answered' : SIGNED_QUESTION,
      value: day.date,
      from: line.text.length,
    },
  ];
}

const FURTHER = /(?:追加|补充|再次|二次|重新|继续)$/u;
const FURTHER_LENGTH = 2;

/** Names of what an answer and a question of one line tell of themselves begin so. */
export const SIGNED = '（）';
export const SIGNED_QUESTION = '问（）';

/** What an answer that is one line tells of itself. */
function signatureLabels({ date, unit }: { date: string; unit: string }): Labelled[] {
  const label = { strength: WORDED, from: 0 };
  return [
    { ...label, field: 'answered', name: `${SIGNED}answered`, value: date },
    { ...label, field: 'unit', name: `${SIGNED}unit`, value: unit },
  ];
}

const OF_UNIT = /单位|部门|机构|机关/u;
/** Texts of a line; in lines with more nothing stands in boxes. */
const MOST_NODES = 60;

/** The unit where label and value are elements of their own with nothing between them. */
function unitInBox({ tree, raw, lines }: Page, index: number): Labelled[] {
  const line = lines[index];
  if (line === undefined || line.last - line.first > MOST_NODES || !OF_UNIT.test(line.text)) return [];
  const texts = textsOf(tree, line).map((node) => textAt(tree, raw, node));
  return texts.flatMap((name, at): Labelled[] => {
    const named = fieldNamed(name);
    const value = texts[at + 1] ?? '';
    const isUnit = named?.field === 'unit' && isBody(value) && fieldNamed(value) === null;
    return isUnit ? [{ ...named, name, value, from: line.text.indexOf(name) }] : [];
  });
}

interface Label {
  named: NamedField | null;
  name: string;
  from: number;
  to: number;
}

interface Beside {
  page: Page;
  index: number;
  next: Label | null;
}

/** Behind the label in its line, or in the next line where nothing else stands in this one. Undefined where the label is none. */
function valueOf({ named, name, to }: Label, { page, index, next }: Beside): string | null | undefined {
  const { lines } = page;
  const text = lines[index]?.text ?? '';
  const upTo = (end: number) =>
    text
      .slice(to, end)
      .replace(/^[\s:：]+/u, '')
      .trim();
  const inLine = upTo(next?.from ?? text.length);
  const below = lines[index + 1]?.text ?? '';
  const isBelow = inLine === '' && next === null && !isLabelled(below);
  const value = isBelow ? below : inLine;
  if (named?.field === 'unit')
    return RUNS_SITE.test(name) && isInFoot(lines, index)
      ? undefined
      : unitOf(isBelow ? value : ownPart(page, index, { value, rest: upTo(text.length) }));
  return dayOf(value);
}

const HAS_LABEL = /\p{Script=Han}{2,6}[:：]/u;

/** A value without other labels that only their elements part from it: <i>办理单位：市教育局</i><i>办理结果：已办结</i>. `rest`: up to the end of its line. */
function ownPart({ tree, raw, lines }: Page, index: number, { value, rest }: { value: string; rest: string }): string {
  const line = lines[index];
  if (line === undefined || !HAS_LABEL.test(rest) || line.last - line.first > MOST_NODES) return value;
  const ends = textsOf(tree, line).flatMap((node) => {
    const text = textAt(tree, raw, node);
    const at = BEGINS_WITH_LABEL.test(text) ? rest.indexOf(text) : -1;
    return at > 0 ? [at] : [];
  });
  return ends.length === 0 ? value : rest.slice(0, Math.min(...ends)).replace(/[（(\s]+$/u, '');
}

const BEGINS_WITH_LABEL = /^[\p{Script=Han}\s]{2,8}[:：]/u;
/** Letters of a line in which a label is looked for. */
const LONGEST_LABELLED = 60;

/** A line that has or is a label is no value of the one above: 回复单位：, 答复时间：2024-03-05, 答复内容：您好. */
function isLabelled(line: string): boolean {
  const text = line.slice(0, LONGEST_LABELLED).trim();
  if (BEGINS_WITH_LABEL.test(text) || isAnswerHeading(text) || tellsQuestion(text)) return true;
  return (labelBefore(text, text.length)?.named ?? null) !== null;
}

/** A day at the beginning; undefined where more is said of it (2024年3月4日起工作日). */
function dayOf(value: string): string | null | undefined {
  const [first] = datesIn(value);
  if (first === undefined) return null;
  return /^\s*(?:[起前后至到止截内]|[-—–~～]{1,2}\s*\d)/u.test(value.slice(first.to)) ? undefined : first.date;
}

/** Who runs a site stands at its foot, by labels of units. */
const RUNS_SITE = /^(?:主办|承办|责任)/u;
const FOOT = /版权所有|ICP|标识码|公网安备|技术支持|copyright/iu;
const FOOT_LINES = 4;
/** Lines of a foot that tells of more than one who runs the site, each in lines of their own. */
const LONG_FOOT_LINES = 9;
const RUNS_TOO = /^\s*(?:主办|承办|协办|运维|联系)(?:单位|部门|方式|电话)/u;
/** Above a foot of which no letter is part. */
const ENDS_LETTER = /。|[上下]一[页篇条]|尾页|[末首]页/u;

/** Between who deals with the last letter and the foot may stand its days, in the foot none. */
function isInFoot(lines: Page['lines'], index: number): boolean {
  const below = lines.slice(index, index + LONG_FOOT_LINES);
  const end = below.findIndex(({ text }) => FOOT.test(text));
  if (end < 0 || below.slice(0, end).some(({ text }) => /时间|日期/u.test(text))) return false;
  const between = below.slice(1, end);
  return (
    end < FOOT_LINES ||
    (between.some(({ text }) => RUNS_TOO.test(text)) && !between.some(({ text }) => ENDS_LETTER.test(text)))
  );
}

function namedLabels(page: Page, index: number): Label[] {
  const text = page.lines[index]?.text ?? '';
  const labels: Label[] = [];
  for (const match of text.matchAll(LABEL_END)) {
    const label = labelBefore(text, match.index + match[0].length);
    if (label === null) continue;
    if (!isInSentence(text, label.from) || isInBox(page, index, label)) labels.push(label);
  }
  return labels;
}

/** A sentence that tells of a letter labels nothing; brackets behind one may (咨询时间：2024-03-05). */
function isInSentence(text: string, at: number): boolean {
  const bracket = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
  const before = text.slice(bracket + 1, at);
  return /[。；！？]/u.test(IS_FIELDS.test(before) ? before.replaceAll('；', '') : before);
}

/** Short fields with such a sign behind each: 来信时间：2024-03-05；办理单位：市教育局； */
const IS_FIELDS = /^(?:\s*\p{Script=Han}[\p{Script=Han}\s]{1,7}[:：][^。；！？:：]{1,30}；)+\s*$/u;

/**
 * Whether a label that only letters of the public have stands, behind a question or an answer, in an element that begins with a label: <p>问：…？<em>留言时间：…</em></p>,
 * <p>答：…。<em>答复单位：… 答复时间：…</em></p>.
 */
function isInBox({ tree, raw, lines }: Page, index: number, { named, name }: Label): boolean {
  const line = lines[index];
  if (line === undefined || named?.strength !== STRONG || line.last - line.first > MOST_NODES) return false;
  if (!isQuestionSign(line.text) && !tellsAsker(line.text) && !isSpokenAnswer(line.text)) return false;
  return textsOf(tree, line).some((node) => {
    const text = textAt(tree, raw, node);
    const at = text.indexOf(name);
    return at === 0 || (at > 0 && BEGINS_WITH_LABEL.test(text) && !isInSentence(text, at));
  });
}

/** Weaker than what a label says. */
const WORDED = FAIR;

/** Days with words beside them, and the bodies that stand before, between or behind these. */
function wordedLabels(text: string, named: readonly Labelled[]): Labelled[] {
  if (named.some(({ field }) => field !== 'unit')) return statedAnswer(text, named);
  const days = wordedDays(text);
  const labels: Labelled[] = days.map(({ field, date, from }) => ({
    field,
    strength: WORDED,
    name: `于${field}`,
    value: date,
    from,
  }));
  const unit = days.length === 0 ? undefined : bodyBeside(text);
  if (unit !== undefined)
    labels.push({ field: 'unit', strength: WORDED, name: '于unit', value: unit, from: text.length });
  return labels;
}

/** 写信时间：2024-03-01 | 办理状态：已办结（2024-03-05） */
function statedAnswer(text: string, named: readonly Labelled[]): Labelled[] {
  if (named.some(({ field }) => field === 'answered')) return [];
  const parts = text.split(/[|｜]|\s{2,}|\u3000/u);
  const day = parts
    .flatMap((part) => wordedDays(part.replace(STATE_LABEL, '')))
    .find(({ field }) => field === 'answered');
  if (day === undefined) return [];
  return [{ field: 'answered', strength: WORDED, name: '于answered', value: day.date, from: text.length }];
}

const STATE_LABEL = /^\s*(?:办理|处理|回复|答复|信件)?(?:状态|进度|情况)\s*[:：]\s*/u;

const SEPARATORS = /[\s|｜:：，,]+|(?:提交|来信|留言|提问|回复|答复|办结)?于/u;

/** The last body that stands alone between the days of a line, or behind them. */
function bodyBeside(text: string): string | undefined {
  const pieces: string[] = [];
  let end = 0;
  for (const { from, to } of datesIn(text)) {
    pieces.push(text.slice(end, from));
    end = to;
  }
  return [...pieces, text.slice(end)].flatMap((piece) => piece.split(SEPARATORS)).findLast(isBody);
}

/** Letters of the labels that are known, the most common first. */
const LENGTHS = [4, 6, 5];
const LONGEST_LABEL = 6;
/** Of other labels so many letters are taken as theirs. */
const OTHER_LENGTH = 4;

/** The label that ends at `to`: other words may stand before it without a blank, and blanks between its letters. */
function labelBefore(text: string, to: number): Label | null {
  let letters = '';
  const starts: number[] = [];
  for (let at = to - 1; at >= 0 && letters.length < LONGEST_LABEL; at--) {
    const letter = text.charAt(at);
    if (letter.trim() === '') continue;
    if (!/\p{Script=Han}/u.test(letter)) {
      const bracket = letters.length < OTHER_LENGTH ? alternativeBefore(text, at + 1) : 0;
      if (bracket === 0) break;
      at -= bracket - 1;
      continue;
    }
    letters = letter + letters;
    starts.push(at);
  }
  if (letters.length < OTHER_LENGTH) return null;
  for (const length of LENGTHS) {
    const name = letters.slice(-length);
    const named = letters.length < length ? null : fieldNamed(name);
    if (named !== null) return { named, name, from: starts[length - 1] ?? 0, to };
  }
  return { named: null, name: '', from: otherFrom(text, starts[OTHER_LENGTH - 1] ?? 0, to), to };
}

/** Where another label begins: behind a blank where it is a word of its own, and not letters with blanks between them. */
function otherFrom(text: string, from: number, to: number): number {
  const [word = ''] = WORD_AT_END.exec(text.slice(from, to)) ?? [];
  return word === '' ? from : to - word.length;
}

const WORD_AT_END = /(?<=\s)\p{Script=Han}{2,}$/u;

function unitOf(value: string): string | null {
  const [unit = ''] = value.split(/\s{2,}|\u3000|[|｜【[；;]|\s[-—]\s/u);
  return unitShown(unit);
}
