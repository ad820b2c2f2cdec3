import { LETTERS, type Line, openQuestion, type PageTree } from '../../html/index.ts';
import { type DateInText, datesIn, datesOf, isInEnglish } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { dateOfRow } from './date-of-row.ts';
import { linkAround, textAt, textsOf } from './line-texts.ts';

/** How a sentence goes on behind a date that it tells, and what it has before one. A comma may also part it from a field of the row. */
const GOES_ON = /^(?:起|止|至|[前后](?!\d)|[以之][前后来]|上午|下午|晚|凌晨)/u;
const GOES_ON_LONG =
  /^[，、,](?!\s?(?:被?(?:点击|浏览|阅读|访问|查看|人气)(?:次数|[量数])?\s?\d|\d+\s?次(?:点击|浏览|阅读|访问)|(?:来源|作者)\s)).{10}/su;
const LEADS_TO = /[自从至到]$/u;
/** `on March 5, 2024, the city …` */
const LEADS_IN_ENGLISH =
  /(?<![A-Za-z])(?:on|by|of|from|to|until|till|since|before|after|through|held|valid|effective|due|starting|beginning) $/iu;
/** `Effective date: March 5, 2024` */
const OTHER_IN_ENGLISH =
  /(?<![A-Za-z])(?:effective|valid|deadline|due|clos|expir|held)[a-z]{0,6}(?: [a-z]{2,5})?:\s*$/iu;
const LONGEST_LABEL = 24;
const GOES_ON_IN_ENGLISH = /^,? [a-z]/u;
/** Letters behind a date that are a text of their own. */
const LONG_TEXT = 12;
/** Of lines with more no text is looked at. */
const MOST_NODES = 60;
const HAN = /^\p{Script=Han}/u;
/** `2024-01-05，来源：本网` */
const NAMED = /^[，、,\s]?\p{Script=Han}{1,8}[:：]/u;
const COLON = /[:：]\s*$/u;

/** Whether a date may be a part of a sentence, by what stands beside it; also where it is part of a title. */
function isTold(text: string, date: DateInText): boolean {
  const { from, to } = date;
  if (from > 0 && OTHER_IN_ENGLISH.test(text.slice(Math.max(0, from - LONGEST_LABEL), from))) return true;
  if (from > 0 && COLON.test(text.slice(Math.max(0, from - 4), from))) return false;
  if (from > 0 && LEADS_TO.test(text.charAt(from - 1))) return true;
  const behind = text.slice(to, to + LONG_TEXT);
  if (from > 0 && LEADS_IN_ENGLISH.test(text.slice(Math.max(0, from - LONG_TEXT), from))) return true;
  if (GOES_ON_IN_ENGLISH.test(behind) && isInEnglish(text, date)) return true;
  return (goesOn(behind) || (behind.length === LONG_TEXT && HAN.test(behind))) && !NAMED.test(behind);
}

const goesOn = (behind: string) => GOES_ON.test(behind) || GOES_ON_LONG.test(behind);

/** Whether words in English stand beside a date: in the name of a link it is that of what the link is called after. */
const isNamed = (text: string, date: DateInText) =>
  isInEnglish(text, date) && WORD.test(text.slice(0, date.from) + text.slice(date.to));
const WORD = /\p{L}{2}/u;

/** Whether a line has a date that may be told in a sentence, or in a name. */
export const mayTellDate = openQuestion((text, words) =>
  datesOf(words).some((date) => isTold(text, date) || isNamed(text, date)),
);

/**
 * The date of a row without those that a text of its line tells: `自2024年3月1日起施行`, `2024年1月15日，市政府召开会议`. What stands
 * before or behind a date as a text of its own tells nothing of it: `2024-01-05` and `前三季度经济运行情况`.
 */
export function dateNotTold(page: Page, line: Line): string | null {
  const { tree, raw } = page;
  if (line.last - line.first > MOST_NODES) return dateOfRow(line.text, datesOf(line.words));
  const told = new Set<string>();
  const names = new Set<string>();
  const own = new Set<string>();
  const isPlain = (line.words.letters & LETTERS.otherDate) === 0;
  for (const node of textsOf(tree, line)) {
    if (isPlain && !hasMoreThanDate(tree, node)) continue;
    const text = textAt(tree, raw, node);
    for (const date of datesIn(text)) {
      const isOfName = isNamed(text, date) && linkAround(tree, node) >= 0;
      if (isOfName) names.add(date.date);
      else if (isInEnglish(text, date)) own.add(date.date);
      if (isOfName || isToldIn(tree, node, { text, date })) told.add(date.date);
    }
  }
  const isOfText = (date: DateInText) => isTold(line.text, date) || (names.has(date.date) && !own.has(date.date));
  const rest = datesOf(line.words).filter((date) => !(told.has(date.date) && isOfText(date)));
  return rest.length === 0 && told.size > 0 ? null : dateOfRow(line.text, rest);
}

/** Whether a text has digits and is not so short that it can be no more than a date. */
function hasMoreThanDate({ bytes, from, to }: PageTree, node: number): boolean {
  const start = from[node] ?? 0;
  const end = to[node] ?? 0;
  if (end - start <= DATE_BYTES && isDigit(bytes[start]) && isDigit(bytes[end - 1])) return false;
  for (let at = start; at < end; at++) if (isDigit(bytes[at])) return true;
  return false;
}

const DATE_BYTES = 10;
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** The name of a link may begin with the date of its row. */
const isToldIn = (tree: PageTree, node: number, { text, date }: { text: string; date: DateInText }) =>
  isTold(text, date) && (!HAN.test(text.slice(date.to)) || goesOn(text.slice(date.to)) || linkAround(tree, node) < 0);
