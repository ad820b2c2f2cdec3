import { type Followed, isFailure } from '../../runtime/http/index.ts';
import type { CrawlEndReason, CrawlOptions } from './crawl-options.ts';
import { askRobots } from './first-questions.ts';
import { normaliseUrl } from './normalise-url.ts';
import { isPage } from './is-page.ts';
import type { Robots } from './robots/index.ts';
import { hostOf } from './site-hosts.ts';

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

const AGENT = 'kaoping';

/** Asks for the home page and for the rules of the host to which it leads. */
export async function findHome(options: CrawlOptions, home: string): Promise<FoundHome> {
  const { door, agent = AGENT } = options;
  const isShut = (rules: Robots | null, url: string) =>
    options.robots === 'obey' && (rules?.shutBy(url) ?? null) !== null;
  const robots = await askRobots(door, home, agent);
  if (isShut(robots, home)) return { url: home, robots, followed: null, reason: 'robots' };
  const followed = await door.fetch({ url: home, method: 'GET' });
  const { outcome } = followed;
  if (isFailure(outcome) || !isPage(outcome)) return { url: home, robots, followed, reason: 'unreachable' };
  const url = normaliseUrl(outcome.url, outcome.url) ?? home;
  if (hostOf(url) === hostOf(home)) return { url, robots, followed, reason: null };
  const rules = await askRobots(door, url, agent);
  return { url, robots: rules, followed, reason: isShut(rules, url) ? 'robots' : null };
}

/** As `findHome`, for a home page that was read already. */
export async function foundEarlier({ door, agent = AGENT }: CrawlOptions, url: string): Promise<FoundHome> {
  return { url, robots: await askRobots(door, url, agent), followed: null, reason: null };
}
