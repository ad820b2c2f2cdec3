import type { Published } from '../../../model/page-facts.ts';
import type { Page } from '../page.ts';
import { blockDate } from './block-date.ts';
import { bylineDate } from './byline-date.ts';
import { type DatedLine, datedLines, isWholeLink } from './dated-lines.ts';
import { headingDate } from './heading-date.ts';
import type { PageNames } from './page-names.ts';
import { readPublished } from './published.ts';
import { readSource } from './source.ts';
import { readTitle, type Title } from './title.ts';

export { type DateInText, datesIn, datesOf, type WrittenDate } from './date-text.ts';
export { hasLink, isWholeLink } from './dated-lines.ts';
export { isInEnglish } from './english-dates.ts';
export { type PageNames, readHtmlTitle, readPageNames } from './page-names.ts';
export { secondInShanghai } from './scripted-date.ts';
export { isAmongCells } from './table-cells.ts';
export { isHeadline } from './title-links.ts';
export { lastOfPath, type Title } from './title.ts';

/** What stands over the text of an article. */
export interface ArticleHead {
  title: Title | null;
  published: Published | null;
  source: string | null;
  /** Lines with dates that belong to the head: none of them is a row of a list. */
  dateLines: ReadonlySet<number>;
}

export function readArticleHead(page: Page, names: PageNames): ArticleHead {
  const dated = datedLines(page);
  const title = readTitle(page, names, dated);
  const shown = readPublished(page, title, dated);
  const block = shown === null ? (blockDate(page, title) ?? headingDate(page, title) ?? bylineDate(page, title)) : null;
  const published = shown ?? block?.published ?? null;
  const dateLines = linesOfHead(dated, title, published);
  for (const line of block?.lines ?? []) dateLines.add(line);
  return { title, published, source: readSource(page, title), dateLines };
}

/** More of them are those of results or rows. */
const MOST_BYLINES = 2;
const LINES_TO_BYLINE = 3;

/**
 * Whether a date with its label, or beside a source or the like, stands right under the title of the page: what an article has. The
 * titles of results lead to other pages, and there are several.
 */
export function hasDatedByline(page: Page, names: PageNames): boolean {
  const { tree, lines } = page;
  const dated = datedLines(page);
  const bylines = new Set(dated.filter(({ label, isByline }) => isByline || label !== 'none').map(({ line }) => line));
  if (bylines.size === 0 || bylines.size > MOST_BYLINES) return false;
  return (readTitle(page, names, dated)?.places ?? []).some(({ from, to }) => {
    if (isWholeLink(tree, lines[from])) return false;
    return Array.from({ length: LINES_TO_BYLINE }, (_, under) => to + under).some((line) => bylines.has(line));
  });
}

/** The head of a page that shows the results of a search: its dates are theirs. */
export const readResultsHead = (page: Page, names: PageNames): ArticleHead => ({
  title: readTitle(page, names, []),
  published: null,
  source: null,
  dateLines: new Set(),
});

const LINES_OVER = 20;
const LINES_UNDER = 8;

function linesOfHead(dated: readonly DatedLine[], title: Title | null, published: Published | null): Set<number> {
  if (published === null) return new Set();
  const isNear = (line: number) =>
    title?.places.some(({ from, to }) => line >= from - LINES_OVER && line < to + LINES_UNDER) ?? false;
  const own = dated.filter(({ line, date, label }) =>
    label === 'none' ? date.date === published.date && isNear(line) : date.date === published.date || isNear(line),
  );
  return new Set(own.map(({ line }) => line));
}
