import type { Message } from '../../../model/page-facts.ts';
import { datesIn } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { isAnswerHeading, isBody } from './field-names.ts';
import { isOfOpinions } from './opinions.ts';
import { isDayAlone } from './worded-days.ts';

type Lines = Page['lines'];

const QUESTION_HEADING = /^(?:来信|信件|留言|咨询|提问|问题|诉求|投诉)(?:内容|正文|详情|描述)?[\s:：]*$/u;
/** Lines over the heading of the question in which the day of asking stands. */
const LINES_OVER = 6;
/** Lines of an answer down to its signature. */
const LINES_OF_ANSWER = 80;

/** A letter whose parts have headings but whose days have no labels: 来信内容 under a day, 回复内容 with a signature. None without both. */
export function headedLetter({ lines }: Page): Message[] {
  const question = lines.findIndex(({ text }) => QUESTION_HEADING.test(text));
  const answer = question < 0 ? -1 : answerHeading(lines, question);
  if (answer < 0) return [];
  const asked = dayOver(lines, question);
  if (asked === null) return [];
  const under = signatureUnder(lines, answer);
  const { answered, unit } = under.answered === null ? (signedOver(lines, { question, answer }) ?? under) : under;
  return [{ asked, answered: answered !== null && answered >= asked ? answered : null, unit }];
}

const ASKED_DAY = /^(?:姓名|昵称|称呼|网名)|(?:提交|来信|留言|提问|咨询|写信)(?:时间|日期)/u;

/**
 * A letter whose parts have signs of one letter as headings, 问 and 答, once each: the day of asking stands over it with such a label or
 * behind a name, and a body signs the answer with a later day. Lists of questions have more of them, or none who asks.
 */
export function markedLetter(page: Page): Message[] {
  const { lines } = page;
  const places = (sign: string) => lines.flatMap(({ text }, index) => (text.trim() === sign ? [index] : []));
  const [question = -1, otherQuestion] = places('问');
  const [answer = -1, otherAnswer] = places('答');
  if (question < 0 || answer < question || otherQuestion !== undefined || otherAnswer !== undefined) return [];
  if (isOfOpinions(page)) return [];
  const head = lines.slice(Math.max(0, question - LINES_OVER), question).findLast(({ text }) => ASKED_DAY.test(text));
  const [day, other] = datesIn(head?.text ?? '');
  const { answered, unit } = signatureUnder(lines, answer);
  if (day === undefined || other !== undefined || answered === null || unit === null || answered < day.date) return [];
  return [{ asked: day.date, answered, unit }];
}

/** The same letter with what the signature under the heading of its answer tells, where no label does. */
export function withSignature(message: Message, { lines }: Page): Message {
  const { asked, answered, unit } = message;
  if (asked === null || (answered !== null && unit !== null)) return message;
  const answer = answerHeading(lines, -1);
  if (answer < 0) return message;
  const signed = signatureUnder(lines, answer);
  const isLater = signed.answered !== null && signed.answered >= asked;
  const told = { asked, answered: answered ?? (isLater ? signed.answered : null), unit: unit ?? signed.unit };
  return told.answered === null && message.state !== undefined ? { ...told, state: message.state } : told;
}

const answerHeading = (lines: Lines, after: number) =>
  lines.findIndex(({ text }, index) => index > after && isAnswerHeading(text));

function dayOver(lines: Lines, heading: number): string | null {
  for (let index = heading - 1; index >= Math.max(0, heading - LINES_OVER); index--) {
    const day = datesIn(lines[index]?.text ?? '')[0];
    if (day !== undefined) return day.date;
  }
  return null;
}

/** Lines over the heading of an answer in which who answers may stand. */
const LINES_OVER_ANSWER = 3;

/** Who answers and when, in one line between question and answer: 县财政局 2007-3-21 9:05. */
function signedOver(
  lines: Lines,
  { question, answer }: { question: number; answer: number },
): Pick<Message, 'answered' | 'unit'> | null {
  if (lines.slice(answer + 1, answer + 1 + LINES_OVER_ANSWER).some(({ text }) => NOT_YET.test(text))) return null;
  for (let index = answer - 1; index > Math.max(question, answer - LINES_OVER_ANSWER); index--) {
    const text = lines[index]?.text ?? '';
    const [day] = datesIn(text);
    const unit = day === undefined ? '' : text.slice(0, day.from).replace(UNIT_LABEL, '').trim();
    if (day !== undefined && isBody(unit) && !/^[转交]/u.test(unit)) return { answered: day.date, unit };
  }
  return null;
}

const UNIT_LABEL = /^\s*(?:回复|答复)(?:单位|部门|机构)\s*[:：]?/u;
const NOT_YET = /(?:暂[未无]|尚未|未|待)(?:回复|答复|办理)/u;

/** What an answer does not have: another part of the page begins, or there is none yet. */
const ENDS_ANSWER =
  /^(?:上一[篇条]|下一[篇条]|相关|最新|热门|推荐|附件|满意度|网友评|我要评|打印|关闭|返回)|(?:暂[未无]|尚未|未)(?:回复|答复|办理)|版权所有|ICP|标识码/u;

const ENDS_SENTENCE = /[。！!？?.）)”]$|谢谢|(?:特此|此)复/u;

/** A body that is a line, and a day that is the next one, behind a sentence of an answer. */
function signatureUnder(lines: Lines, heading: number): Pick<Message, 'answered' | 'unit'> {
  const last = Math.min(lines.length, heading + LINES_OF_ANSWER);
  for (let index = heading + 1; index < last; index++) {
    const text = lines[index]?.text.trim() ?? '';
    if (ENDS_ANSWER.test(text)) break;
    if (!ENDS_SENTENCE.test(lines[index - 1]?.text.trim() ?? '')) continue;
    const unit = isBody(text) ? text : null;
    const below = lines[unit === null ? index : index + 1]?.text.trim() ?? '';
    const [day] = isDayAlone(below) ? datesIn(below) : [];
    if (day !== undefined || unit !== null) return { answered: day?.date ?? null, unit };
  }
  return { answered: null, unit: null };
}
