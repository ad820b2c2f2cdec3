import type { Message } from '../../../model/page-facts.ts';
import { linkAround } from '../items/line-texts.ts';
import type { Page } from '../page.ts';
import { FAIR, isAnswerHeading, isBody, isOfOthers, type MessageField, STRONG, tellsQuestion } from './field-names.ts';
import { givesAnswer } from './signed-answer.ts';
import { type Labelled, labelsOf, SIGNED, SIGNED_QUESTION } from './letter-labels.ts';
import { isColumnOfLetters } from './opinions.ts';
import { unlabelledUnits } from './unlabelled-units.ts';

/**
 * The messages of a page that labels their days: 来信时间, 回复时间, 回复单位. A label that comes again begins the next message. A
 * single one shows something of what was asked beside a day: an announcement with one such label is no letter. `published`: the day of
 * the page where it may be an article.
 */
export function labelledMessages(page: Page, published: string | null = null): Message[] {
  const { lines } = page;
  const letters: OpenLetter[] = [];
  let open = newLetter();
  let first: number | null = null;
  for (const index of lines.keys()) {
    for (const label of labelsOf(page, index)) {
      // Of a letter whose day of asking has no label, it is not told where it begins.
      if (label.name.startsWith(SIGNED) && !mayBeAnswered(open, label)) continue;
      if (label.name === SIGNED_QUESTION) {
        first ??= index;
        if ((open.told.asked ?? 0) > label.strength || isUnderDay(page, published, first)) continue;
      }
      const isNext = isOfNext(open, label);
      if (isNext || open.names.has(label.name)) {
        if (isOfFurtherAnswer(open, label)) continue;
        letters.push(open);
        open = newLetter();
        open.isDoubtful = isNext;
      }
      addLabel(open, label);
      open.from ??= index;
      open.to = index;
      const over = lines[index - 1]?.text ?? '';
      if (label.field === 'answered' && isBody(over)) addLabel(open, { ...label, ...OVER_DAY, value: over });
    }
    open.isDoubtful ||= givesAnswer(lines[index]?.text ?? '') || (open.from !== null && isOverAnswer(page, index));
  }
  const told = [...letters, open].filter(
    // Behind what is only said the day may be another one, and of what nobody answers it is not known that nobody has.
    ({ names, message: { asked, answered } }) => answered !== null || (asked !== null && !names.has(SIGNED_QUESTION)),
  );
  if (!areLetters(told, lines) && !areOfColumn(told, page)) return [];
  const places = told.map(({ message, from, to }) => ({ message, from: from ?? to, to }));
  const units = unlabelledUnits(page, places);
  return told.map(messageOf).map((message, at) => ({ ...message, unit: message.unit ?? units[at] ?? null }));
}

/** Whether a line is the heading of an answer that begins below it; a link is a button. */
function isOverAnswer(page: Page, index: number): boolean {
  const { lines, tree } = page;
  const line = lines[index];
  if (line === undefined || !isAnswerHeading(line.text) || linkAround(tree, line.first) >= 0) return false;
  return givesAnswer(`答：${lines[index + 1]?.text ?? ''}`) && labelsOf(page, index + 1).length === 0;
}

/** Whether the day of the page stands over what visitors say: then that is said of an article. */
const isUnderDay = (page: Page, published: string | null, first: number): boolean =>
  published !== null &&
  page.lines.slice(0, first).some((_line, at) => page.dates(at).some(({ date }) => date === published));

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
  /** The lines of its first and its last label; null before there is one. */
  from: number | null;
  to: number;
  /** Whether only the word of its first label tells it from the letter before, or an answer stands behind it that may show no day. */
  isDoubtful: boolean;
}

const newLetter = (): OpenLetter => ({
  message: { asked: null, answered: null, unit: null },
  first: null,
  told: {},
  names: new Set(),
  from: null,
  to: 0,
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

/** Days by names that other things have, too, are those of letters where each has both and a unit, in a column of letters. */
const areOfColumn = (letters: readonly OpenLetter[], page: Page): boolean =>
  letters.length > 1 &&
  letters.every(({ told, message: { asked, answered, unit } }) => {
    const isTold = asked !== null && answered !== null && unit !== null && asked <= answered;
    return isTold && (told.answered ?? 0) >= FAIR;
  }) &&
  isColumnOfLetters(page) &&
  !page.lines.some(({ text, first }) => isOfOthers(text) && linkAround(page.tree, first) < 0);

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
