import { TEXT } from '../../html/index.ts';
import { datesIn } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { dateOfRow } from './date-of-row.ts';
import { hasDigits, textAt } from './line-texts.ts';

/** Digits without which a title has no date, of the row or of anything else. */
const FEWEST_DIGITS = 3;

/**
 * The date of a row if it may be shown in its link; null where it stands beside the link, so that the same date in the link is a part of
 * the title: `2024年7月22日水情日报` beside `2024-07-22`.
 */
export function shownInLink(
  page: Page,
  link: number,
  { date, line }: { date: string | null; line: number },
): string | null {
  const { tree, raw, lines } = page;
  const shown = lines[line];
  if (date === null || shown === undefined || !hasDigits(tree, link, FEWEST_DIGITS)) return date;
  const end = tree.last[link] ?? 0;
  if (shown.last < link || shown.first >= end) return null;
  if (shown.last - shown.first > MOST_NODES) return date;
  let beside = '';
  for (let node = shown.first; node <= shown.last; node++) {
    if (tree.tag[node] === TEXT && (node < link || node >= end)) beside += ` ${textAt(tree, raw, node)}`;
  }
  beside = beside.trim();
  return beside !== '' && dateOfRow(beside, datesIn(beside)) === date ? null : date;
}

const MOST_NODES = 60;
