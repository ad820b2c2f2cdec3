import { type Door, openDoor, userAgentOf } from '../../runtime/http/index.ts';
import { productVersion } from '../product-version.ts';
import type { LookRequest } from './look-request.ts';
import { type OwnHosts, sitePace } from './site-pace.ts';

/**
 * Milliseconds before the attempts after the first, where the pace is not bound: one's own network, on which what passes has passed
 * within seconds, and where a single closed host would otherwise be most of the time that a small site takes.
 */
const SHORT_RETRIES = [150, 450, 900];

export type DoorRequest = Pick<LookRequest, 'rate' | 'allow' | 'contact' | 'elsewhere'>;

/** The way to one site, and from it to others. */
export function openSiteDoor(
  { rate, allow, contact, elsewhere }: DoorRequest,
  hosts: OwnHosts,
  now: () => number,
): Door {
  return openDoor({
    userAgent: userAgentOf(productVersion(), contact),
    allow,
    ...sitePace(rate, hosts, 'us'),
    ...(elsewhere === undefined ? {} : { shareOf: (host) => (hosts.isOwn(host) ? 1 : elsewhere()) }),
    // What is wrong with a certificate is found by itself; the pages behind it are inspected all the same.
    anyCertificate: true,
    ...(rate === Infinity ? { retries: SHORT_RETRIES } : {}),
    now,
  });
}
