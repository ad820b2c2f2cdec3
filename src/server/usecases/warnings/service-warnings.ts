import { hostname } from 'node:os';
import { type ServiceWarning, WARNING_TERMS } from '../../../core/monitoring/index.ts';
import { databaseTime, voidViews } from '../../store/alerts/service-warnings.ts';
import type { Service } from '../service.ts';

/** Name of this machine, as leases and rounds have it. */
export const ownMachine = (): string => hostname();

/** What is wrong with the service itself at the moment: with the view of any machine, and with the clock of this one. */
export async function serviceWarnings({
  database,
  clock,
}: Pick<Service, 'database' | 'clock'>): Promise<ServiceWarning[]> {
  const at = clock.moment();
  const { voidHours, clockSeconds } = WARNING_TERMS;
  const views = await voidViews(database, { at, hours: voidHours });
  const seconds = await secondsAhead({ database, clock });
  const isOff = Math.abs(seconds) > clockSeconds;
  return [
    ...views.map((view) => ({ code: 'view-void' as const, ...view, seconds: 0 })),
    ...(isOff ? [{ code: 'clock-differs' as const, machine: ownMachine(), since: at, seconds }] : []),
  ];
}

/** Whole seconds by which the clock of this machine is ahead of that of the database. */
export async function secondsAhead({ database, clock }: Pick<Service, 'database' | 'clock'>): Promise<number> {
  const begun = clock.now();
  const before = Date.parse(clock.moment());
  const theirs = await databaseTime(database);
  // Its clock was read somewhere in between; and ours tells whole seconds, so that it is half a second later than it says.
  const middle = before + (clock.now() - begun) / 2 + 500;
  return Math.round((middle - theirs) / 1000);
}
