import { type DateInText, datesIn } from '../article-head/index.ts';
import { isBody } from './field-names.ts';

/** Lines that only answers to the public have: their signs. */
const ANSWERS =
  /^[\s【[]*(?:(?:答|A)(?=[\s:：】\]])|(?:官方|单位|部门|管理员)?(?:回复|答复)\s*(?:[:：】\]]|[（(][^（()）]{4,40}[)）]\s*[:：]))/u;

/** Whether a line begins with the sign of an answer: 答：, 【回复】, 回复（市教育局 2024-03-08）：. */
export const isSpokenAnswer = (line: string) => ANSWERS.test(line);

const LONGEST_ANSWER = 2000;
const SIGNED_BEFORE = /^[\s【[]*(?:官方|单位|部门|管理员)?(?:回复|答复)\s*[（(]([^（()）]{4,40})[)）]\s*[:：]/u;
const SIGNED_BEHIND = /[（(]([^（()）]{4,40})[)）]\s*$/u;

/** When it was answered, in brackets before or behind an answer that is one line, and by whom where that is a body. Null without a day. */
export function signatureOf(text: string): { date: string; unit: string | null } | null {
  if (text.length > LONGEST_ANSWER || !isSpokenAnswer(text)) return null;
  const [, inner = ''] = SIGNED_BEFORE.exec(text) ?? SIGNED_BEHIND.exec(text) ?? [];
  const [day] = datesIn(inner);
  if (day === undefined) return null;
  const unit = nameBeside(inner, day);
  return { date: day.date, unit: isBody(unit) ? unit : null };
}

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
