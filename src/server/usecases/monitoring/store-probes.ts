import { visitState } from '../../../core/model/availability.ts';
import { FAILURE_CODES, nextVisit, STATE_CODES } from '../../../core/monitoring/index.ts';
import type { SeenRound, Visited } from '../../collectors/probe/index.ts';
import { planNextVisits } from '../../store/probe-schedule.ts';
import { insertProbes, insertRound, type NewProbe } from '../../store/probes.ts';
import type { Service } from '../service.ts';
import type { LeasedSite } from './lease-sites.ts';
import type { Prober } from './prober.ts';

interface Round {
  seen: SeenRound<LeasedSite>;
  beganAt: string;
  /** Milliseconds. */
  took: number;
}

/**
 * Stores a round with its visits, their days and the next plans, all or nothing. What another machine has stored meanwhile stays.
 * Gives how many visits were new.
 */
export async function storeProbes({ database, clock }: Service, prober: Prober, round: Round): Promise<number> {
  const { seen, beganAt, took } = round;
  const probes = seen.visits.map((visited) => toProbe(visited, { isVoid: seen.isVoid, timeout: prober.timeout }));
  // Always in the same order, so that two machines never wait for each other.
  probes.sort((a, b) => (a.targetId < b.targetId ? -1 : 1));
  const at = clock.moment();
  return database.transaction().execute(async (transaction) => {
    const number = await insertRound(transaction, {
      beganAt,
      tookMs: Math.round(took),
      prober: prober.name,
      sites: probes.length,
      failed: probes.filter(({ state }) => state === STATE_CODES.failed).length,
      controlsAsked: seen.controls.asked,
      controlsFailed: seen.controls.failed,
      isVoid: seen.isVoid,
      revisited: seen.revisited,
      isSuspicious: seen.isSuspicious,
    });
    const stored = await insertProbes(transaction, number, probes);
    await planNextVisits(
      transaction,
      probes.map(({ targetId, plannedAt }) => ({
        targetId,
        plannedAt,
        nextAt: nextVisit(targetId, laterOf(at, plannedAt), prober.plan),
      })),
    );
    return stored;
  });
}

/** A clock that was set back must not plan the same visit again. */
const laterOf = (a: string, b: string): string => (Date.parse(a) > Date.parse(b) ? a : b);

const DAY = 86_400_000;

function toProbe(
  { site, at, reach, dns, connection }: Visited<LeasedSite>,
  { isVoid, timeout }: { isVoid: boolean; timeout: number },
): NewProbe {
  const { targetId, plannedAt } = site;
  const time = Date.parse(at);
  const failure = reach?.failure ?? null;
  const status = reach?.status ?? null;
  const state = reach === null ? 'void' : visitState(reach, { controlled: !isVoid, timeout });
  const end = connection?.validTo ?? null;
  return {
    targetId,
    plannedAt,
    lateS: small((time - Date.parse(plannedAt)) / 1000),
    state: STATE_CODES[state],
    failure: failure === null ? 0 : FAILURE_CODES[failure],
    status,
    dnsMs: smallOrNull(dns),
    tcpMs: smallOrNull(connection?.tcp),
    tlsMs: smallOrNull(connection?.tls),
    firstByteMs: status === null ? null : smallOrNull(reach?.firstByte),
    totalMs: small(reach?.total ?? 0),
    family: connection === null ? null : connection.address.includes(':') ? 6 : 4,
    certificateDays: end === null ? null : small((Date.parse(end) - time) / DAY, Math.floor),
  };
}

const smallOrNull = (value: number | null | undefined) => (value === null || value === undefined ? null : small(value));

/** As the columns hold it. */
const small = (value: number, whole = Math.round): number => Math.max(-32_768, Math.min(32_767, whole(value)));
