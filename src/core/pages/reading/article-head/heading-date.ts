import type { Page } from '../page.ts';
import type { BlockDate } from './block-date.ts';
import { datesOf } from './date-text.ts';
import { hasLink } from './dated-lines.ts';
import { isAhead, isOverRows } from './day-signs.ts';
import { asideOf } from './heading-aside.ts';
import { isOfText } from './page-names.ts';
import type { Title } from './title.ts';

/** The day beside the title in the line of its heading, where no other line without a link has such a one, and no rows follow. */
export function headingDate(page: Page, title: Title | null): BlockDate | null {
  if (title === null || !isOfText(title.text) || isAhead(title)) return null;
  const own = title.places.map(({ to }) => to - 1);
  for (const line of own) {
    const found = dateAt(page, line);
    if (found === null) continue;
    if (page.lines.some((_, index) => !own.includes(index) && dateAt(page, index) !== null)) return null;
    if (isOverRows(page, line)) return null;
    const { date, time, precision } = found;
    return { published: { date, time, precision, from: 'line' }, lines: [line] };
  }
  return null;
}

function dateAt(page: Page, index: number) {
  const line = page.lines[index];
  if (line === undefined || datesOf(line.words).length === 0 || hasLink(page.tree, line)) return null;
  return asideOf(page, index)?.date ?? null;
}
