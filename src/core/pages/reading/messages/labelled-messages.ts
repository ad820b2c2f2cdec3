import type { Message } from '../../../model/page-facts.ts';
import { datesIn } from '../article-head/index.ts';
import { textAt, textsOf } from '../items/line-texts.ts';
import type { Page } from '../page.ts';
import {
  alternativeBefore,
  FAIR,
  fieldNamed,
  isAnswerHeading,
  isBody,
  type MessageField,
  type NamedField,
  STRONG,
  tellsQuestion,
  unitShown,
} from './field-names.ts';
import { signedAnswer } from './signed-answer.ts';
import { wordedDays } from './worded-days.ts';

/** A label with what stands behind it; null where that is no value of its field. */
interface Labelled extends NamedField {
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

/**
 * The messages of a page that labels their days: 来信时间, 回复时间, 回复单位. A label that comes again begins the next message. A
 * single one shows something of what was asked beside a day: an announcement with one such label is no letter.
 */
export function labelledMessages(page: Page): Message[] {
  const { lines } = page;
  const letters: OpenLetter[] = [];
  let open = newLetter();
  for (const index of lines.keys()) {
    for (const label of labelsOf(page, index)) {
      // Of a letter whose day of asking has no label, it is not told where it begins.
      if (label.name.startsWith(SIGNED) && !mayBeAnswered(open, label)) continue;
      const isNext = isOfNext(open, label);
      if (isNext || open.names.has(label.name)) {
        if (isOfFurtherAnswer(open, label)) continue;
        letters.push(open);
        open = newLetter();
        open.isDoubtful = isNext;
      }
      addLabel(open, label);
      const over = lines[index - 1]?.text ?? '';
      if (label.field === 'answered' && isBody(over)) addLabel(open, { ...label, ...OVER_DAY, value: over });
    }
  }
  const told = [...letters, open].filter(({ message: { asked, answered } }) => asked !== null || answered !== null);
  return areLetters(told, lines) ? told.map(messageOf) : [];
}

const messageOf = ({ message, isDoubtful }: OpenLetter): Message =>
  isDoubtful && message.answered === null ? { ...message, state: 'doubtful' } : message;

/** Of more signed answers the first one counts, where it is none of before the letter. */
function mayBeAnswered({ message, told, names }: OpenLetter, { field, name, value }: Labelled): boolean {
  if (told.asked === undefined || names.has(name)) return false;
  return field !== 'answered' || message.asked === null || value === null || value >= message.asked;
}

/** Where letters begin with the day of asking, one that is answered may be answered again (补充回复): the first answer counts. */
const isOfFurtherAnswer = ({ first, message: { asked, answered } }: OpenLetter, { field }: Labelled): boolean =>
  first === 'asked' && field !== 'asked' && asked !== null && answered !== null;

/**
 * Behind a letter that is answered another day of asking begins the next one whatever its word (咨询时间, 投诉时间). Where that has no
 * answer, it may be more of the same letter.
 */
const isOfNext = (
  { first, names, message: { asked, answered } }: OpenLetter,
  { field, strength, name, value, isFurther }: Labelled,
): boolean =>
  first === 'asked' &&
  asked !== null &&
  answered !== null &&
  field === 'asked' &&
  strength === STRONG &&
  !isFurther &&
  !names.has(name) &&
  value !== null &&
  value !== asked;

/** Who answers may stand over the day of the answer without a label. */
const OVER_DAY = { field: 'unit', strength: 0.5, name: 'over' } as const;

interface OpenLetter {
  message: Message;
  /** The field of its first label. */
  first: MessageField | null;
  /** The strength of the label that told each field. */
  told: Partial<Record<MessageField, number>>;
  names: Set<string>;
  /** Whether only the word of its first label tells it from the letter before. */
  isDoubtful: boolean;
}

const newLetter = (): OpenLetter => ({
  message: { asked: null, answered: null, unit: null },
  first: null,
  told: {},
  names: new Set(),
  isDoubtful: false,
});

function addLabel(letter: OpenLetter, { field, strength, name, value }: Labelled): void {
  const { message, told, names } = letter;
  letter.first ??= field;
  names.add(name);
  const known = told[field] ?? 0;
  if (known > strength || (known === strength && message[field] !== null)) return;
  if (value === null && message[field] !== null) return;
  message[field] = value;
  told[field] = strength;
}

function areLetters(letters: readonly OpenLetter[], lines: Page['lines']): boolean {
  const isAsked = letters.some(
    ({ told }) => (told.asked ?? 0) >= FAIR || (told.asked !== undefined && told.answered === STRONG),
  );
  if (letters.length > 1 && isAsked) return true;
  const tells = lines.some(({ text }) => tellsQuestion(text));
  if (letters.length > 1) return tells;
  const [only] = letters;
  if (only === undefined || !(isAsked || tells)) return false;
  const isAnswered = only.told.answered !== undefined || lines.some(({ text }) => isAnswerHeading(text));
  return [isAsked, tells, isAnswered, only.told.unit !== undefined].filter(Boolean).length > 1;
}

function labelsOf(page: Page, index: number): Labelled[] {
  const { lines } = page;
  const text = lines[index]?.text ?? '';
  const signed = signedAnswer(text);
  if (signed !== null) return signatureLabels(signed);
  if (text.length > LONGEST_LINE) return [];
  const labels = namedLabels(text);
  const named = labels.flatMap((label, at): Labelled[] => {
    if (label.named === null) return [];
    const value = valueOf(label, { lines, index, next: labels[at + 1] ?? null });
    if (value === undefined) return [];
    const isFurther = FURTHER.test(text.slice(Math.max(0, label.from - FURTHER_LENGTH), label.from));
    return [{ ...label.named, name: label.name, value, from: label.from, isFurther }];
  });
  const boxed = named.some(({ field }) => field === 'unit') ? [] : unitInBox(page, index);
  return [...named, ...boxed, ...wordedLabels(text, [...named, ...boxed])].toSorted((a, b) => a.from - b.from);
}

const FURTHER = /(?:追加|补充|再次|二次|重新|继续)$/u;
const FURTHER_LENGTH = 2;

const SIGNED = '（）';

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
  lines: Page['lines'];
  index: number;
  next: Label | null;
}

