import { ATTRIBUTE, type Line, TAG, TEXT } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { datesIn, type WrittenDate } from './date-text.ts';
import { labelBefore } from './dated-lines.ts';
import { isOverRows } from './day-signs.ts';
import { scriptedLines } from './scripted-lines.ts';
import type { Title } from './title.ts';

const EMPTY_LABEL = /(?:发布|发表|发稿|公开|公布)的?(?:时间|日期)\s*[:：](?!\s*\d)/u;
/** A script in place stands within so many nodes behind its label. */
const NEAR_NODES = 6;
const LONGEST_SCRIPT = 4000;

/**
 * The date that a script writes: the one named in the script behind a label without a date, the one that it writes with its label
 * under the title, or the second at which a 公众号 article was sent. Null for none.
 */
export function scriptedDate(page: Page, title: Title | null): WrittenDate | null {
  const labels = page.lines.filter(({ text }) => EMPTY_LABEL.test(text)).slice(0, 4);
  for (const line of labels) {
    const date = dateInScript(page, line);
    if (date !== null) return date;
  }
  return writtenDate(page, title) ?? (isAccountArticle(page) ? sendingTime(page) : null);
}

function writtenDate(page: Page, title: Title | null): WrittenDate | null {
  const under = (title?.places[0]?.to ?? 0) - 1;
  for (const text of scriptedLines(page, title)) {
    for (const { date, time, precision, from } of datesIn(text)) {
      const label = labelBefore(text.slice(0, from));
      // Over rows it is today.
      const isToldOf = label === 'published' || label === 'entered' || (label === 'bare' && !isOverRows(page, under));
      if (isToldOf) return { date, time, precision };
    }
  }
  return null;
}

function dateInScript(page: Page, { first, last }: Line): WrittenDate | null {
  const end = Math.min(last + NEAR_NODES, page.tree.size);
  for (let node = first; node < end; node++) {
    const script = scriptAt(page, node, LONGEST_SCRIPT);
    const [found] = script === null ? [] : datesIn(script);
    if (found !== undefined) return { date: found.date, time: found.time, precision: found.precision };
  }
  return null;
}

/** Text of a script, at its text node; null elsewhere. */
function scriptAt({ tree, raw }: Page, node: number, longest: number): string | null {
  const parent = tree.parent[node] ?? -1;
  if (tree.tag[node] !== TEXT || parent < 0 || tree.tag[parent] !== TAG.script) return null;
  const from = tree.from[node] ?? 0;
  const to = tree.to[node] ?? 0;
  return to - from > longest ? null : raw(from, to);
}

/** Articles of 公众号 show a relative day (昨天), which their script makes. */
function isAccountArticle({ tree, attribute }: Page): boolean {
  for (let node = 0; node < tree.size; node++) {
    if (tree.tag[node] === TAG.em && attribute(node, ATTRIBUTE.id) === 'publish_time') return true;
  }
  return false;
}

const SENT = /\b(?:ct|oriCreateTime)\s*=\s*["'](\d{10})["']/u;
const SHANGHAI_SECONDS = 8 * 3600;

function sendingTime(page: Page): WrittenDate | null {
  for (let node = 0; node < page.tree.size; node++) {
    const seconds = SENT.exec(scriptAt(page, node, Number.POSITIVE_INFINITY) ?? '')?.[1];
    if (seconds !== undefined) return secondInShanghai(Number(seconds));
  }
  return null;
}

/** A second since 1970 as the calendar and the clocks of China have it. */
export function secondInShanghai(seconds: number): WrittenDate {
  const [date = '', time = ''] = new Date((seconds + SHANGHAI_SECONDS) * 1000).toISOString().split('T');
  return { date, time: time.slice(0, 8), precision: 'second' };
}
