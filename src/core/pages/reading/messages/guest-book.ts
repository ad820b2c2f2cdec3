import type { Message } from '../../../model/page-facts.ts';
import { datesIn } from '../article-head/index.ts';
import { linkAround } from '../items/line-texts.ts';
import type { Page } from '../page.ts';
import { fieldNamed, isAnswerHeading, isBody, tellsAsker } from './field-names.ts';
import { isOfOpinions } from './opinions.ts';
import { bodyAnswering, isSpokenAnswer, signatureOf } from './signed-answer.ts';
import { isDayAlone, wordedDays } from './worded-days.ts';

type Lines = Page['lines'];

/** Letters of a line over what somebody wrote, or over the answer to it. */
const LONGEST_HEAD = 120;
/** Lines of an entry with its answer; the last one of a page has everything below it. */
const MOST_LINES = 60;
const FEWEST_ANSWERED = 2;

/** An entry by its line, with the word beside its day. */
interface Entry {
  at: number;
  word: string;
  asked: string;
}

interface Answer {
  date: string | null;
  unit: string | null;
}

/** A letter with the line that it begins in. */
interface Found {
  at: number;
  letter: Message;
}

/**
 * The entries of a guest book: the day of each stands beside a word for writing (发表于), and that of the answer by whoever keeps the
 * site (管理员回复) in a line over it, in brackets, or alone below it. None without two such answers. An entry without one has none where
 * it says so, and is doubtful where most have one and nothing in it tells of an answer; one whose answer shows no day does not count.
 * `published`: the day of the page where it may be an article.
 */
export function guestBook(page: Page, published: string | null): Message[] {
  const entries = page.lines.flatMap((_line, at) => entryAt(page, at) ?? []);
  if (entries.length < FEWEST_ANSWERED || isOfOpinions(page)) return [];
  // An entry may have more days than one, each beside a word of its own.
  const words = [...new Set(entries.map(({ word }) => word))];
  const readings = words.map((word) => {
    const found = lettersOf(
      page,
      entries.filter((entry) => entry.word === word),
    );
    return published === null || isDayOf(page, found, published) ? found.map(({ letter }) => letter) : [];
  });
  return readings.toSorted((a, b) => answersIn(b) - answersIn(a))[0] ?? [];
}

/**
 * Whether the day that is taken as that of an article is one of a letter that has an answer, or says that it has none, and stands
 * nowhere above these: what visitors say below an article is no letter.
 */
function isDayOf(page: Page, found: readonly Found[], published: string): boolean {
  const certain = found.filter(({ letter }) => letter.answered !== null || letter.state === 'open');
  const first = page.lines.findIndex((_line, at) => page.dates(at).some(({ date }) => date === published));
  return (
    first >= (certain[0]?.at ?? Infinity) &&
    certain.some(({ letter }) => letter.asked === published || letter.answered === published)
  );
}

export const answersIn = (letters: readonly Message[]): number =>
  letters.filter(({ answered }) => answered !== null).length;

function lettersOf(page: Page, entries: readonly Entry[]): Found[] {
  const found = entries.flatMap((entry, index): Found[] => {
    const letter = letterOf(page, entry, entries[index + 1]?.at ?? page.lines.length);
    return letter === null ? [] : [{ at: entry.at, letter }];
  });
  const answers = answersIn(found.map(({ letter }) => letter));
  if (answers < FEWEST_ANSWERED) return [];
  return answers > found.length - answers ? found : found.filter(({ letter }) => letter.state !== 'doubtful');
}

function letterOf(page: Page, { at, asked }: Entry, next: number): Message | null {
  const end = Math.min(next, at + MOST_LINES);
  const answer = answerWithin(page.lines, at, end);
  if (answer === null) {
    const state = end < next ? 'doubtful' : stateWithin(page, at, end);
    return state === null ? null : { asked, answered: null, unit: null, state };
  }
  const { date, unit } = answer;
  return date === null || date < asked ? null : { asked, answered: date, unit };
}

const POSTED = /(?:(?:发表|发布|留言|提问|提交|张贴)(?:于|时间|日期)|(?<!\p{Script=Han})(?:时间|日期))[\s:：]{0,3}$/u;
/** Begins the name of such a word. */
const POSTED_AT = '于';
/** Letters before a day in which such a word stands. */
const LONGEST_WORD = 8;
/** Who does, with nothing that asks others to: 请于 2024-05-01 咨询. */
const POSTED_BEFORE = /[^请可须应将\s]\s*于\s*$/u;
/** The word behind the day: 甲 于 2024-01-05 10:20 留言：. */
const POSTED_BEHIND = /^\s*(?:留言|提问|咨询)(?:道|说)?\s*[:：]?\s*$/u;
const NAMED = /^(?:姓名|昵称|网名|称呼)\s*[:：]/u;
const TIME_ALONE = /^(?:时间|日期)$/u;

