import type { Message } from '../../../model/page-facts.ts';
import { type DateInText, datesIn } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { isBody, tellsAsker } from './field-names.ts';
import { isSpokenAnswer, nameBeside, signedAnswer } from './signed-answer.ts';

/** Letters of a line that says who speaks and when, and of the part beside the day. */
const LONGEST_HEAD = 60;
const LONGEST_NAME = 16;
/** Beside a day they are no name of who speaks. */
const NO_NAME = /[。！？；，]|时间|日期|来源|作者|编辑|浏览|阅读|点击|次数|转交|转办|办理|受理|审核|有效期|截止/u;

/**
 * Letters that are shown as a conversation: who asks stands beside a day, who answers beside a later one, or in brackets at the end of
 * the answer. None without a sign of questions and one of answers.
 */
export function spokenLetters({ lines }: Page): Message[] {
  const letters: Message[] = [];
  let asks = false;
  let answers = false;
  let asker = '';
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text.trim() ?? '';
    asks ||= tellsAsker(text);
    const isAnswer = isSpokenAnswer(text);
    answers ||= isAnswer;
    const last = letters.at(-1);
    const said = isAnswer ? answerIn(text) : (spokenAt(text) ?? spokenOver(lines[index - 1]?.text ?? '', text));
    if (said === null) continue;
    if (said.unit === null) {
      // Who asks once more adds to the letter that has no answer yet.
      if (last === undefined || last.answered !== null || said.name !== asker)
        letters.push({ asked: said.date, answered: null, unit: null });
      asker = said.name;
    } else if (last !== undefined && last.answered === null && last.asked !== null && said.date >= last.asked) {
      last.answered = said.date;
      last.unit = said.unit;
      answers = true;
    }
  }
  return asks && answers ? letters : [];
}

interface Said {
  date: string;
  name: string;
  /** The body that answers; null of who asks. */
  unit: string | null;
}

function answerIn(text: string): Said | null {
  const signed = signedAnswer(text);
  return signed === null ? null : { ...signed, name: signed.unit };
}

/** A line that is a name and a day. */
function spokenAt(text: string): Said | null {
  if (text.length > LONGEST_HEAD) return null;
  const [day, other] = datesIn(text);
  if (day === undefined || other !== undefined) return null;
  return saidBy(nameBeside(text, day), day);
}

const DAY_ALONE = /^[\s（(]*[\d\s年月日\-/.:：时分秒]+[）)\s]*$/u;

/** The same in two lines, the name over the day. */
function spokenOver(name: string, text: string): Said | null {
  const day = DAY_ALONE.test(text) ? datesIn(text)[0] : undefined;
  return day === undefined ? null : saidBy(name.trim(), day);
}

function saidBy(name: string, { date }: DateInText): Said | null {
  if (name === '' || name.length > LONGEST_NAME || NO_NAME.test(name)) return null;
  return { date, name, unit: isBody(name) ? name : null };
}
