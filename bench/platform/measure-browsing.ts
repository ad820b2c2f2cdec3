import { setTimeout as sleep } from 'node:timers/promises';
import { makeSites } from './make-sites.ts';
import type { Figure, Platform } from './platform.ts';
import { timesOf } from './times.ts';

/** Milliseconds between two pages of one person. */
const READING = { least: 500, most: 1500 };

/** Many people who look from page to page at once: what the desk asks the service for. */
export async function measureBrowsing({ size, database, get }: Platform): Promise<Figure[]> {
  const known = await database.selectFrom('websites').select('targetId').limit(500).execute();
  const ids = known.length > 0 ? known.map(({ targetId }) => targetId) : await makeSites(database, size.sites, 1);
  const pages = [
    () => '/api/overview',
    () => '/api/target-health?limit=50',
    () => '/api/targets?limit=50',
    () => `/api/targets/${ids[Math.floor(Math.random() * ids.length)]}`,
    () => `/api/targets/${ids[Math.floor(Math.random() * ids.length)]}/availability`,
    () => '/api/findings?limit=50',
    () => '/api/alerts?limit=50',
    () => '/api/campaigns',
  ];
  const times = new Map<string, number[]>();
  const refused = new Map<string, number>();
  const end = performance.now() + size.seconds * 1000;
  const browse = async (user: number): Promise<void> => {
    await sleep(Math.random() * READING.most);
    while (performance.now() < end) {
      const path = pages[Math.floor(Math.random() * pages.length)]?.() ?? '';
      const name = path.replace(/\?.*/, '').replace(/[0-9a-f-]{36}/, ':id');
      const { status, milliseconds } = await get(path, `10.0.${Math.floor(user / 250)}.${(user % 250) + 1}`);
      if (status === 200) times.set(name, [...(times.get(name) ?? []), milliseconds]);
      else refused.set(`${name} ${status}`, (refused.get(`${name} ${status}`) ?? 0) + 1);
      await sleep(READING.least + Math.random() * (READING.most - READING.least));
    }
  };
  await Promise.all(Array.from({ length: size.users }, async (_, user) => browse(user)));
  const each = [...times].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    { what: `${size.users} people browsing, all pages`, measured: timesOf(each.flatMap(([, list]) => list)) },
    ...each.map(([name, list]) => ({ what: name, measured: timesOf(list) })),
    ...[...refused].map(([name, count]) => ({ what: `refused: ${name}`, measured: String(count) })),
  ];
}
