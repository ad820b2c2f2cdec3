import { type DateInText, datesIn } from '../article-head/index.ts';
import { isBody, tellsAsker } from './field-names.ts';
import { isDayAlone } from './worded-days.ts';

/** Lines that only answers to the public have: their signs. */
const ANSWERS =
  /^[\s【[]*(?:(?:答|A)(?=[\s:：】\]])|(?:官方|单位|部门|管理员)?(?:回复|答复)\s*(?:[:：】\]]|[（(][^（()）]{4,40}[)）]\s*[:：]))/u;

const BODY_ANSWERS = /^[\s【[]*([\p{Script=Han}（）()]{3,25}) ?(?:回复|答复)\s*[:：】\]]/u;

/** The body that a line lets answer: 市教育局回复：, 【市教育局回复】. Null for none. */
export function bodyAnswering(line: string): string | null {
  const [, name = ''] = BODY_ANSWERS.exec(line) ?? [];
  return isBody(name) && !ASKS.test(name) ? name : null;
}

/** Who asks may ask a body for an answer. */
const ASKS = /^(?:[请恳望盼求让]|希望|要求|建议|期待|等待|能否)/u;

/** Whether a line begins with the sign of an answer: 答：, 【回复】, 回复（市教育局 2024-03-08）：, 市教育局回复：. */
export const isSpokenAnswer = (line: string) => ANSWERS.test(line) || bodyAnswering(line) !== null;

/** Letters of a line in which an answer begins. */
const LONGEST_SIGN = 60;
/** Words behind the sign that do not say that there is no answer yet. */
const GIVES =
  /^[^:：】\]]*[:：】\]][\s:：]*(?!--|—|[^\p{L}]*(?:(?:暂时?|尚|还)?(?:未|无|没有|待)|正在|等待|(?:处理|办理|受理|转办)中))\S{3}/u;

/** Whether a line begins with the sign of an answer and goes on with one. */
export const givesAnswer = (line: string) => isSpokenAnswer(line) && GIVES.test(line.slice(0, LONGEST_SIGN));

const LONGEST_ANSWER = 2000;
const SIGNED_BEFORE = /^[\s【[]*(?:官方|单位|部门|管理员)?(?:回复|答复)\s*[（(]([^（()）]{4,40})[)）]\s*[:：]/u;
const SIGNED_BEHIND = /[（(]([^（()）]{4,40})[)）]\s*$/u;

const ENDS_SENTENCE = /[。！？!?]\s*$/u;

/** The day with which a line ends behind a sentence, as systems write it with the hour; null for none. */
function dayAtEnd(text: string): string | null {
  const day = datesIn(text).at(-1);
  if (day === undefined || day.time === null || text.slice(day.to).trim() !== '') return null;
  return ENDS_SENTENCE.test(text.slice(0, day.from)) ? day.date : null;
}

/**
 * When it was answered, in brackets before or behind an answer that is one line, or behind its last sentence, and by whom where that
 * is a body. Null without a day.
 */
export function signatureOf(text: string): { date: string; unit: string | null } | null {
  if (text.length > LONGEST_ANSWER || !isSpokenAnswer(text)) return null;
  const [, inner = ''] = SIGNED_BEFORE.exec(text) ?? SIGNED_BEHIND.exec(text) ?? [];
  const [day] = datesIn(inner);
  const date = day?.date ?? dayAtEnd(text);
  if (date === null) return null;
  const unit = day === undefined ? '' : nameBeside(inner, day);
  return { date, unit: isBody(unit) ? unit : bodyAnswering(text) };
}

const QUESTION = /^[\s【[]*(?:问|Q|(?:网[民友]|群众|市民)?(?:留言|咨询|提问|来信)(?:内容)?)\s*[:：】\]]/u;

/**
 * When it was asked, in brackets behind a question that is one line, alone or with who asks, or behind its last sentence: 网友留言：…？（2024-03-05）,
 * 网友“甲”：…？ 2024-03-05 10:20. Null for other lines.
 */
export function signedQuestion(text: string): string | null {
  if (text.length > LONGEST_ANSWER || !(QUESTION.test(text) || tellsAsker(text))) return null;
  const [, inner = ''] = SIGNED_BEHIND.exec(text) ?? [];
  const [day] = datesIn(inner);
  return day !== undefined && (isDayAlone(inner) || NAMES_ASKER.test(nameBeside(inner, day)))
    ? day.date
    : dayAtEnd(text);
}

const NAMES_ASKER =
  /^(?:来自|来源)?\s*[:：]?\s*(?:网友|网民|市民|群众|游客|匿名|\p{Script=Han}{1,2}[*＊某]{1,3})(?!来信|关心|热议)[*＊\p{Script=Han}]{0,3}$/u;
/** The same of an answer that names who gives it. */
export function signedAnswer(text: string): { date: string; unit: string } | null {
  const signature = signatureOf(text);
  return signature === null || signature.unit === null ? null : { date: signature.date, unit: signature.unit };
}

/** What labels the day and the writer of a guest book. */
const GUEST_LABEL = /(?:发布|留言|提交|发表)(?:者|人|时间|日期)\s*[:：]\s*/gu;
/** Letters of a word for the kind of what is said, which may follow the day. */
const LONGEST_KIND = 4;

/** The name before a day, or behind it. */
export function nameBeside(text: string, { from, to }: DateInText): string {
  const [before = '', behind = ''] = [text.slice(0, from), text.slice(to)].map((part) =>
    part.replaceAll(GUEST_LABEL, '').replaceAll(/^[\s:：|]+|[\s:：|]+$/gu, ''),
  );
  if (before === '' || behind === '') return before + behind;
  return behind.length <= LONGEST_KIND ? before : `${before}，${behind}`;
}
