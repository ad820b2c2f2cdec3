import { AppError } from '../../../core/model/app-error.ts';
import { linkedAddress, linkElsewhere, type SeenPage, type Target } from '../../../core/model/observation/index.ts';
import { pagePrint } from './page-print.ts';
import { readShown } from './reading/index.ts';
import { openUrlTable, type UrlTable } from './url-table.ts';

/** A page without what it shows. */
export type UnshownPage = Omit<SeenPage, 'facts' | 'text'>;

/**
 * What an earlier inspection has seen; `shown`: `facts` and `text` of a page as JSON in UTF-8, without braces around them, to be looked at
 * before anything else is asked for.
 */
export type FoundThen = { record: UnshownPage; shown(): Uint8Array } | { record: Target };

/** What an earlier inspection of the same site has seen, by the numbers that it gave to addresses. */
export interface EarlierVisit {
  /** A page or an answer; null for none, and where it may not be taken over. */
  find(id: number): FoundThen | null;
  /** Day on which something was first seen there; null for never. */
  firstSeen(id: number): string | null;
}

/** Reads an earlier log; tells its addresses in the order of their numbers, from 0 on. */
export type ReadEarlierVisit = (tell: (url: string) => void) => EarlierVisit;

/** A page as an earlier inspection has seen it, or how an address answered. */
export type SeenThen = PageThen | { record: Target };

export interface PageThen {
  record: UnshownPage;
  /** As of `FoundThen`. */
  shown(): Uint8Array;
  /** Packed links by the numbers of the table, where they get one if they have none. */
  links(): number[];
  /** What says whether the page shows the same as another. */
  print(): string;
}

/** The same by addresses of the crawl. */
export interface LastVisit {
  find(url: string): SeenThen | null;
  firstSeen(url: string): string | null;
  /** Nothing is found any more: what the site says of its changes is not true. */
  distrust(): void;
}

/** As they are normalised. */
const ADDRESS = /^https?:[!-~]{1,2000}$/u;

/** Throws `log-damaged` for an earlier log with addresses that are none, or stand there twice. */
export function openLastVisit(table: UrlTable, read: ReadEarlierVisit): LastVisit {
  // Not in the table of the crawl: its addresses all go to the log, and nobody may lead to these any more.
  const then = openUrlTable();
  const earlier = read((url) => {
    const count = then.size;
    if (!ADDRESS.test(url) || then.intern(url) !== count)
      throw new AppError('log-damaged', { file: url, problem: `${count}` });
  });
  /** Number in the table plus one; 0 where it is not known yet. */
  const now = new Int32Array(then.size);
  let isTrusted = true;
  const numberNow = (id: number): number => {
    if ((now[id] ?? 0) === 0) now[id] = table.intern(then.get(id)) + 1;
    return (now[id] ?? 0) - 1;
  };
  const linkNow = (link: number): number => linkElsewhere(link, numberNow(linkedAddress(link)));
  return {
    find(url) {
      const id = isTrusted ? then.find(url) : -1;
      const found = id < 0 ? null : earlier.find(id);
      if (found === null || !('shown' in found)) return found;
      const { record, shown } = found;
      return { record, shown, links: () => record.links.map(linkNow), print: () => printOf(found) };
    },
    firstSeen(url) {
      const id = then.find(url);
      return id < 0 ? null : earlier.firstSeen(id);
    },
    distrust() {
      isTrusted = false;
    },
  };
}

function printOf({ record: { sha256 }, shown }: Pick<PageThen, 'record' | 'shown'>): string {
  return pagePrint({ text: readShown(shown()).text, sha256 });
}
