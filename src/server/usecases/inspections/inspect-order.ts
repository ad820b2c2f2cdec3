import type { Budget } from '../../../core/model/inspection.ts';
import type { Text } from '../../../core/model/text.ts';
import type { CrawlEndReason, CrawlProgress } from '../inspect-site.ts';
import type { RegisteredSite } from '../load-site.ts';

/** What a process that inspects one site is told. */
export interface InspectOrder {
  home: string;
  site: RegisteredSite;
  scheme: string;
  budget: Budget;
  rate: number;
  /** How many times slower hosts are asked that are not the site's own: others of us ask them as well. Told anew while it looks. */
  elsewhere: number;
  allow: readonly string[];
  controls: readonly string[];
  render: 'auto' | 'never';
  /** Whether pictures of pages are taken: every day would be too often. */
  pictures: boolean;
  /** Folder of its output; what an earlier attempt has left there is gone on with. */
  out: string;
  /** Output of an earlier inspection, of which this one is a repeat; null for none. */
  earlier: string | null;
}

/** How far an inspection is, as people watch it. */
export interface InspectionProgress extends Pick<CrawlProgress, 'pages' | 'targets' | 'queued' | 'rate' | 'elapsed'> {
  stage: 'reading' | 'judging' | 'pictures' | 'writing';
}

export interface InspectedEnd {
  reason: CrawlEndReason;
  pages: number;
  /** Whether everything that there is was looked at. */
  isComplete: boolean;
  /** File with all that is to be stored, see `readFound`. */
  found: string;
  /** File with the addresses that were visited, a line each; null where everything was. */
  visited: string | null;
  /** File with the hosts of other sites that it leads to, as JSON. */
  hosts: string;
}

/** What it is told while it looks. */
export interface InspectTold {
  elsewhere: number;
}

/** What it says. */
export type InspectMessage =
  | { kind: 'progress'; progress: InspectionProgress }
  | { kind: 'notice'; text: Text }
  | { kind: 'end'; end: InspectedEnd };
