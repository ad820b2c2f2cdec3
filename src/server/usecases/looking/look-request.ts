import type { Budget, Inspection } from '../../../core/model/inspection.ts';
import type { Text } from '../../../core/model/text.ts';
import type { CrawlEnd, CrawlProgress } from '../../collectors/crawl/index.ts';
import type { LogManifest } from '../../store/observation-log/index.ts';

/** How a site is looked at. */
export interface LookRequest {
  budget: Budget;
  /** Requests a second and host; `Infinity` for no bound. */
  rate: number;
  /** How many times slower hosts are asked that are not the site's own, because others of us ask them as well. */
  elsewhere?: () => number;
  /** Private networks that are visited nevertheless. */
  allow: readonly string[];
  /** Whom a site asks about us: stands in our name. */
  contact: string | null;
  /** Addresses of others that are known to be well: while none answers, nothing is blamed on the site. */
  controls: readonly string[];
  robots: Inspection['robots'];
  reading: Inspection['reading'];
  /** `auto`: pages that only scripts can show are drawn; `never`: they stay untested; `always`: all pages are drawn. */
  render: RenderWhen;
  onProgress(progress: CrawlProgress): void;
  onNotice(text: Text): void;
}

/** Which pages a browser draws. */
export type RenderWhen = 'auto' | 'never' | 'always';

export interface Looked {
  manifest: LogManifest;
  end: CrawlEnd;
}