/** A day of which nothing but 时间 is said is one of asking beside or under who asks. */
function entryAt(page: Page, at: number): Entry | null {
  const text = page.lines[at]?.text ?? '';
  if (text.length > LONGEST_HEAD) return null;
  for (const { date, from, to } of page.dates(at)) {
    const behind = POSTED_BEFORE.test(text.slice(0, from)) && POSTED_BEHIND.exec(text.slice(to))?.[0];
    if (behind) return { at, word: POSTED_AT + behind.replaceAll(/[\s:：]/gu, ''), asked: date };
    const [found] = POSTED.exec(text.slice(Math.max(0, from - LONGEST_WORD), from)) ?? [];
    if (found === undefined) continue;
    const word = found.replaceAll(/[\s:：]/gu, '');
    if (!TIME_ALONE.test(word) || NAMED.test(text) || tellsAsker(text) || tellsAsker(page.lines[at - 1]?.text ?? ''))
      return { at, word, asked: date };
  }
  return null;
}

/** The first answer of some lines; its day may stand below it. Null for none. */
function answerWithin(lines: Lines, from: number, to: number): Answer | null {
  for (let at = from; at < to; at++) {
    const text = lines[at]?.text.trim() ?? '';
    const answer = saysNoAnswer(text, false) ? null : answerAt(text);
    if (answer !== null) return { ...answer, date: answer.date ?? dayBelow(lines, at + 1, to) };
  }
  return null;
}

function answerAt(text: string): Answer | null {
  const day = wordedDays(text).find(({ field }) => field === 'answered');
  if (day !== undefined) {
    const name = text.slice(0, day.from).trim();
    if (!name.endsWith('于') || ANSWERS_AT_END.test(name)) return { date: day.date, unit: null };
    const unit = name.slice(0, -1).trim();
    if (unit === '' || isBody(unit) || KEEPER.test(unit)) return { date: day.date, unit: unit === '' ? null : unit };
    return null;
  }
  if (!isSpokenAnswer(text) && !isAnswerHeading(text)) return null;
  return signatureOf(text) ?? { date: null, unit: bodyAnswering(text) };
}

const ANSWERS_AT_END = /[复结馈应答]于$/u;
/** Who keeps a site, and answers in the name of its body: 网站管理员. */
const KEEPER = /^(?:本?网?站|系统|后台|信箱|栏目)?(?:管理员|站长|版主|工作人员|客服)$/u;

/** A day that is alone in its line, [2024-01-05 10:20], or behind the label of an answer. */
function dayBelow(lines: Lines, from: number, to: number): string | null {
  for (let at = from; at < to; at++) {
    const text = (lines[at]?.text ?? '').trim().replaceAll(/^[[【]|[\]】]$/gu, '');
    if (text.length > LONGEST_HEAD) continue;
    const [day] = datesIn(text);
    if (day !== undefined && (isDayAlone(text) || fieldNamed(text.slice(0, day.from))?.field === 'answered'))
      return day.date;
  }
  return null;
}

const TELLS_ANSWER =
  /回复|答复|回覆|回应|反馈|办结|处理(?:结果|情况|意见)|审核|审批|屏蔽|隐藏|悄悄话|私密|不公开|仅.{0,8}可见/u;
/** Who asks may ask for an answer, or miss one: 请尽快回复, 至今未回复. */
const ASKS_FOR =
  /(?:[请望盼求]|期待|等待|尽[快早]|及时|早日|能否|给予|予以|(?:至今|一直|仍|从)[未没])[^，。；！？]{0,6}(?:回复|答复|回应|反馈)/gu;
/** In the line of the day stands what visitors can do (回复, 删除) beside what has been done. */
const TELLS_STATE = /已(?:回复|答复|办)|(?:回复|答复)数?\s*[:：(（]?\s*[1-9]/u;

/**
 * What an entry without an answer that is read says of it; null where it tells of one that is not read, or of something that is not
 * shown. Answers have too many forms to tell from what is asked: only an entry that says so itself has none.
 */
function stateWithin({ lines, tree }: Page, at: number, end: number): 'open' | 'doubtful' | null {
  let isOpen = false;
  for (let index = at; index < end; index++) {
    const line = lines[index];
    const text = line?.text ?? '';
    const saysOpen = saysNoAnswer(text, index === at);
    if (index === at ? TELLS_STATE.test(text) : !saysOpen && TELLS_ANSWER.test(text.replaceAll(ASKS_FOR, '')))
      return null;
    isOpen ||= saysOpen && linkAround(tree, line?.first ?? -1) < 0;
  }
  return isOpen ? 'open' : 'doubtful';
}

const NO_ANSWER = /^(?:[暂尚]?未(?:回复|答复|办理)|待(?:回复|答复|办理)|暂无(?:回复|答复))$/u;
const STATE_LABEL = /(?:状态|情况|结果|进度|回复|答复)$/u;

/** A line that is such a word, with or without a label; the line of the day has others beside it. */
function saysNoAnswer(text: string, hasDay: boolean): boolean {
  if (text.length > LONGEST_HEAD) return false;
  const [first = '', second = null, ...more] = text.split(/[\s:：|｜()[\]（）【】]+/u).filter((word) => word !== '');
  if (hasDay) return [first, second ?? '', ...more].some((word) => NO_ANSWER.test(word));
  return second === null
    ? NO_ANSWER.test(first)
    : STATE_LABEL.test(first) && NO_ANSWER.test(second) && more.length === 0;
}
