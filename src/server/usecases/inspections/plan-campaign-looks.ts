import { campaignWindows } from '../../../core/monitoring/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { noteCampaignLooks } from '../../store/campaign-looks.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { insertInspections, type NewInspection } from '../../store/inspections.ts';
import { type Service, stampOf, SYSTEM } from '../service.ts';
import { INSPECTED_STATUSES } from './inspector.ts';
import { jobOf } from './take-on.ts';

/** Sites that are planned in one transaction. */
const BATCH = 5000;

/**
 * Lets every site wait for a look at the whole of it, once in the week before a campaign begins and once after it has ended. A site of
 * which such a look waits or is under way already is not looked at twice. Gives how many were added.
 */
export async function planCampaignLooks(
  service: Service,
  dates: readonly string[],
  at = service.clock.moment(),
): Promise<number> {
  const { database, queue } = service;
  const time = Date.parse(at);
  const due = dates.flatMap((one) =>
    campaignWindows(one)
      .filter(({ opens, closes }) => time >= Date.parse(opens) && time < Date.parse(closes))
      .map((window) => ({ dates: one, window })),
  );
  let count = 0;
  for (const one of due) {
    count += await database.transaction().execute(async (transaction) => {
      const noted = await noteCampaignLooks(transaction, { ...one, at, statuses: INSPECTED_STATUSES, most: BATCH });
      if (noted.length === 0) return 0;
      const rest = { depth: 'full', reason: 'campaign', askedBy: null } as const;
      const looks = noted.map((targetId): NewInspection => ({ id: newId(), targetId, ...rest }));
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
        after: { dates: one.dates, side: one.window.side, full: ids.size },
      });
      return ids.size;
    });
  }
  return count;
}
