import type { Text } from '../../../core/model/text.ts';
import { leavePlace } from '../../store/address-places.ts';
import { endClaim, noteLost } from '../../store/inspections.ts';
import type { Service } from '../service.ts';
import { brokenBy, endTaken } from './end-taken.ts';

/**
 * What was taken on by workers of which nothing is heard any more, or by one that has just begun anew (`worker`), waits again. One whose
 * workers were lost `losses` times has failed: it may be what brings them down, and the next plan tries it again.
 */
export async function freeLost(
  service: Service,
  { worker, losses }: { worker: string | null; losses: number },
): Promise<void> {
  const { database, clock } = service;
  await database.transaction().execute(async (transaction) => {
    for (const taken of await noteLost(transaction, worker)) {
      if (taken.isCancelAsked) await endTaken(transaction, service, { taken, end: { state: 'cancelled' } });
      else if (taken.losses >= losses) await endTaken(transaction, service, { taken, end: brokenBy(LOST) });
      else {
        const { failures } = taken;
        await endClaim(transaction, taken, { state: 'waiting', failures, trouble: null, moment: clock.moment() });
        await leavePlace(transaction, taken);
      }
    }
  });
}

const LOST: Text = {
  zh: '检查期间工作进程或机器多次中断',
  en: 'its worker, or the machine of it, was lost while it looked',
};
