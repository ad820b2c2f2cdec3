import type { Host, LogRecord, Reach, RecordJson } from '../../../core/model/observation/index.ts';
import type { Door } from '../../runtime/http/index.ts';
import type { HostRules } from './host-rules.ts';
import type { ReadEarlierVisit } from './last-visit.ts';
import type { ReadingDesk } from './reading/index.ts';

/** What one crawl may cost. `Infinity` for no bound. */
export interface CrawlBudget {
  /** Pages that are read. */
  pages: number;
  /** Steps from the home page. */
  depth: number;
  seconds: number;
}

/** What is known about the host of a site besides what the crawl sees of it. */
export type HostFacts = Pick<Host, 'ipv4' | 'ipv6' | 'overIpv6' | 'https' | 'leadsToHttps'>;

export interface CrawlProgress {
  /** Pages read, and addresses asked for without reading them. */
  pages: number;
  targets: number;
  /** Of them those that are not there. */
  dead: number;
  /** Addresses that are known and wait. */
  queued: number;
  /** Steps from the home page of the pages that are read now. */
  depth: number;
  /** Milliseconds. */
  elapsed: number;
  /** Pages a second, over all of the time since it began or was gone on with. */
  rate: number;
  /** Milliseconds until what is known is asked for, or the budget is used up; null while nothing can be told. */
  left: number | null;
}

export interface CrawlOptions {
  /** Absolute address of the home page. */
  home: string;
  /** Further hosts, as addresses write them, whose pages belong to the site. */
  hosts?: readonly string[];
  door: Door;
  budget: CrawlBudget;
  robots: 'obey' | 'ignore';
  /** What hosts have in robots.txt, where somebody else wants to know as well. */
  rules?: HostRules;
  /** Requests at once to the site, within what the door allows. */
  connections?: number;
  signal?: AbortSignal;
  /** Milliseconds that only go forward, and the moment as ISO 8601 with +08:00. */
  clock: { now(): number; moment(): string };
  /** `json`: the same, where it is known already. */
  write(record: LogRecord, json?: RecordJson): void;
  onProgress?(progress: CrawlProgress): void;
  /** Is told where the home page is, after its redirects, also by a crawl that is gone on with. */
  onHome?(url: string): void;
  /**
   * The records of a crawl of the same site that was interrupted: what they hold is not asked for again, and what is written
   * goes on where they end. A limit `stopped` or of a budget among them is void.
   */
  earlier?: Iterable<LogRecord>;
  /** Asks of an earlier inspection what it has seen: what has not changed since is not read again, but taken over. */
  lastVisit?: ReadEarlierVisit;
  /** `links-and-tags`: without texts, dates, lists and letters. */
  reading: 'all' | 'links-and-tags';
  /** Threads that read pages beside this one; without any they are read here. */
  threads?: number;
  /** Those who read pages in place of threads of the crawl; whoever has opened it closes it. When nothing is left to be read it is closed too. */
  desk?: ReadingDesk;
  /** Asks for what is known about the host; without it nothing is. */
  hostFacts?(home: string): Promise<HostFacts>;
  /** Draws a page that scripts make; null where it could not. `isShut`: which addresses robots.txt keeps us from. */
  render?(url: string, isShut: (url: string) => boolean): Promise<Uint8Array | null>;
  /** Every page is drawn, not only those of which nothing is seen without scripts. */
  drawsAll?: boolean;
}

/**
 * `finished`: everything was looked at that the budget and robots.txt allow; `time` and `stopped`: by the budget, by the signal;
 * `unreachable`: the home page could not be read; `robots`: it may not be read; `lost`: the site, or our way to it, stopped
 * answering in between; `blocked`: the site refuses everything since a while, and asking on would only make it worse.
 */
export type CrawlEndReason = 'finished' | 'time' | 'stopped' | 'unreachable' | 'robots' | 'lost' | 'blocked';

export interface CrawlEnd {
  reason: CrawlEndReason;
  /** The home page after its redirects; null where there was no answer. */
  home: string | null;
  homeReach: Reach | null;
  pages: number;
  targets: number;
  /** Of them those that are not there. */
  dead: number;
  /** Pages that were taken over from an earlier inspection, because they have not changed. */
  unchanged: number;
  /** Milliseconds. */
  elapsed: number;
}
