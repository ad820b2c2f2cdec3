import type { Message } from '../../../model/page-facts.ts';
import { datesIn } from '../article-head/index.ts';
import { linkAround } from '../items/line-texts.ts';
import type { Page } from '../page.ts';
import { isBody, isQuestionSign, tellsAsker } from './field-names.ts';
import { isSpokenAnswer, nameBeside, signedAnswer } from './signed-answer.ts';
import { isDayAlone } from './worded-days.ts';

/** Letters of a line that says who speaks and when, and of the part beside the day. */
const LONGEST_HEAD = 60;
const LONGEST_NAME = 16;
/** Beside a day they are no name of who speaks. */
const NO_NAME = /[。！？；，]|时间|日期|来源|作者|编辑|浏览|阅读|点击|次数|转交|转办|办理|受理|审核|有效期|截止/u;

/**
 * Letters that are shown as a conversation: who asks is called so beside a day, or stands with it under the sign of a question; who
 * answers stands beside a later day, or in brackets at an end of the answer. Only those with such an answer: of others it cannot be
 * told that they have none.
 */
export function spokenLetters(page: Page): Message[] {
  const { lines } = page;
  const letters: Message[] = [];
  let open: { asked: string; asker: string } | null = null;
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text.trim() ?? '';
    if (isSpokenAnswer(text)) {
      const answer = signedAnswer(text);
      if (open !== null && answer !== null && answer.date >= open.asked)
        letters.push({ asked: open.asked, answered: answer.date, unit: answer.unit });
      // Who answers, and when, may stand in the lines below; what nobody signs is no letter.
      if (answer !== null) open = null;
      continue;
    }
    const said = spokenAt(page, index);
    if (said === null) continue;
    if (said.isBody) {
      if (open !== null && said.date >= open.asked)
        letters.push({ asked: open.asked, answered: said.date, unit: said.name });
      open = null;
    } else if (open === null || open.asker !== said.name) open = { asked: said.date, asker: said.name };
  }
  return letters;
}

interface Said {
  date: string;
  name: string;
  /** It is a body, which answers; else somebody who asks. */
  isBody: boolean;
}

/** What a line says of who speaks when: both in it, or the name in the line above. */
function spokenAt({ lines, tree }: Page, index: number): Said | null {
  const line = lines[index];
  const text = line?.text.trim() ?? '';
  if (line === undefined || text.length > LONGEST_HEAD || linkAround(tree, line.first) >= 0) return null;
  const [day, other] = datesIn(text);
  if (day === undefined || other !== undefined) return null;
  const above = lines[index - 1]?.text.trim() ?? '';
  const isAlone = isDayAlone(text);
  const name = isAlone ? above : nameBeside(text, day);
  if (name === '' || name.length > LONGEST_NAME || NO_NAME.test(name)) return null;
  if (isBody(name)) return { date: day.date, name, isBody: true };
  return NAMED_ASKER.test(name) || tellsAsker(isAlone ? name : text) || (!isAlone && isQuestionSign(above))
    ? { date: day.date, name, isBody: false }
    : null;
}

/** `网友张先生` */
const NAMED_ASKER = /^(?:网友|网民|游客)[\p{L}*＊]{0,8}$/u;
