import { type Followed, isFailure } from '../../runtime/http/index.ts';
import type { CrawlEndReason, CrawlOptions } from './crawl-options.ts';
import type { HostRules } from './host-rules.ts';
import { normaliseUrl } from './normalise-url.ts';
import { isPage } from './is-page.ts';
import type { Robots } from './robots/index.ts';

/** Where a crawl begins. */
export interface FoundHome {
  /** The home page after its redirects. */
  url: string;
  /** Null where the site has no rules. */
  robots: Robots | null;
  /** The answer; null where the home page was not asked for. */
  followed: Followed | null;
  /** Why the crawl cannot begin; null where it can. */
  reason: CrawlEndReason | null;
}

/** Asks for the home page and for the rules of the hosts to which it leads. */
export async function findHome(
  { door, robots: wanted }: CrawlOptions,
  home: string,
  rules: HostRules,
): Promise<FoundHome> {
  const isObeyed = wanted === 'obey';
  const shutOut = async (url: string): Promise<FoundHome> => ({
    url,
    robots: await rules.learn(url),
    followed: null,
    reason: 'robots',
  });
  const robots = await rules.learn(home);
  if (isObeyed && !(await rules.mayVisit(home))) return shutOut(home);
  const followed = await door.fetch({ url: home, method: 'GET', ...(isObeyed && { mayFollow: rules.mayVisit }) });
  const { outcome } = followed;
  const url = normaliseUrl(outcome.url, outcome.url) ?? home;
  if (isFailure(outcome) && outcome.failure === 'shut-out') return shutOut(url);
  if (isFailure(outcome) || !isPage(outcome)) return { url: home, robots, followed, reason: 'unreachable' };
  return { url, robots: await rules.learn(url), followed, reason: null };
}

/** As `findHome`, for a home page that was read already. */
export async function foundEarlier(url: string, rules: HostRules): Promise<FoundHome> {
  return { url, robots: await rules.learn(url), followed: null, reason: null };
}
