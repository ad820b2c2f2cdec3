import { seesUnconfirmed } from '../../../core/process/index.ts';
import { reachFor } from '../registry/registry-maker.ts';
import type { Service, Who } from '../service.ts';
import { byPlace, type PlaceInHealth, placeInHealth } from './place-in-health.ts';
import { type HealthsWanted, type SiteHealth, siteHealths } from './site-healths.ts';

export interface PlacedHealth {
  site: SiteHealth;
  place: PlaceInHealth;
}

/** From so many websites on, a list is kept for a moment: many people look at the same one. */
const MANY = 2000;
/** Milliseconds for which it is kept. */
const KEPT_FOR = 2000;
/** Lists at most, each for who sees the same. */
const MOST = 20;

interface Kept {
  list: Promise<PlacedHealth[]>;
  until: number;
}

const keptOf = new WeakMap<Service['database'], Map<string, Kept>>();

/**
 * The health of all websites in scope that somebody may see, the worst first. Of many websites it is as it was two seconds ago at most;
 * of few, as it was when the last one began who still waits for it.
 */
export async function keptHealths(
  service: Service,
  who: Who,
  wanted: HealthsWanted = {},
): Promise<readonly PlacedHealth[]> {
  const { database } = service;
  const kept = keptOf.get(database) ?? new Map<string, Kept>();
  keptOf.set(database, kept);
  const { reach, organization } = reachFor(who, { action: 'read', object: 'target' });
  const key = JSON.stringify([reach, reach === 'all' ? null : organization, seesUnconfirmed(who), wanted]);
  const known = kept.get(key);
  if (known !== undefined && known.until > performance.now()) return known.list;
  const list = placed(service, who, wanted);
  // Who comes meanwhile waits for this one: a hundred who begin their day together do not put it together a hundred times.
  if (kept.size >= MOST) kept.clear();
  kept.set(key, { list, until: Infinity });
  try {
    const { length } = await list;
    kept.delete(key);
    if (length < MANY) return await list;
    kept.set(key, { list, until: performance.now() + KEPT_FOR });
    return await list;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

async function placed(service: Service, who: Who, wanted: HealthsWanted): Promise<PlacedHealth[]> {
  const sites = await siteHealths(service, who, wanted);
  return sites.map((site) => ({ site, place: placeInHealth(site) })).toSorted((a, b) => byPlace(a.place, b.place));
}
