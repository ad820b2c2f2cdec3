import type { Message } from '../../../model/page-facts.ts';
import { TAG } from '../../html/index.ts';
import { datesIn } from '../article-head/index.ts';
import { linkAround, textAt } from '../items/line-texts.ts';
import type { Page } from '../page.ts';
import { isAddressed, isBody, isOfOthers, isQuestionSign, tellsAsker } from './field-names.ts';
import { isSpokenAnswer, nameBeside, signedAnswer } from './signed-answer.ts';
import { isDayAlone } from './worded-days.ts';

/** Letters of a line that says who speaks and when, and of the part beside the day. */
const LONGEST_HEAD = 60;
const LONGEST_NAME = 16;
/** Beside a day they are no name of who speaks. */
const NO_NAME = /[。！？；，]|时间|日期|来源|作者|编辑|浏览|阅读|点击|次数|转交|转办|办理|受理|审核|有效期|截止/u;

/**
 * Letters that are shown as a conversation: who asks is called so beside a day, stands with it under the sign of a question, or is
 * addressed by name (王女士) beside a day with its time, over a sentence and outside of tables; who answers stands beside a later day, or in brackets at an end of the answer.
 * Only those with such an answer: of others it cannot be told that they have none.
 */
export function spokenLetters(page: Page): Message[] {
  const { lines } = page;
  const letters: Message[] = [];
  let open: Said | null = null;
  let others: boolean | null = null;
  const isOthers = () => (others ??= tellsOfOthers(page));
  for (let index = 0; index < lines.length; index++) {
    const answer = signedAnswer(spokenText(page, index).trim());
    if (answer !== null || isSpokenAnswer(lines[index]?.text.trim() ?? '')) {
      if (open !== null && answer !== null && answer.date >= open.date)
        letters.push({ asked: open.date, answered: answer.date, unit: answer.unit });
      // Who answers, and when, may stand in the lines below; what nobody signs is no letter.
      if (answer !== null) open = null;
      continue;
    }
    const said = spokenAt(page, index);
    if (said === null) continue;
    if (said.by === 'body') {
      if (
        open !== null &&
        isAnswer(said, open) &&
        (open.by === 'asker' || (isConversation(lines, open.at, index) && !isOthers()))
      )
        letters.push({ asked: open.date, answered: said.date, unit: said.name });
      open = null;
    } else if (open?.name !== said.name) open = said;
  }
  return letters;
}

interface Said {
  at: number;
  date: string;
  time: string | null;
  name: string;
  /** A body answers; others ask. */
  by: 'body' | 'asker' | 'addressed';
}

/** Below the name of whoever wrote a text a body signs with the day alone. */
const isAnswer = (answer: Said, question: Said): boolean =>
  answer.date >= question.date && (question.by === 'asker' || answer.time !== null);

/** What a line says of who speaks when: both in it, or the name in the line above. */
function spokenAt(page: Page, index: number): Said | null {
  const { lines, tree } = page;
  const line = lines[index];
  const text = line?.text.trim() ?? '';
  if (line === undefined || text.length > LONGEST_HEAD || linkAround(tree, line.first) >= 0) return null;
  const [day, other] = datesIn(text);
  if (day === undefined || other !== undefined) return null;
  const above = lines[index - 1]?.text.trim() ?? '';
  const isAlone = isDayAlone(text);
  const name = isAlone ? above : nameBeside(text, day);
  if (name === '' || name.length > LONGEST_NAME || NO_NAME.test(name)) return null;
  const said = { at: index, date: day.date, time: day.time, name };
  const marked = isAlone ? null : saidBehindMark(page, index, said);
  if (marked !== null) return marked;
  if (isBody(name)) return { ...said, by: 'body' };
  if (NAMED_ASKER.test(name) || tellsAsker(isAlone ? name : text)) return { ...said, by: 'asker' };
  if (!isAlone && (isQuestionSign(above) || isMarkedQuestion(page, index - 1))) return { ...said, by: 'asker' };
  return day.time !== null && isAddressed(name) && !isInCell(page, line.first) ? { ...said, by: 'addressed' } : null;
}

function isInCell({ tree }: Page, node: number): boolean {
  let around = tree.parent[node] ?? -1;
  while (around >= 0 && tree.tag[around] !== TAG.td && tree.tag[around] !== TAG.th) around = tree.parent[around] ?? -1;
  return around >= 0;
}

const SENTENCE = /[。！？?；]/u;
/** What a page tells of that lists persons beside days and bodies: cases of a court, what was applied for, who wrote an article. */
const OF_OTHERS = /开庭|庭审|案号|当事人|原告|被告|事项|办件|来稿|投稿|通讯员|作者/u;

/** Lines of a question with its title, which may be no sentence, and lines below who answers in which the answer begins. */
const FEWEST_LINES = 2;
const MOST_LINES = 3;

/** Whether somebody who is addressed by name says something before a body says a sentence. */
function isConversation(lines: Page['lines'], from: number, to: number): boolean {
  const isSentence = ({ text }: Pick<Page['lines'][number], 'text'>) => SENTENCE.test(text);
  const asked = lines.slice(from + 1, to);
  if (asked.length < FEWEST_LINES && !asked.some(isSentence)) return false;
  return lines.slice(to + 1, to + 1 + MOST_LINES).some(isSentence);
}

const tellsOfOthers = ({ lines, tree }: Page): boolean =>
  lines.some(({ text, first }) => (OF_OTHERS.test(text) || isOfOthers(text)) && linkAround(tree, first) < 0);

/** `网友张先生` */
const NAMED_ASKER = /^(?:匿名)?(?:网友|网民|游客)[\p{L}*＊]{0,8}$/u;

/** Where the sign is an element of its own, the title of a question or the name of a body behind it: <i>问</i>咨询入学 <i>2024-03-05</i> */
function saidBehindMark({ lines, tree, raw }: Page, index: number, said: Omit<Said, 'by'>): Said | null {
  const line = lines[index];
  const mark = line === undefined ? '' : textAt(tree, raw, line.first);
  if (mark === '问') return { ...said, by: 'asker' };
  const name = mark === '答' ? said.name.replace(/^答\s*/u, '') : '';
  return isBody(name) ? { ...said, name, by: 'body' } : null;
}

/** A line with a colon behind the sign of a question or an answer that is an element of its own before it: <i>答</i>您好. */
export function spokenText({ lines, tree, raw }: Page, index: number): string {
  const line = lines[index];
  const text = line?.text ?? '';
  return line !== undefined && MARK_BEFORE.test(text) && /^[问答QA]$/u.test(textAt(tree, raw, line.first))
    ? `${text.charAt(0)}：${text.slice(1)}`
    : text;
}

const MARK_BEFORE = /^[问答QA][^\s:：】\]]/u;

/** The sign of a question may be an element of its own before it: `<em>问</em>几岁入学？` */
function isMarkedQuestion({ lines, tree, raw }: Page, index: number): boolean {
  const line = lines[index];
  return line !== undefined && /^[问Q]/u.test(line.text) && /^[问Q]$/u.test(textAt(tree, raw, line.first));
}
