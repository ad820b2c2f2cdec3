import { releaseSites } from '../../store/probe-schedule.ts';
import type { Service } from '../service.ts';
import type { Prober } from './prober.ts';

/** Gives back what this prober has taken on, so that others need not wait for the end of its lease. */
export async function letGo({ database }: Service, { name }: Pick<Prober, 'name'>): Promise<void> {
  await releaseSites(database, name);
}
