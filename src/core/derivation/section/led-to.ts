import type { Item } from '../../model/page-facts.ts';
import { dayNumber, dayText } from '../day-number.ts';
import { type Edges, USES } from '../link/index.ts';
import type { PageTitles } from '../page-titles.ts';
import { isAboutTheSite } from './about-the-site.ts';
import { liesBelow } from './below.ts';
import type { Candidate } from './candidate.ts';
import type { Candidates } from './collect-candidates.ts';
import type { Column } from './column.ts';
import type { DaySources } from './entry-day.ts';
import { linksOf } from './links-of.ts';
import { addDay, newReading, type ReadEntries, readOf, sumOf } from './read-entries.ts';

export interface LedToContext extends DaySources {
  candidates: Candidates;
  titles: PageTitles;
  edges: Edges;
  /** In the order of their addresses. */
  all: readonly Candidate[];
  columns: readonly Column[];
  /** Of an address to which many lists lead. */
  isCommon(address: number): boolean;
}

/** A single column is also led to by a path that shows where a page stands. */
const FEWEST_COLUMNS = 2;

/**
 * Tells of a column whose entries were not recognised (pictures, one or two titles without a day) what it leads to and no other column
 * does: articles are its entries; else it shows what the columns list to which it leads. The home page does not count as another, nor do
 * columns above, what lies below a page, and pages of the site about itself. Null where it leads to nothing of its own.
 */
export function openLedTo(context: LedToContext): (column: Column) => ReadEntries | null {
  const { candidates, columns } = context;
  const columnAt = new Map(columns.map((column) => [column.pages[0].page, column]));
  /** Most sites have no such column. */
  let leaders: Leaders | null = null;
  return (column) => {
    leaders ??= leadersOf(context, columnAt);
    const own = ownPages(column, leaders, context);
    const articles = own.filter((page) => candidates.isArticle(page) && !candidates.isBlank(page));
    if (articles.length > 0) return readArticles(articles, context);
    const led = own.flatMap((page) => columnAt.get(page)?.read ?? []).filter(({ count }) => count > 0);
    return led.length < FEWEST_COLUMNS ? null : sumOf(led);
  };
}

/** The lists that lead to an article or a column, by the number of its page. */
type Leaders = ReadonlyMap<number, readonly Candidate[]>;
/** A column and those above it are fewer; beyond that it does not matter which they are. */
const MOST_LEADERS = 4;

function leadersOf(context: LedToContext, columnAt: ReadonlyMap<number, Column>): Leaders {
  const leaders = new Map<number, Candidate[]>();
  for (const from of context.all) {
    if (isAboutTheSite(from.name)) continue;
    for (const page of linkedPages(from, context)) {
      const column = columnAt.get(page)?.pages[0].list.key;
      if (column === undefined && !context.candidates.isArticle(page)) continue;
      if (column !== undefined && (from.list.key === column || liesBelow(from.list.key, column))) continue;
      const known = leaders.get(page) ?? [];
      if (known.length === 0) leaders.set(page, known);
      if (known.length < MOST_LEADERS && known.every(({ list }) => list.key !== from.list.key)) known.push(from);
    }
  }
  return leaders;
}

/** Pages to which a column leads, each once, when all other lists that do are above it. */
function ownPages({ pages, frames }: Column, leaders: Leaders, context: LedToContext): number[] {
  const keys = new Set([...pages, ...frames].map(({ list }) => list.key));
  const { key } = pages[0].list;
  const isOwn = (page: number) => {
    const known = leaders.get(page) ?? [];
    if (known.length >= MOST_LEADERS || !known.some(({ list }) => keys.has(list.key))) return false;
    return known.every(({ list }) => keys.has(list.key) || liesBelow(key, list.key));
  };
  const linked = new Set([...pages, ...frames].flatMap((each) => linkedPages(each, context)));
  return [...linked].filter((page) => !context.pages.isHome(page) && isOwn(page));
}

const PAGE = USES.indexOf('page');

/** The pages to which a page leads, but for those to which many lists do. */
function linkedPages({ page }: Candidate, { edges, pages, outcomes, isCommon }: LedToContext): number[] {
  const at = (address: number) => {
    const led = pages.at(outcomes.redirectedTo(address) ?? address);
    return led < 0 ? pages.at(address) : led;
  };
  return linksOf(page, edges, PAGE).flatMap((address) => {
    const to = isCommon(address) ? -1 : at(address);
    return to < 0 ? [] : [to];
  });
}

function readArticles(articles: readonly number[], { days, pages, titles, at }: LedToContext): ReadEntries {
  const read = newReading(dayNumber(at));
  for (const page of articles) {
    const day = days.get(page);
    const item = (): Item => ({ title: titles.get(page), url: pages.place(page).url, date: dayText(day) });
    read.count++;
    addDay(read, day, item);
  }
  return readOf(read);
}
