import { openQuestion } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { datesOf } from './date-text.ts';
import { tellsByline } from './dated-lines.ts';
import type { Title } from './title.ts';
import { isHeadline } from './title-links.ts';

/** What is called so lies ahead: the day at its title is its own. */
const AHEAD = /(?:预告|日程|排期|海报|值班|(?:活动|讲座|考试|演出|放映|节目)(?:安排|计划))表?[)）]?$|停[电水气暖]/u;

export const isAhead = (title: Title) => AHEAD.test(title.text);

/** Month and day alone at the end of a line, as rows have them. */
const MONTH_DAY = /(?<![\d/.-])(?:0[1-9]|1[0-2])[-/](?:0[1-9]|[12]\d|3[01])[\])）】]?$/u;
const LONGEST_ROW = 120;
const FEWEST_ROWS = 2;
const LINES_TO_LIST = 6;
const FEWEST_IN_LIST = 3;

const hasDay = openQuestion(
  (text, words) => text.length <= LONGEST_ROW && (datesOf(words).length > 0 || MONTH_DAY.test(text)),
);

/** What articles have under them: a file, or the one before and the one after. */
const OF_ARTICLE = /\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|rar|zip)[)）]?$|^[上下前后]一[篇条]/iu;
const isOfArticle = openQuestion((text) => text.length <= LONGEST_ROW && OF_ARTICLE.test(text));

/**
 * Whether a page lists others, as columns do: with their days, in lines with a link as long as a title or next to one, or else right
 * under the line of a date.
 */
export function isOverRows({ tree, lines }: Page, own: number): boolean {
  const under = lines
    .slice(own + 1, own + 1 + LINES_TO_LIST)
    .filter((line) => isHeadline(tree, line) && !isOfArticle(line.words));
  if (under.length >= FEWEST_IN_LIST) return true;
  let rows = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || index === own || !hasDay(line.words) || isOfArticle(line.words)) continue;
    const isRow = [line, lines[index - 1], lines[index + 1]].some(
      (each) => each !== undefined && isHeadline(tree, each),
    );
    if (isRow && ++rows >= FEWEST_ROWS) return true;
  }
  return false;
}

/** Letters of a line that are a text, under the date at so many lines. */
const SHORTEST_TEXT = 25;
const LINES_TO_TEXT = 5;

export function hasTextUnder({ tree, lines }: Page, index: number): boolean {
  for (const line of lines.slice(index + 1, index + 1 + LINES_TO_TEXT)) {
    if (isHeadline(tree, line)) return false;
    if (line.text.length >= SHORTEST_TEXT) return true;
  }
  return false;
}

const LONG_TEXT = 3;
const LINES_OF_TEXT = 12;

/** Whether a text of several paragraphs stands under a line, before any link as long as a title. */
export function isOfLongText({ tree, lines }: Page, index: number): boolean {
  const under = lines.slice(index + 1, index + 1 + LINES_OF_TEXT);
  const end = under.findIndex((line) => isHeadline(tree, line));
  const own = end < 0 ? under : under.slice(0, end);
  return own.filter(({ text }) => text.length >= SHORTEST_TEXT).length >= LONG_TEXT;
}

/** Whether a date that may be a clock stands where those of articles do: beside a byline, or over a text. */
export function isOverText(page: Page, index: number): boolean {
  const { lines } = page;
  if ([lines[index - 1], lines[index + 1]].some((line) => line !== undefined && tellsByline(line.words))) return true;
  return hasTextUnder(page, index);
}
