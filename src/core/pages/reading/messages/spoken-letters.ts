import type { Message } from '../../../model/page-facts.ts';
import { type DateInText, datesIn } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { bodyInBrackets, isBody, tellsAsker } from './field-names.ts';

/** Lines that only answers to the public have: their signs. */
const ANSWERS = /^[\s【[]*(?:(?:答|A)(?=[\s:：】\]])|(?:官方|单位|部门|管理员)?(?:回复|答复)\s*[:：】\]])/u;
/** Letters of a line that says who speaks and when, and of the part beside the day. */
const LONGEST_HEAD = 60;
const LONGEST_NAME = 16;
const LONGEST_KIND = 4;
/** Beside a day they are no name of who speaks. */
const NO_NAME = /[。！？；，]|时间|日期|来源|作者|编辑|浏览|阅读|点击|次数|转交|转办|办理|受理|审核|有效期|截止/u;
/** What labels the day and the writer of a guest book. */
const GUEST_LABEL = /(?:发布|留言|提交|发表)(?:者|人|时间|日期)\s*[:：]\s*/gu;
const LONGEST_ANSWER = 2000;

/**
 * Letters that are shown as a conversation: who asks stands beside a day, who answers beside a later one, or in brackets at the end of
 * the answer. None without a sign of questions and one of answers.
 */
export function spokenLetters({ lines }: Page): Message[] {
  const letters: Message[] = [];
  let asks = false;
  let answers = false;
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text.trim() ?? '';
    asks ||= tellsAsker(text);
    const isAnswer = ANSWERS.test(text);
    answers ||= isAnswer;
    const last = letters.at(-1);
    const said = isAnswer ? signedAnswer(text) : (spokenAt(text) ?? spokenOver(lines[index - 1]?.text ?? '', text));
    if (said === null) continue;
    if (said.unit === null) {
      // Who asks once more adds to the letter that has no answer yet.
      letters.push({ asked: said.date, answered: null, unit: null });
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
  /** The body that answers; null of who asks. */
  unit: string | null;
}

/** A line that is a name and a day. */
function spokenAt(text: string): Said | null {
  if (text.length > LONGEST_HEAD) return null;
  const [day, other] = datesIn(text);
  if (day === undefined || other !== undefined) return null;
  return saidBy(beside(text, day), day);
}

const DAY_ALONE = /^[\s（(]*[\d\s年月日\-/.:：时分秒]+[）)\s]*$/u;

/** The same in two lines, the name over the day. */
function spokenOver(name: string, text: string): Said | null {
  const day = DAY_ALONE.test(text) ? datesIn(text)[0] : undefined;
  return day === undefined ? null : saidBy(name.trim(), day);
}

function saidBy(name: string, { date }: DateInText): Said | null {
  if (name === '' || name.length > LONGEST_NAME || NO_NAME.test(name)) return null;
  return { date, unit: isBody(name) ? name : null };
}

/** The name before the day, or behind it. */
function beside(text: string, { from, to }: DateInText): string {
  const [before = '', behind = ''] = [text.slice(0, from), text.slice(to)].map((part) =>
    part.replaceAll(GUEST_LABEL, '').replaceAll(/^[\s:：|]+|[\s:：|]+$/gu, ''),
  );
  if (before === '' || behind === '') return before + behind;
  // A word for the kind of what is said may follow.
  return behind.length <= LONGEST_KIND ? before : `${before}，${behind}`;
}

/** An answer with body and day in brackets at its end. */
function signedAnswer(text: string): Said | null {
  if (text.length > LONGEST_ANSWER) return null;
  const [, inner = ''] = /[（(]([^（()）]{4,40})[）)]\s*$/u.exec(text) ?? [];
  const [day] = datesIn(inner);
  if (day === undefined) return null;
  const unit = bodyInBrackets(`（${beside(inner, day)}）`);
  return unit === null ? null : { date: day.date, unit };
}
