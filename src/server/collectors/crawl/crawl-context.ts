import type { CrawlOptions } from './crawl-options.ts';
import type { Frontier } from './frontier.ts';
import type { LastVisit } from './last-visit.ts';
import type { LimitTally } from './limit-tally.ts';
import type { ReadAnswer } from './reading/index.ts';
import type { SiteHosts } from './site-hosts.ts';
import type { SiteRobots } from './site-robots.ts';
import type { TrapFilter } from './traps/index.ts';
import type { UrlTable } from './url-table.ts';

/** What the parts of one crawl share. */
export interface CrawlContext {
  /** With a door that obeys `robots`. */
  options: CrawlOptions;
  /** The home page after its redirects. */
  home: string;
  table: UrlTable;
  frontier: Frontier;
  site: SiteHosts;
  robots: SiteRobots;
  traps: TrapFilter;
  tally: LimitTally;
  read: ReadAnswer;
  /** Whether pages are read on other threads. */
  readsElsewhere: boolean;
  /** When nothing more is to be read. */
  closeReaders(): Promise<void>;
  write: CrawlOptions['write'];
  /** What an earlier inspection has seen; null for none. */
  lastVisit: LastVisit | null;
  /**
   * `unchanged`: pages that were taken over from an earlier inspection; `seenPages`, `seenTargets`: pages and targets of the
   * interrupted crawl that is gone on with.
   */
  counts: { pages: number; targets: number; dead: number; unchanged: number; seenPages: number; seenTargets: number };
  /** For reports of progress. */
  state: { depth: number; queued(): number };
  /** Print of the answer to an address that cannot exist; null where nothing can be told by it. */
  nowherePrint: string | null;
  /** Follows a page that the interrupted crawl has read, and tells whether it has. */
  followSeen(id: number): boolean;
  /** Told after the links of every page were met. */
  onMet(): void;
  /** Told after every answer. */
  onAnswer(): void;
}
