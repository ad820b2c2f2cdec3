import { type PageTree, TAG, TEXT } from '../../html/index.ts';
import { datesIn } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { rowOf } from './line-texts.ts';

/** With fewer rows, what scripts write beside links is something else. */
const FEWEST_ROWS = 3;
/** Rows are not larger, nor are scripts of a row. */
const MOST_NODES = 60;
const LONGEST_SCRIPT = 400;
/** What a script writes: a text, or a variable. */
const WRITE = /document\.write(?:ln)?\(\s{0,4}(?:["']([^"'\n]{0,60})["']|([A-Za-z_$][\w$]{0,40})\b)/gu;
const SET = /(?<![\w$.])([A-Za-z_$][\w$]{0,40})\s{0,4}=\s{0,4}["']([^"'\n]{0,60})["']/gu;

/**
 * By link the day that a script in its row writes behind it: `<script>var d='2024-01-05 09:10';document.write(d.substr(0,10))</script>`.
 * Empty where fewer rows than a list has such days.
 */
export function scriptedDays(page: Page, links: readonly number[]): ReadonlyMap<number, string> {
  const days = new Map<number, string>();
  for (const link of links) {
    const day = dayBehind(page, link);
    if (day !== null) days.set(link, day);
  }
  return days.size < FEWEST_ROWS ? new Map() : days;
}

/** Null where the row has none, or several. */
function dayBehind({ tree, raw }: Page, link: number): string | null {
  const row = rowOf(tree, link);
  const end = row < 0 ? 0 : (tree.last[row] ?? 0);
  if (end - row > MOST_NODES) return null;
  const days = new Set<string>();
  for (let node = tree.last[link] ?? end; node < end; node++) {
    if (!isShortScript(tree, node)) continue;
    for (const text of writtenIn(raw(tree.from[node] ?? 0, tree.to[node] ?? 0)))
      for (const { date } of datesIn(text)) days.add(date);
  }
  const [day] = days;
  return day === undefined || days.size > 1 ? null : day;
}

const isShortScript = ({ tag, parent, from, to }: PageTree, node: number) =>
  tag[node] === TEXT && tag[parent[node] ?? 0] === TAG.script && (to[node] ?? 0) - (from[node] ?? 0) <= LONGEST_SCRIPT;

function writtenIn(script: string): string[] {
  const texts = new Map(Array.from(script.matchAll(SET), ([, name = '', text = '']) => [name, text]));
  return Array.from(script.matchAll(WRITE), ([, text, name]) => text ?? texts.get(name ?? '') ?? '');
}