/** Behind the label in its line, or in the next line where nothing else stands in this one. Undefined where the label is none. */
function valueOf({ named, name, to }: Label, { lines, index, next }: Beside): string | null | undefined {
  const text = lines[index]?.text ?? '';
  const inLine = text
    .slice(to, next?.from ?? text.length)
    .replace(/^[\s:：]+/u, '')
    .trim();
  const below = lines[index + 1]?.text ?? '';
  const isBelow = inLine === '' && next === null && !isLabelled(below);
  const value = isBelow ? below : inLine;
  if (named?.field === 'unit') return RUNS_SITE.test(name) && isInFoot(lines, index) ? undefined : unitOf(value);
  return dayOf(value);
}

/** Letters of a line in which a label is looked for. */
const LONGEST_LABELLED = 60;

/** A line that has or is a label is no value of the one above: 回复单位：, 答复时间：2024-03-05, 答复内容：您好. */
function isLabelled(line: string): boolean {
  const text = line.slice(0, LONGEST_LABELLED).trim();
  if (/^[\p{Script=Han}\s]{2,8}[:：]/u.test(text) || isAnswerHeading(text) || tellsQuestion(text)) return true;
  return (labelBefore(text, text.length)?.named ?? null) !== null;
}

/** A day at the beginning; undefined where more is said of it (2024年3月4日起工作日). */
function dayOf(value: string): string | null | undefined {
  const [first] = datesIn(value);
  if (first === undefined) return null;
  return /^\s*[起前后至到止截内]/u.test(value.slice(first.to)) ? undefined : first.date;
}

/** Who runs a site stands at its foot, by labels of units. */
const RUNS_SITE = /^(?:主办|承办|责任)/u;
const FOOT = /版权所有|ICP|标识码|公网安备|技术支持|copyright/iu;
const FOOT_LINES = 4;

const isInFoot = (lines: Page['lines'], index: number) =>
  !/时间|日期/u.test(lines[index]?.text ?? '') &&
  lines.slice(index, index + FOOT_LINES).some(({ text }) => FOOT.test(text));

function namedLabels(text: string): Label[] {
  const labels: Label[] = [];
  for (const match of text.matchAll(LABEL_END)) {
    const label = labelBefore(text, match.index + match[0].length);
    if (label !== null && !isInSentence(text, label.from)) labels.push(label);
  }
  return labels;
}

/** A sentence that tells of a letter labels nothing; brackets behind one may (咨询时间：2024-03-05). */
function isInSentence(text: string, at: number): boolean {
  const bracket = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
  return /[。；！？]/u.test(text.slice(bracket + 1, at));
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
  return { named: null, name: '', from: starts[OTHER_LENGTH - 1] ?? 0, to };
}

function unitOf(value: string): string | null {
  const [unit = ''] = value.split(/\s{2,}|\u3000|[|｜【[]|\s[-—]\s/u);
  return unitShown(unit);
}
