import { LETTERS, openQuestion } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { isAnswerHeading, tellsAddressed, tellsAsker, tellsQuestion } from './field-names.ts';
import { isSpokenAnswer } from './signed-answer.ts';
import { wordedDays } from './worded-days.ts';

/** Whether the text of a page may have letters at all: the label of a day, words beside one, or what stands over a list with states. */
export function mayHaveMessages({ text, lines }: Pick<Page, 'text' | 'lines'>): boolean {
  let letters = 0;
  let signs = 0;
  let states = 0;
  for (let index = 0; index < lines.length; index++) {
    const words = lines[index]?.words;
    if (words === undefined || (words.letters & (OF_MESSAGES | LETTERS.digit)) === 0) continue;
    if ((words.letters & LETTERS.digit) !== 0 && words.text.length <= LONGEST_SIGN && addressesAt(words)) return true;
    if ((words.letters & OF_MESSAGES) === 0) continue;
    letters |= words.letters;
    const own = signsOf(words);
    signs |= own;
    if ((own & (STATE | SPOKEN)) !== 0) states++;
  }
  if ((signs & (WORDED_DAY | ASKER)) !== 0 || states >= FEWEST_STATES) return true;
  if ((signs & ANSWER) !== 0 && lines.some((line) => tellsQuestion(line.text))) return true;
  if ((signs & DAY_LABEL_END) !== 0 && DAY_LABEL.test(text)) return true;
  if ((letters & LETTERS.time) === 0 || (letters & LETTERS.state) === 0) return false;
  return UNIT_HINT.test(text) && UNIT_LABEL.test(text) && /状态|进度|情况/u.test(text) && /时\s*间|日\s*期/u.test(text);
}

const OF_MESSAGES = LETTERS.time | LETTERS.state | LETTERS.answer | LETTERS.asker;
/** States of letters, or signs of answers. */
const FEWEST_STATES = 2;

const DAY_LABEL_END = 1;
const WORDED_DAY = 2;
const STATE = 4;
const ANSWER = 8;
const ASKER = 16;
const SPOKEN = 32;

const addressesAt = openQuestion(tellsAddressed);

/** What a line says of letters, as bits. */
const signsOf = openQuestion((text, { letters }) => {
  let signs = 0;
  if ((letters & LETTERS.time) !== 0 && (DAY_LABEL.test(text) || LABEL_BEGUN_BEFORE.test(text))) signs |= DAY_LABEL_END;
  if ((letters & LETTERS.asker) !== 0 && tellsAsker(text)) signs |= ASKER;
  if (text.length <= LONGEST_SIGN && (letters & LETTERS.digit) !== 0 && MARKED.test(text)) signs |= SPOKEN;
  if ((letters & LETTERS.answer) === 0) return signs;
  if ((letters & LETTERS.digit) !== 0 && wordedDays(text).length > 0) signs |= WORDED_DAY;
  if (isSpokenAnswer(text)) signs |= SPOKEN;
  if (text.length > LONGEST_SIGN) return signs;
  if (REPLY_STATE.test(text)) signs |= STATE;
  return isAnswerHeading(text) ? signs | ANSWER : signs;
});

const LONGEST_SIGN = 60;
/** The sign of a question or an answer with no room behind it, where it is an element of its own. */
const MARKED = /^[问答]\p{Script=Han}/u;
/** The state of an answer, alone or beside a day. */
const REPLY_STATE = /(?:已|未|待|暂未|暂无)(?:回复|答复)|(?:办理|处理)中/u;

/** Looked for by its end, which is rare: words that it may begin with are not. */
const DAY_LABEL =
  /(?:时\s*间|日\s*期)(?<=(?:来\s*信|写\s*信|发\s*信|留\s*言|提\s*问|咨\s*询|投\s*诉|诉\s*求|信\s*件|问\s*政|求\s*助|反\s*映|建\s*议|提\s*交|来\s*电|来\s*件|来\s*访|提\s*出|回\s*复|答\s*复|办\s*结|办\s*复|反\s*馈|处\s*理|回\s*信|解\s*答|回\s*应|答\s*疑|完\s*成)\s*(?:[（(]\p{Script=Han}{1,2}[）)])?的?\s*(?:时\s*间|日\s*期))/u;
/** Whether there is the label of a day of a letter. */
export const tellsDay = (text: string) => DAY_LABEL.test(text);

/** The end of a label that began in the line before. */
const LABEL_BEGUN_BEFORE = /^(?:[信言问询诉求件政助映议交电访出复结馈理答应疑成]?\s*的?\s*[时日]\s*)?[间期]/u;
/** The end of the label of a unit, looked for first: words that it may begin with are not rare. */
const UNIT_HINT = /[复理办馈信任置]\s*[单部机]\s*[位门构关]/u;
const UNIT_LABEL =
  /(?:回\s*复|答\s*复|办\s*理|受\s*理|承\s*办|处\s*理|反\s*馈|回\s*信|责\s*任|主\s*办|处\s*置)\s*(?:单\s*位|部\s*门|机\s*构|机\s*关)/u;
