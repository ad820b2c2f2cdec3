import { type Line, openQuestion, TEXT } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { textAt } from './line-texts.ts';

const BYLINE = /来\s*源\s*[:：]|字\s*[体号]|打\s*印|浏\s*览|点\s*击/u;
const isUnderTitle = openQuestion((text) => BYLINE.test(text));
/** Letters; longer links are titles. */
const LONG_TITLE = 14;
/** What stands before a link that is no title: the name of a field, or the date. */
const BEFORE_FIELD = /[:：]\s*$|\d\s?[-/.年月]\s?\d/u;

/** A link in the line of a date. */
interface LinkOfDate {
  node: number;
  length: number;
  line: Line;
}

/** Whether a link stands in such a line as is under the title of an article: that has links which are no articles. */
export const isInByline = ({ node, line: { words, first, last } }: LinkOfDate): boolean =>
  node >= first && node <= last && isUnderTitle(words);

/** Whether the link may be something else than a title. */
export const isShort = ({ length }: LinkOfDate): boolean => length < LONG_TITLE;

/**
 * Whether such a link may be the title of a row all the same, with its date and clicks behind it: `<a>title</a> 日期：01-05 点击：3`.
 * An article has one line of the kind, a list has several.
 */
export function mayOpenRow({ tree, raw }: Page, { node, line: { first } }: LinkOfDate): boolean {
  let before = '';
  for (let at = first; at < node; at++) if (tree.tag[at] === TEXT) before += textAt(tree, raw, at);
  return !BEFORE_FIELD.test(before) && !BYLINE.test(before);
}
