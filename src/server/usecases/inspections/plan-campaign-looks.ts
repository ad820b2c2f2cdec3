import { type CampaignWindow, campaignWindows } from '../../../core/monitoring/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { datesAround, officesWithDates } from '../../store/campaign-dates.ts';
import { noteCampaignLooks } from '../../store/campaign-looks.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { insertInspections, type NewInspection } from '../../store/inspections.ts';
import { type Service, stampOf, SYSTEM } from '../service.ts';
import { INSPECTED_STATUSES } from './inspector.ts';
import { jobOf } from './take-on.ts';

/** Sites that are planned in one transaction. */
const BATCH = 5000;

/** No window is open farther than so many days from the first or the last day. */
const FARTHEST = 30;

/** Days of a campaign, and whose sites they are for. */
interface Dated {
  dates: string;
  offices: string[];
  /** All others but those below these offices, too; null: no others. */
  except: string[] | null;
}

/**
 * Lets sites wait for a look at the whole of them, once in the week before a campaign begins and once after it has ended: those below the
 * offices that have set days of their own; by the days of the installation those of all others, which are below no office that has set
 * days of the same year. A site of which such a look waits, is under way or lies in the same week is not looked at twice. Gives how many
 * were added.
 */
export async function planCampaignLooks(
  service: Service,
  usual: readonly string[],
  at = service.clock.moment(),
): Promise<number> {
  const time = Date.parse(at);
  let count = 0;
  for (const dated of await allDates(service, usual, at))
    for (const window of campaignWindows(dated.dates))
      if (time >= Date.parse(window.opens) && time < Date.parse(window.closes))
        count += await planWindow(service, { ...dated, window, at });
  return count;
}

async function allDates({ database }: Service, usual: readonly string[], at: string): Promise<Dated[]> {
  const byDates = new Map<string, Dated>();
  for (const { dates, offices } of await datesAround(database, { at, days: FARTHEST }))
    byDates.set(dates, { dates, offices, except: null });
  for (const dates of new Set(usual)) {
    const except = await officesWithDates(database, Number(dates.slice(0, 4)));
    byDates.set(dates, { dates, offices: byDates.get(dates)?.offices ?? [], except });
  }
  return [...byDates.values()];
}

/** One batch: what was noted, the rows, their jobs and the event are there together. */
async function planWindow(
  service: Service,
  { window, at, ...dated }: Dated & { window: CampaignWindow; at: string },
): Promise<number> {
  const { database, queue } = service;
  return database.transaction().execute(async (transaction) => {
    const noted = await noteCampaignLooks(transaction, {
      ...dated,
      window,
      at,
      statuses: INSPECTED_STATUSES,
      most: BATCH,
    });
    const rest = { depth: 'full', reason: 'campaign', askedBy: null } as const;
    const looks = noted
      .filter(({ isMade }) => !isMade)
      .map(({ targetId }): NewInspection => ({ id: newId(), targetId, ...rest }));
    if (looks.length === 0) return 0;
    const stamp = stampOf(service, SYSTEM);
    const ids = new Set(await insertInspections(transaction, looks, stamp.moment));
    await queue?.send(transaction, looks.filter(({ id }) => ids.has(id)).map(jobOf));
    await recordEvent(transaction, {
      ...stamp,
      chain: REGISTRY_CHAIN,
      verb: 'plan',
      object: 'inspection',
      objectId: '',
      before: null,
      after: { dates: dated.dates, offices: dated.offices, side: window.side, full: ids.size },
    });
    return ids.size;
  });
}
