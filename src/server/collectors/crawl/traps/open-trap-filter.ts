import { isCalendar } from './calendar.ts';
import { openQueryVariants, type QueryVariants } from './query-variants.ts';
import { isEndlessPath } from './repeated-path.ts';

/** Tells addresses that a site makes without end from those that somebody made. */
export interface TrapFilter {
  /** In what trap the address lies: what it has in common with others there; null for none. Counts it, so ask once. */
  trapOf(url: string): string | null;
  /** A page was read: pages of one path that all show the same are one page with marks of visits in its address. */
  sawPage(url: string, print: string): void;
}

/** So many days and months of a calendar are looked at. */
const CALENDAR_PAGES = 60;
/** So many equal pages of one path are read until the rest of the path is left. */
const EQUAL_PAGES = 20;
/** Paths with queries that are watched at once; what comes after them is only bounded by the budget. */
const MAX_PATHS = 50_000;

interface Path {
  variants: QueryVariants;
  calendarPages: number;
  print: string;
  equal: number;
}

export function openTrapFilter(): TrapFilter {
  const paths = new Map<string, Path>();

  const pathOf = (name: string): Path | null => {
    const known = paths.get(name);
    if (known !== undefined || paths.size >= MAX_PATHS) return known ?? null;
    const path = { variants: openQueryVariants(), calendarPages: 0, print: '', equal: 0 };
    paths.set(name, path);
    return path;
  };

  const queryTrap = (name: string, query: string): string | null => {
    const path = pathOf(name);
    if (path === null) return null;
    if (path.equal >= EQUAL_PAGES) return `equal ${name}`;
    return path.variants.isOneTooMany(query) ? `variants ${name}` : null;
  };

  return {
    trapOf(url) {
      if (isEndlessPath(url)) return 'endless path';
      const mark = url.indexOf('?');
      const name = mark < 0 ? url : url.slice(0, mark);
      if (isCalendar(url)) {
        const place = mark < 0 ? name.replaceAll(/\d+/gu, '0') : name;
        const path = pathOf(place);
        if (path !== null && ++path.calendarPages > CALENDAR_PAGES) return `calendar ${place}`;
      }
      return mark < 0 ? null : queryTrap(name, url.slice(mark + 1));
    },
    sawPage(url, print) {
      const mark = url.indexOf('?');
      const path = mark < 0 ? undefined : paths.get(url.slice(0, mark));
      if (path === undefined) return;
      if (path.print === print) path.equal++;
      else if (path.equal < EQUAL_PAGES) {
        path.print = print;
        path.equal = 1;
      }
    },
  };
}
