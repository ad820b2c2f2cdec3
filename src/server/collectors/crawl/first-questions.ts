import type { Host } from '../../../core/model/observation/index.ts';
import { type Door, isFailure, reachOf } from '../../runtime/http/index.ts';
import { orderKey } from './address-order.ts';
import { isPage } from './is-page.ts';
import type { ReadAnswer } from './reading/index.ts';
import { parseRobots, type Robots, shutOut } from './robots/index.ts';

/** Bytes of a robots.txt that are read: rules that stand further behind nobody has to find, but one without end has rules all the same. */
const ROBOTS = 2 * 1024 * 1024;

/** The rules of the host of an address for us; null where it has no robots.txt. */
export async function askRobots(door: Door, url: string, agent: string): Promise<Robots | null> {
  const { outcome } = await door.fetch({ url: new URL('/robots.txt', url).href, method: 'GET', firstBytes: ROBOTS });
  // A server in trouble may have rules that we do not know; one that cannot be reached is found out by the home page.
  if (isFailure(outcome)) return null;
  if (outcome.status >= 500) return shutOut();
  if (outcome.status !== 200 || isPage(outcome)) return null;
  return parseRobots(new TextDecoder().decode(outcome.body), agent);
}

/** An address that cannot exist, the same one for the same site every time. */
export function nowhereUrl(home: string): string {
  const key = orderKey(home).toString(36);
  return new URL(`/${key.slice(0, 5)}/kaoping-${key.slice(5)}.html`, home).href;
}

/** Asks for an address that cannot exist: how the site answers it is how it answers for what is not there. */
export async function askNowhere(door: Door, url: string, read: ReadAnswer): Promise<NonNullable<Host['nowhere']>> {
  const followed = await door.fetch({ url, method: 'GET' });
  const reach = reachOf(followed);
  const { outcome } = followed;
  if (isFailure(outcome) || !isPage({ ...outcome, status: 200 })) return { url, reach, title: null, print: null };
  const { title, print, forget } = await read(outcome, true);
  forget();
  return { url, reach, title, print };
}
