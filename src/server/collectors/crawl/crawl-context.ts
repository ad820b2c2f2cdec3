import type { LogRecord } from '../../../core/model/observation/index.ts';
import type { CrawlOptions } from './crawl-options.ts';
import type { Frontier } from './frontier.ts';
import type { LimitTally } from './limit-tally.ts';
import type { AnswerFacts } from './read-answer.ts';
import type { Robots } from './robots/index.ts';
import type { SiteHosts } from './site-hosts.ts';
import type { TrapFilter } from './traps/index.ts';
import type { UrlTable } from './url-table.ts';
import type { HttpResponse } from '../../runtime/http/index.ts';

/** What the parts of one crawl share. */
export interface CrawlContext {
  options: CrawlOptions;
  /** The home page after its redirects. */
  home: string;
  table: UrlTable;
  frontier: Frontier;
  site: SiteHosts;
  robots: Robots;
  traps: TrapFilter;
  tally: LimitTally;
  read(answer: Pick<HttpResponse, 'url' | 'headers' | 'body'>): AnswerFacts;
  write(record: LogRecord): void;
  counts: { pages: number; targets: number };
  /** For reports of progress. */
  state: { depth: number; queued(): number };
  /** Print of the answer to an address that cannot exist; null where nothing can be told by it. */
  nowherePrint: string | null;
  /** Told after every answer. */
  onAnswer(): void;
}
