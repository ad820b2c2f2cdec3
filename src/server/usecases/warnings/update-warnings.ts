import { warningText } from '../../../core/monitoring/index.ts';
import { lockAlerts } from '../../store/alerts/alerts.ts';
import { deleteWarning, insertWarning, knownWarnings, tellTopChannels } from '../../store/alerts/service-warnings.ts';
import type { Service } from '../service.ts';
import { ownMachine, serviceWarnings } from './service-warnings.ts';

/**
 * Holds what is wrong with the service itself against what is known to be: told once when it begins, and once when it is over. Each machine
 * speaks of its own clock. Gives how many warnings changed.
 */
export async function updateWarnings(service: Pick<Service, 'database' | 'clock'>): Promise<number> {
  const at = service.clock.moment();
  return service.database.transaction().execute(async (transaction) => {
    if (!(await lockAlerts(transaction))) return 0;
    const found = await serviceWarnings({ ...service, database: transaction });
    const known = await knownWarnings(transaction);
    const isSame = (one: { code: string; machine: string }, other: { code: string; machine: string }) =>
      one.code === other.code && one.machine === other.machine;
    const begun = found.filter((warning) => !known.some((one) => isSame(one, warning)));
    const over = known.filter(
      (warning) =>
        (warning.code !== 'clock-differs' || warning.machine === ownMachine()) &&
        !found.some((one) => isSame(one, warning)),
    );
    for (const { code, machine, since, seconds } of begun) {
      await insertWarning(transaction, { code, machine, since });
      await tellTopChannels(transaction, { notice: warningText({ code, machine, since, seconds }, false), at });
    }
    for (const warning of over) {
      await deleteWarning(transaction, warning);
      await tellTopChannels(transaction, { notice: warningText({ ...warning, seconds: 0 }, true), at });
    }
    return begun.length + over.length;
  });
}
