import { datesIn } from '../article-head/index.ts';

/** A day whose words say that it is one of asking or of answering: 提交于 2024-03-05, 已于2024-03-08答复, 网民写信 2024-03-05. */
export interface WordedDay {
  field: 'asked' | 'answered';
  date: string;
  from: number;
  to: number;
}

const ASKED = '提交|来信|写信|发信|留言|提问|咨询|投诉|来电|来件|提出';
const ANSWERED = '回复|答复|办结|办复|回信|反馈|回应|解答';
const WHO = '(?:网民|网友|群众|市民)?';
const BY = '(?:官方|单位|部门|办理|办结|(?:网站)?管理员)?';

/** The words before a day, from the last blank or sign on. A noun before them makes another sense: the title 关于…的答复 is no answer. */
const BEFORE_ASKED = new RegExp(`(?:^|[^\\p{Script=Han}])${WHO}(?:${ASKED})(?:于|[:：])$|^${WHO}(?:${ASKED})$`, 'u');
const BEFORE_ANSWERED = new RegExp(
  `(?:^|[^\\p{Script=Han}])${BY}(?:${ANSWERED})(?:于|[:：])$|(?:^|[^\\p{Script=Han}])已经?(?:${ANSWERED})(?:于|[:：])?$|^(?:官方|办理|办结|(?:网站)?管理员)?(?:${ANSWERED})$`,
  'u',
);
const BEHIND_ANSWERED = new RegExp(`^\\s*(?:给予|予以)?(?:${ANSWERED})\\s*[:：。]?\\s*$`, 'u');
const STOPS = /[。；！？]/u;
const LONGEST = 90;
const OPENING = /[\s（([【]+$/u;

/** Such days of a line or a cell, in order. Sentences tell of days in other senses, and have none. */
export function wordedDays(text: string): WordedDay[] {
  if (text.length > LONGEST || STOPS.test(text)) return [];
  const days: WordedDay[] = [];
  let end = 0;
  for (const { date, from, to } of datesIn(text)) {
    const before = text.slice(end, from).replace(OPENING, '').trimStart();
    const field = fieldOf(before, text.slice(to));
    if (field !== null) days.push({ field, date, from, to });
    end = to;
  }
  return days;
}

function fieldOf(before: string, behind: string): WordedDay['field'] | null {
  if (BEFORE_ASKED.test(before)) return 'asked';
  if (BEFORE_ANSWERED.test(before)) return 'answered';
  return before.endsWith('于') && BEHIND_ANSWERED.test(behind) ? 'answered' : null;
}

const DAY_ALONE = /^[（(]?[\d\s年月日\-/.:：时分秒]+[）)]?$/u;
/** Letters of a day with its time and brackets. */
const LONGEST_DAY = 40;

/** Whether a line is a day and nothing else: 2024年1月5日, （2024-01-05 10:31）. */
export const isDayAlone = (line: string): boolean => {
  const text = line.trim();
  return text.length <= LONGEST_DAY && DAY_ALONE.test(text);
};
