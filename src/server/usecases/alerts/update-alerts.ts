import type { Transaction } from 'kysely';
import type { FoundCause } from '../../../core/monitoring/index.ts';
import { newId } from '../../runtime/new-id.ts';
import {
  clearAlert,
  dropUnsent,
  insertAlert,
  lockAlerts,
  openAlerts,
  renewAlert,
  tellChannels,
} from '../../store/alerts/alerts.ts';
import { sitesOpenAgain, watchedTargets } from '../../store/alerts/found-causes.ts';
import type { Tables } from '../../store/tables.ts';
import type { Service } from '../service.ts';
import { findCauses } from './find-causes.ts';

/** How many alerts changed. */
export interface AlertChanges {
  opened: number;
  raised: number;
  cleared: number;
}

/**
 * Holds what is wrong against what is known to be: one alert for each cause of a site, which is told when it is opened, when it gets
 * worse, and once when it is over. Of targets that are not watched any more the end is not told. Where another process does this at the
 * moment nothing is done.
 */
export async function updateAlerts(service: Pick<Service, 'database' | 'clock'>): Promise<AlertChanges> {
  const at = service.clock.moment();
  const changes: AlertChanges = { opened: 0, raised: 0, cleared: 0 };
  await service.database.transaction().execute(async (transaction) => {
    if (!(await lockAlerts(transaction))) return;
    const { found, unknown } = await findCauses({ ...service, database: transaction });
    const open = new Map((await openAlerts(transaction)).map((alert) => [keyOf(alert), alert]));
    for (const cause of found) {
      const known = open.get(keyOf(cause));
      open.delete(keyOf(cause));
      if (known === undefined) {
        await openOne(transaction, cause, at);
        changes.opened++;
        continue;
      }
      await renewAlert(transaction, known.id, cause);
      if (cause.level <= known.level) continue;
      await tellChannels(transaction, { alertId: known.id, change: 'raised', at });
      changes.raised++;
    }
    const gone = [...open.values()].filter(({ cause }) => !unknown.has(cause));
    const watched = await watchedTargets(transaction, targetsOf(gone));
    const down = gone.filter(({ cause, targetId }) => cause === 'down' && watched.has(targetId));
    const opened = await sitesOpenAgain(transaction, { at, ids: targetsOf(down) });
    const over = gone.filter((alert) => !down.includes(alert) || opened.has(alert.targetId));
    for (const { id, targetId } of over) {
      await clearAlert(transaction, id, at);
      await dropUnsent(transaction, id);
      if (watched.has(targetId)) await tellChannels(transaction, { alertId: id, change: 'cleared', at });
      changes.cleared++;
    }
  });
  return changes;
}

async function openOne(transaction: Transaction<Tables>, found: FoundCause, at: string): Promise<void> {
  const id = newId();
  await insertAlert(transaction, { id, at, found });
  await tellChannels(transaction, { alertId: id, change: 'opened', at });
}

const targetsOf = (alerts: readonly { targetId: string }[]): string[] => alerts.map(({ targetId }) => targetId);

const keyOf = ({ targetId, cause, subject }: Pick<FoundCause, 'targetId' | 'cause' | 'subject'>): string =>
  `${targetId} ${cause} ${subject}`;
