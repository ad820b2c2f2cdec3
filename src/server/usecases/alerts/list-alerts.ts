import { AppError } from '../../../core/model/app-error.ts';
import { reachOf } from '../../../core/process/index.ts';
import { alertsWithin, type AlertsWanted, type ListedAlert } from '../../store/alerts/alerts.ts';
import type { Service, Who } from '../service.ts';

export type { ListedAlert };

/** The alerts that somebody may see. */
export async function listAlerts(
  { database }: Service,
  who: Who,
  wanted: Omit<AlertsWanted, 'reach'>,
): Promise<ListedAlert[]> {
  const reach = reachOf(who, { action: 'read', object: 'alert' });
  if (reach === null) throw new AppError('not-allowed');
  return alertsWithin(database, { ...wanted, reach: { reach, organization: who.organization } });
}
