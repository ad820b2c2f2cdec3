import { type Reach, stateOf } from '../../../core/model/observation/index.ts';
import type { CrawlContext } from './crawl-context.ts';

/** Whether an address is told as dead while the site is looked at: of other sites only what they say themselves to be gone. */
export function isDead({ site }: Pick<CrawlContext, 'site'>, url: string, reach: Reach): boolean {
  if (stateOf(reach) !== 'dead') return false;
  return site.includes(url) || reach.status === 404 || reach.status === 410;
}
