import { type Health, HEALTHS } from '../../../core/monitoring/index.ts';
import { seesUnconfirmed } from '../../../core/process/index.ts';
import { workWithin } from '../../store/target-health.ts';
import { reachFor } from '../registry/registry-maker.ts';
import type { Service, Who } from '../service.ts';
import { keptHealths } from './kept-healths.ts';
import { weekOf } from './site-healths.ts';

export interface Overview {
  /** Today in China. */
  day: string;
  /** Websites in scope, by health. */
  websites: Record<Health, number>;
  /** Problems that are there, by decision. */
  findings: { open: number; proposed: number; confirmed: number };
  /** Those that wait or run, and those of the last day that ended. */
  inspections: { waiting: number; running: number; done: number; failed: number };
}

const DAY = 24 * 60 * 60 * 1000;

/** How everything stands that somebody may see, in a few numbers. */
export async function showOverview(service: Service, who: Who): Promise<Overview> {
  const websites = Object.fromEntries(HEALTHS.map((health) => [health, 0])) as Record<Health, number>;
  for (const { site } of await keptHealths(service, who)) websites[site.health] += 1;
  const reach = reachFor(who, { action: 'read', object: 'target' });
  const since = new Date(Date.parse(service.clock.moment()) - DAY).toISOString();
  const { findings, inspections } = await workWithin(service.database, { ...reach, since });
  const told = seesUnconfirmed(who) ? findings : { open: 0, proposed: 0, confirmed: findings.confirmed };
  return { day: weekOf(service).to, websites, findings: told, inspections };
}
