import { leavePlace, takePlace } from '../../store/address-places.ts';
import { claimInspection, type ClaimedInspection, endClaim, type InspectionTrouble } from '../../store/inspections.ts';
import type { Service } from '../service.ts';
import type { Inspector } from './inspector.ts';
import { addressOf } from './is-network-well.ts';
import { registeredSite } from './registered-site.ts';

export interface TakenOn extends ClaimedInspection {
  home: string;
  site: NonNullable<Awaited<ReturnType<typeof registeredSite>>>['site'];
}

/** `over`: there is nothing to be done any more; `busy`: the site, or all places at its address, are taken. */
export type NotTaken = 'over' | 'busy';

/** Takes on an inspection that waits, with a place at the address of its site. */
export async function takeOn(
  { database, clock }: Service,
  { name, lease, places, allow }: Inspector,
  id: string,
): Promise<TakenOn | NotTaken> {
  const row = await database
    .selectFrom('inspections')
    .select(['targetId', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined || !['waiting', 'running'].includes(row.state)) return 'over';
  if (row.state === 'running') return 'busy';
  const found = await registeredSite(database, row.targetId);
  if (found === null) return 'over';
  const address = await addressOf(found.home, allow);
  try {
    return await database.transaction().execute(async (transaction) => {
      const claimed = await claimInspection(transaction, { id, worker: name, lease, moment: clock.moment() });
      if (claimed === null) return 'busy';
      if (address !== null && !(await takePlace(transaction, claimed, { address, places, lease }))) throw new NoPlace();
      return { ...claimed, ...found };
    });
  } catch (error) {
    if (error instanceof NoPlace || isSiteTaken(error)) return 'busy';
    throw error;
  }
}

/** Undoes what was taken on in the same transaction. */
class NoPlace extends Error {}

const isSiteTaken = (error: unknown): boolean =>
  error instanceof Error && (error as Error & { constraint?: string }).constraint === 'inspections_running';

interface GivenBack {
  /** Seconds until it is tried again. */
  after: number;
  failures?: number;
  trouble?: InspectionTrouble | null;
}

/** Gives an inspection and its place back, to wait again, and says why where people should know; false where it was somebody else's by then. */
export async function giveBack(
  { database, clock, queue }: Service,
  taken: TakenOn,
  { after, failures = taken.failures, trouble = null }: GivenBack,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const isOurs = await endClaim(transaction, taken, { state: 'waiting', failures, trouble, moment: clock.moment() });
    await leavePlace(transaction, taken);
    if (isOurs) await queue?.again(transaction, [{ ...jobOf(taken), after }]);
    return isOurs;
  });
}

/** As the queue knows it. What a person waits for comes first, then the short ones. */
export function jobOf({
  id,
  targetId,
  depth,
  reason = 'plan',
}: {
  id: string;
  targetId: string;
  depth: TakenOn['depth'];
  reason?: 'plan' | 'campaign' | 'request';
}): { id: string; key: string; priority: number } {
  const priority = reason === 'request' ? 20 : reason === 'campaign' ? 15 : depth === 'light' ? 10 : 0;
  return { id, key: targetId, priority };
}
