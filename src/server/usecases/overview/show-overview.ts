import { type Health, HEALTHS } from '../../../core/monitoring/index.ts';
import { seesUnconfirmed } from '../../../core/process/index.ts';
import { workWithin } from '../../store/target-health.ts';
import { reachFor } from '../registry/registry-maker.ts';
import type { Service, Who } from '../service.ts';
import { keptHealths, type PlacedHealth } from './kept-healths.ts';
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

const counted = new WeakMap<readonly PlacedHealth[], Overview['websites']>();

/** Websites by health; of a list that many look at they are counted once. */
function countsOf(healths: readonly PlacedHealth[]): Overview['websites'] {
  const known = counted.get(healths);
  if (known !== undefined) return known;
  const counts = Object.fromEntries(HEALTHS.map((health) => [health, 0])) as Overview['websites'];
  for (const { site } of healths) counts[site.health] += 1;
  counted.set(healths, counts);
  return counts;
}

const DAY = 24 * 60 * 60 * 1000;

/** How everything stands that somebody may see, in a few numbers. */
export async function showOverview(service: Service, who: Who): Promise<Overview> {
  const websites = countsOf(await keptHealths(service, who));
  const reach = reachFor(who, { action: 'read', object: 'target' });
  const since = new Date(Date.parse(service.clock.moment()) - DAY).toISOString();
  const { findings, inspections } = await workWithin(service.database, { ...reach, since });
  const told = seesUnconfirmed(who) ? findings : { open: 0, proposed: 0, confirmed: findings.confirmed };
  return { day: weekOf(service).to, websites, findings: told, inspections };
}
