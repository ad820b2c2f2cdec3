import type { Message } from '../../../model/page-facts.ts';
import { LETTERS, openQuestion } from '../../html/index.ts';
import type { Page } from '../page.ts';

/** The fields of a message that pages have labels for. */
export type MessageField = keyof Message;

const ASKED =
  /^(?:来信|写信|发信|留言|提问|咨询|投诉|诉求|信件|问政|求助|反映|建议|提交|信件提交)(?:的)?(?:时间|日期)$/u;
const ANSWERED = /^(?:回复|答复|办结|办复|反馈|处理|回信|解答|办理完成|官方回复)(?:的)?(?:时间|日期)$/u;
const UNIT = /^(?:回复|答复|办理|受理|承办|处理|反馈|回信|责任|主办|处置)(?:单位|部门|机构|机关)$/u;

/** Which field a label names, without colon and blanks; null for none. */
export function fieldNamed(label: string): MessageField | null {
  const name = label.replaceAll(/[\s:：]/gu, '');
  if (ASKED.test(name)) return 'asked';
  if (ANSWERED.test(name)) return 'answered';
  return UNIT.test(name) ? 'unit' : null;
}

/** Whether a text names the state of a letter, which only lists of letters have. */
export const isStateLabel = (label: string) => /^(?:办理|处理|回复|信件|受理)?(?:状态|进度|情况)$/u.test(label.trim());

/** Whether the text of a page may have letters at all: the label of a day, or what stands over a list with their states. */
export function mayHaveMessages({ text, lines }: Pick<Page, 'text' | 'lines'>): boolean {
  let letters = 0;
  let mayHaveDay = false;
  for (let index = 0; index < lines.length; index++) {
    const words = lines[index]?.words;
    if (words === undefined || (words.letters & OF_MESSAGES) === 0) continue;
    letters |= words.letters;
    if ((words.letters & LETTERS.time) !== 0 && mayEndDayLabel(words)) mayHaveDay = true;
  }
  if (mayHaveDay && DAY_LABEL.test(text)) return true;
  if ((letters & LETTERS.time) === 0 || (letters & LETTERS.state) === 0) return false;
  return UNIT_HINT.test(text) && UNIT_LABEL.test(text) && /状态|进度|情况/u.test(text) && /时\s*间|日\s*期/u.test(text);
}

const OF_MESSAGES = LETTERS.time | LETTERS.state;

/** Looked for by its end, which is rare: words that it may begin with are not. */
const DAY_LABEL =
  /(?:时\s*间|日\s*期)(?<=(?:来\s*信|写\s*信|发\s*信|留\s*言|提\s*问|咨\s*询|投\s*诉|诉\s*求|信\s*件|问\s*政|求\s*助|反\s*映|建\s*议|提\s*交|回\s*复|答\s*复|办\s*结|办\s*复|反\s*馈|处\s*理|回\s*信|解\s*答|完\s*成)\s*的?\s*(?:时\s*间|日\s*期))/u;
/** The label in one line, or the end of one that began in the line before. */
const mayEndDayLabel = openQuestion((text) => DAY_LABEL.test(text) || DAY_LABEL_END.test(text));
const DAY_LABEL_END = /^(?:[信言问询诉求件政助映议交复结馈理答成]?\s*的?\s*[时日]\s*)?[间期]/u;
/** The end of the label of a unit, looked for first: words that it may begin with are not rare. */
const UNIT_HINT = /[复理办馈信任置]\s*[单部机]\s*[位门构关]/u;
const UNIT_LABEL =
  /(?:回\s*复|答\s*复|办\s*理|受\s*理|承\s*办|处\s*理|反\s*馈|回\s*信|责\s*任|主\s*办|处\s*置)\s*(?:单\s*位|部\s*门|机\s*构|机\s*关)/u;
