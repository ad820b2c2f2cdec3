import type { Text } from '../../../core/model/text.ts';
import type { CrawlProgress } from '../../collectors/crawl/index.ts';
import type { CarriedError } from '../../runtime/carried-error.ts';
import type { LogManifest, Segment } from '../../store/observation-log/index.ts';
import type { Looked, LookRequest } from './look-request.ts';
import type { EarlierLog } from '../open-earlier.ts';

/** How a site is looked at, in a form that can be handed from one thread to another. */
export interface LookOrder {
  /** Folder of the log, and what it begins with. */
  log: string;
  begun: LogManifest;
  request: Omit<LookRequest, 'elsewhere' | 'onProgress' | 'onNotice'>;
  /** How many times slower hosts are asked that are not the site's own; null where nobody else asks them. */
  elsewhere: number | null;
  /** Log of an earlier inspection, of which this one is a repeat; null for none. */
  earlier: EarlierLog | null;
}

/** What the thread is told that looks at a site. */
export type LookTold =
  | { kind: 'look'; order: LookOrder }
  /** The same anew. */
  | { kind: 'elsewhere'; elsewhere: number }
  | { kind: 'stop' };

/** What it says. */
export type LookSaid =
  | { kind: 'progress'; progress: CrawlProgress }
  | { kind: 'notice'; text: Text }
  /** A segment stands in the log from now on. */
  | { kind: 'sealed'; segment: Segment; lines: Uint8Array }
  | { kind: 'end'; looked: Looked }
  | { kind: 'failed'; error: CarriedError };
