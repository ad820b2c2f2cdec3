import { type Door, isFailure } from '../../runtime/http/index.ts';
import { isPage } from './is-page.ts';
import { parseRobots, type Robots, shutOut } from './robots/index.ts';
import { hostOf } from './site-hosts.ts';

/** What hosts have in their robots.txt for us; each is asked once, when somebody first wants to know. */
export interface HostRules {
  /** The rules of the host of an address; null where it has none. */
  learn(url: string): Promise<Robots | null>;
  /** Whether they let us ask for it. */
  mayVisit(url: string): Promise<boolean>;
  /** Whether somebody has asked that host. */
  isHeard(url: string): boolean;
}

/** Bytes of a robots.txt that are read: rules that stand further behind nobody has to find, but one without end has rules all the same. */
const ROBOTS = 2 * 1024 * 1024;

/** `agent`: the name by which robots.txt knows us. */
export function openHostRules(door: Pick<Door, 'fetch'>, agent = 'kaoping'): HostRules {
  const hosts = new Map<string, Promise<Robots | null>>();
  const learn = async (url: string): Promise<Robots | null> => {
    const host = hostOf(url);
    const asked = hosts.get(host) ?? askRobots(door, url, agent);
    hosts.set(host, asked);
    return asked;
  };
  return {
    learn,
    mayVisit: async (url) => ((await learn(url))?.shutBy(url) ?? null) === null,
    isHeard: (url) => hosts.has(hostOf(url)),
  };
}

async function askRobots(door: Pick<Door, 'fetch'>, url: string, agent: string): Promise<Robots | null> {
  const { outcome } = await door.fetch({ url: new URL('/robots.txt', url).href, method: 'GET', firstBytes: ROBOTS });
  // A server in trouble may have rules that we do not know; one that cannot be reached is found out by what is asked of it.
  if (isFailure(outcome)) return null;
  if (outcome.status >= 500) return shutOut();
  if (outcome.status !== 200 || isPage(outcome)) return null;
  return parseRobots(new TextDecoder().decode(outcome.body), agent);
}
