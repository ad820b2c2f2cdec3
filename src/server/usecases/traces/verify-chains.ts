import { type ChainFault, openChainWalk } from '../../../core/process/index.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { REGISTRY_CHAIN } from '../../store/events.ts';
import type { Service } from '../service.ts';

export interface ChainReport {
  chain: string;
  events: number;
  head: string;
  faults: ChainFault[];
}

/** Events that are held in memory at once. */
const PAGE = 5000;

/**
 * Walks along every chain and finds what was altered, removed or put in another order, chains that are gone as a whole, and payloads that
 * are not those of their hash, or gone without an event of their erasure.
 */
export async function verifyChains({ database }: Pick<Service, 'database'>): Promise<ChainReport[]> {
  const chains = await database.selectFrom('chains').selectAll().orderBy('id').execute();
  const known = new Set(chains.map(({ id }) => id));
  const stray = await database.selectFrom('events').select('chain').distinct().execute();
  const lost = [
    ...stray.map(({ chain }) => ({ chain, fault: 'head' as const })),
    ...(await neededChains(database)).map((chain) => ({ chain, fault: 'missing' as const })),
  ].filter(({ chain }) => !known.has(chain));
  const gone = new Map<string, ChainFault>();
  const erased = new Set<string>();
  const reports: ChainReport[] = [...new Map(lost.toReversed().map((one) => [one.chain, one])).values()].map(
    ({ chain, fault }) => ({ chain, events: 0, head: '', faults: [{ chain, number: 0, fault }] }),
  );
  for (const chain of chains) reports.push(await verifyChain(database, chain, { gone, erased }));
  // An erasure comes after what it erases, and may stand in another chain.
  for (const [hash, fault] of gone)
    if (!erased.has(hash)) reports.find(({ chain }) => chain === fault.chain)?.faults.push(fault);
  return reports;
}

/** Whoever has an account came by an event, and so did every campaign. */
async function neededChains(database: Service['database']): Promise<string[]> {
  const campaigns = await database.selectFrom('campaigns').select('id').execute();
  const somebody = await database.selectFrom('users').select('id').limit(1).execute();
  return [...somebody.map(() => REGISTRY_CHAIN), ...campaigns.map(({ id }) => `campaign:${id}`)];
}

/** Payloads that are not there, by hash, with where they are missed; and the hashes that events of erasures name. */
interface Erasures {
  gone: Map<string, ChainFault>;
  erased: Set<string>;
}

async function verifyChain(
  database: Service['database'],
  { id, length, head }: { id: string; length: number; head: string },
  { gone, erased }: Erasures,
): Promise<ChainReport> {
  const walk = openChainWalk(id, sha256);
  const payloads: ChainFault[] = [];
  for (let after = 0; ;) {
    const events = await pageOf(database, { id, after });
    for (const { payload, ...event } of events) {
      walk.see(event);
      const at = { chain: id, number: event.number };
      if (payload === null) gone.set(event.payloadSha256, { ...at, fault: 'erased' });
      else if (sha256(payload) !== event.payloadSha256) payloads.push({ ...at, fault: 'payload' });
      else if (event.verb === 'erase') for (const hash of namedIn(payload)) erased.add(hash);
    }
    const last = events.at(-1);
    if (last === undefined) break;
    after = last.number;
  }
  return { chain: id, events: length, head, faults: [...walk.end({ length, head }), ...payloads] };
}

const pageOf = async (database: Service['database'], { id, after }: { id: string; after: number }) =>
  database
    .selectFrom('events')
    .leftJoin('eventPayloads', 'eventPayloads.sha256', 'events.payloadSha256')
    .selectAll('events')
    .select('eventPayloads.payload')
    .where('chain', '=', id)
    .where('number', '>', after)
    .orderBy('number')
    .limit(PAGE)
    .execute();

/** Hashes of the payloads that an erasure took away. */
function namedIn(payload: string): string[] {
  const { after } = JSON.parse(payload) as { after?: { payloads?: string[] } | null };
  return after?.payloads ?? [];
}
