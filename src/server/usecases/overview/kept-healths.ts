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
/** Milliseconds since it was begun for which it is shown as it is. */
const FRESH_FOR = 2000;
/** Milliseconds for which it is shown while the next one is put together: where people look all the time, nobody waits. */
const SHOWN_FOR = 5000;
/** Lists at most, each for who sees the same. */
const MOST = 20;

interface Kept {
  /** Of many websites. */
  shown: { list: PlacedHealth[]; begunAt: number } | null;
  /** Is being put together. */
  coming: Promise<PlacedHealth[]> | null;
}

const keptOf = new WeakMap<Service['database'], Map<string, Kept>>();

/**
 * The health of all websites in scope that somebody may see, the worst first. Of many websites it is as it was five seconds ago at most;
 * of few, as it was when the last one began who still waits for it.
 */
export async function keptHealths(
  service: Service,
  who: Who,
  wanted: HealthsWanted = {},
): Promise<readonly PlacedHealth[]> {
  const { database } = service;
  const lists = keptOf.get(database) ?? new Map<string, Kept>();
  keptOf.set(database, lists);
  const { reach, organization } = reachFor(who, { action: 'read', object: 'target' });
  const key = JSON.stringify([reach, reach === 'all' ? null : organization, seesUnconfirmed(who), wanted]);
  const kept = lists.get(key) ?? { shown: null, coming: null };
  const { shown } = kept;
  const age = shown === null ? Infinity : performance.now() - shown.begunAt;
  if (shown !== null && age <= FRESH_FOR) return shown.list;
  if (kept.coming === null) {
    if (!lists.has(key) && lists.size >= MOST) lists.clear();
    lists.set(key, kept);
    // Who comes meanwhile waits for this one: a hundred who begin their day together do not put it together a hundred times.
    kept.coming = keep(kept, async () => placed(service, who, wanted));
    // Whoever waits for it hears of a failure; where nobody does, the next one tries again.
    kept.coming.catch(() => undefined);
  }
  return shown !== null && age <= SHOWN_FOR ? shown.list : kept.coming;
}

async function keep(kept: Kept, make: () => Promise<PlacedHealth[]>): Promise<PlacedHealth[]> {
  const begunAt = performance.now();
  try {
    const list = await make();
    kept.shown = list.length < MANY ? null : { list, begunAt };
    return list;
  } finally {
    kept.coming = null;
  }
}

async function placed(service: Service, who: Who, wanted: HealthsWanted): Promise<PlacedHealth[]> {
  const sites = await siteHealths(service, who, wanted);
  return sites.map((site) => ({ site, place: placeInHealth(site) })).toSorted((a, b) => byPlace(a.place, b.place));
}
