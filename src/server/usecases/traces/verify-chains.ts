import { type ChainFault, openChainWalk } from '../../../core/process/index.ts';
import { sha256 } from '../../runtime/sha256.ts';
import type { Service } from '../service.ts';

export interface ChainReport {
  chain: string;
  events: number;
  head: string;
  faults: ChainFault[];
}

/** Events that are held in memory at once. */
const PAGE = 5000;

/** Walks along every chain and finds what was altered, removed or put in another order, and payloads that are not those of their hash. */
export async function verifyChains({ database }: Pick<Service, 'database'>): Promise<ChainReport[]> {
  const chains = await database.selectFrom('chains').selectAll().orderBy('id').execute();
  const stray = await database.selectFrom('events').select('chain').distinct().execute();
  const known = new Set(chains.map(({ id }) => id));
  const reports: ChainReport[] = stray
    .filter(({ chain }) => !known.has(chain))
    .map(({ chain }) => ({ chain, events: 0, head: '', faults: [{ chain, number: 0, fault: 'head' }] }));
  for (const { id, length, head } of chains) {
    const walk = openChainWalk(id, sha256);
    const payloads: ChainFault[] = [];
    for (let after = 0; ;) {
      const events = await database
        .selectFrom('events')
        .leftJoin('eventPayloads', 'eventPayloads.sha256', 'events.payloadSha256')
        .selectAll('events')
        .select('eventPayloads.payload')
        .where('chain', '=', id)
        .where('number', '>', after)
        .orderBy('number')
        .limit(PAGE)
        .execute();
      for (const { payload, ...event } of events) {
        walk.see(event);
        // A payload that was erased is no fault; one that differs is.
        if (payload !== null && sha256(payload) !== event.payloadSha256)
          payloads.push({ chain: id, number: event.number, fault: 'payload' });
      }
      const last = events.at(-1);
      if (last === undefined) break;
      after = last.number;
    }
    reports.push({ chain: id, events: length, head, faults: [...walk.end({ length, head }), ...payloads] });
  }
  return reports;
}
