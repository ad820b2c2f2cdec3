import { AppError } from '../../../core/model/app-error.ts';
import { type LogRecord, type Reach, type SeenPage, type Target } from '../../../core/model/observation/index.ts';
import type { PageVersion } from './conditions.ts';
import { openGrowingNumbers } from './growing-numbers.ts';
import { normaliseUrl } from './normalise-url.ts';
import { nowherePrintOf } from './nowhere-print.ts';
import { pagePrint } from './page-print.ts';
import { isHtmlType } from './is-page.ts';
import type { UrlTable } from './url-table.ts';

/** What an interrupted crawl of the same site has seen; an address is what it is in the table. */
export interface EarlierCrawl {
  home: ({ id: number; reach: Reach } & PageVersion) | null;
  nowherePrint: string | null;
  hasHost: boolean;
  /** Packed links of style sheets that were read. */
  sheets: ReadonlyMap<number, readonly number[]>;
  /** Addresses that cannot exist and were asked for below folders. */
  nowheres: ReadonlySet<string>;
  /** Packed links of a page that was read; null for an address of which no page was read. */
  linksOf(id: number): Int32Array | null;
  /** What says whether a page is the same as another. */
  printOf(id: number): string;
  targetOf(id: number): EarlierTarget | null;
}

/** How an address answered that was asked for without reading it. */
export interface EarlierTarget {
  /** The address to which it led; null where it led nowhere else. */
  leadsTo: string | null;
  /** There was a page, which nobody read. */
  isUnreadPage: boolean;
  reach: Reach;
  /** Where robots.txt shut out what it led to: that; null where it did not. */
  shutOut: string | null;
}

/**
 * Reads the records of an interrupted crawl into the table, which has to be empty, so that addresses keep their numbers. Throws
 * `log-damaged` for records in which one address has two numbers.
 */
export function readEarlierCrawl(records: Iterable<LogRecord>, table: UrlTable): EarlierCrawl {
  const links = openGrowingNumbers();
  /** Where the links of a page begin and end. */
  const pages = new Map<number, readonly [from: number, to: number]>();
  const prints = new Map<number, string>();
  const targets = new Map<number, EarlierTarget>();
  const nowheres = new Set<string>();
  const sheets = new Map<number, readonly number[]>();
  const found: Pick<EarlierCrawl, 'home' | 'nowherePrint' | 'hasHost'> = {
    home: null,
    nowherePrint: null,
    hasHost: false,
  };

  const seePage = (page: SeenPage): void => {
    const { id, url, depth, text, sha256, links: packed } = page;
    if (depth === 0) found.home = homeOf(page);
    const from = links.length;
    for (const link of packed) links.push(link);
    pages.set(id, [from, links.length]);
    if (url.includes('?') || !found.hasHost || found.nowherePrint !== null) prints.set(id, pagePrint({ text, sha256 }));
  };

  const see = (record: LogRecord): void => {
    if (record.kind === 'address') {
      if (table.intern(record.url) !== record.id)
        throw new AppError('log-damaged', { file: record.url, problem: `id ${record.id}` });
    } else if (record.kind === 'page') seePage(record);
    else if (record.kind === 'sheet') sheets.set(record.id, record.links);
    else if (record.kind === 'nowhere') nowheres.add(record.url);
    else if (record.kind === 'target') targets.set(record.id, earlierTarget(record));
    else if (record.kind === 'host') {
      found.hasHost = true;
      found.nowherePrint = nowherePrintOf(record.nowhere);
    }
  };

  for (const record of records) see(record);
  return {
    ...found,
    nowheres,
    sheets,
    linksOf(id) {
      const place = pages.get(id);
      return place === undefined ? null : links.slice(...place);
    },
    printOf: (id) => prints.get(id) ?? '',
    targetOf: (id) => targets.get(id) ?? null,
  };
}

const homeOf = ({ id, reach, sha256, etag, lastModified }: SeenPage): EarlierCrawl['home'] => ({
  id,
  reach,
  sha256,
  lastModified,
  ...(etag === undefined ? {} : { etag }),
});

function earlierTarget({ reach, contentType, method }: Target): EarlierTarget {
  const isRedirected = reach.redirects > 0;
  const isHtml = reach.status !== null && reach.status < 300 && contentType !== null && isHtmlType(contentType);
  return {
    leadsTo: isRedirected && isHtml && method === 'GET' ? normaliseUrl(reach.url, reach.url) : null,
    isUnreadPage: isHtml && !(isRedirected && method === 'GET'),
    reach,
    shutOut: reach.failure === 'shut-out' ? reach.url : null,
  };
}
