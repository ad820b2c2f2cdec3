import { visitState } from '../../../core/model/availability.ts';
import { chinaDay } from '../../../core/model/china-day.ts';
import { FAILURE_CODES, STATE_CODES } from '../../../core/monitoring/index.ts';
import { type SeenOverIpv6, visitOverIpv6 } from '../../collectors/probe/index.ts';
import { openDoor, userAgentOf } from '../../runtime/http/index.ts';
import { insertIpv6Visits, sitesWithoutIpv6Visit } from '../../store/ipv6-visits.ts';
import type { Ipv6VisitRow } from '../../store/tables.ts';
import { productVersion } from '../product-version.ts';
import type { Service } from '../service.ts';
import type { Prober } from './prober.ts';

/** Sites at once: a round of the others waits for them. */
const MOST = 20;

/**
 * Visits some of the sites over IPv6 that were not visited so today. Gives whether there may be more to do soon: neither where all are
 * done nor where this machine has no IPv6, whose other visits say nothing about it.
 */
export async function visitIpv6(
  { database, clock }: Pick<Service, 'database' | 'clock'>,
  prober: Prober,
  { signal, onBug }: { signal: AbortSignal; onBug(error: unknown): void },
): Promise<boolean> {
  const day = chinaDay(clock.moment()) ?? '';
  const sites = await sitesWithoutIpv6Visit(database, { day, most: MOST });
  if (sites.length === 0) return false;
  const { controls, allow, timeout, resolve } = prober;
  const door = openDoor({
    userAgent: userAgentOf(productVersion()),
    allow,
    limits: { connect: timeout },
    retries: [],
    anyCertificate: true,
    now: clock.now,
    ...(resolve === undefined ? {} : { resolve }),
  });
  const close = () => void door.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    const seen = await visitOverIpv6({ sites, controls, door, timeout, onBug });
    if (seen === null) return false;
    await insertIpv6Visits(
      database,
      seen.map((each) => toRow(each, { day, timeout })),
    );
    return seen.length > 0;
  } finally {
    signal.removeEventListener('abort', close);
    await door.close();
  }
}

function toRow(
  { site, reach }: SeenOverIpv6<{ targetId: string }>,
  { day, timeout }: { day: string; timeout: number },
): Ipv6VisitRow {
  const { targetId } = site;
  if (reach === null) return { targetId, day, hasAddress: false, state: null, failure: 0, status: null, totalMs: null };
  const { failure, status, total } = reach;
  return {
    targetId,
    day,
    hasAddress: true,
    state: STATE_CODES[visitState(reach, { controlled: true, timeout })],
    failure: failure === null ? 0 : FAILURE_CODES[failure],
    status,
    totalMs: Math.round(total),
  };
}
