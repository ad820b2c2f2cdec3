import { visitState } from '../../../core/model/availability.ts';
import type { Reach } from '../../../core/model/observation/index.ts';
import { askPlatform, type Door, DoorClosed, type DoorOptions, type SeenConnection } from '../../runtime/http/index.ts';
import { visit } from './visit.ts';
import { watchControls, type WatchedControls } from './watch-controls.ts';

export interface RoundOptions<Site extends { homeUrl: string }> {
  sites: readonly Site[];
  /** Without any nothing is ever blamed on a site. */
  controls: readonly string[];
  /** Opens a door; nothing is tried again through it. */
  openDoor(options: Pick<DoorOptions, 'resolve' | 'onConnection'>): Pick<Door, 'fetch' | 'close'>;
  /** Milliseconds after which a visit has failed. */
  timeout: number;
  /** Milliseconds between two looks at the controls while sites are visited. */
  controlPause: number;
  /** Sites at once. */
  width: number;
  /** Milliseconds that only go forward. */
  now: () => number;
  /** The moment as ISO 8601 with offset. */
  moment(): string;
  signal: AbortSignal;
  /** Asks for the addresses of a host name instead of the platform. */
  resolve?: DoorOptions['resolve'];
}

/** One visit, with the parts of its time in milliseconds; null for what was not seen. */
export interface Visited<Site> {
  site: Site;
  at: string;
  /** Null: not visited, because our own network was down. */
  reach: Reach | null;
  dns: number | null;
  connection: SeenConnection | null;
}

export interface SeenRound<Site> {
  visits: Visited<Site>[];
  controls: WatchedControls;
  /** Our own network, or this process, was down at some time of the round: it says nothing of any site. */
  isVoid: boolean;
}

/** A process that stood still for so many milliseconds has measured nothing. */
const LONGEST_STALL = 3000;

/**
 * Visits the home pages of many sites once each. Controls are asked before, meanwhile, and after each visit that failed: where none of
 * them answers even once the whole round is void. Rejects with `DoorClosed` when it is stopped.
 */
export async function visitSites<Site extends { homeUrl: string }>(
  options: RoundOptions<Site>,
): Promise<SeenRound<Site>> {
  const { sites, controls, controlPause, timeout, width, now, moment, signal } = options;
  if (signal.aborted) throw new DoorClosed();
  const doors = new Set<Pick<Door, 'close'>>();
  const openDoor: typeof options.openDoor = (given) => {
    const door = options.openDoor(given);
    doors.add(door);
    return {
      fetch: door.fetch,
      async close() {
        doors.delete(door);
        await door.close();
      },
    };
  };
  const close = () => {
    for (const door of doors) void door.close();
  };
  signal.addEventListener('abort', close, { once: true });
  const { door, parts } = measuringDoor({ ...options, openDoor });
  const resolving = options.resolve === undefined ? {} : { resolve: options.resolve };
  const watch = watchControls({ controls, openDoor: () => openDoor(resolving), pause: controlPause, now });
  const visits: Visited<Site>[] = [];
  const left = sites.values();
  let isWell = false;
  const work = async (): Promise<void> => {
    for (const site of left) {
      const at = moment();
      const reach = isWell ? await visit(site.homeUrl, door, timeout) : null;
      visits.push({ site, at, reach, ...parts(reach?.url ?? site.homeUrl) });
      if (reach !== null && visitState(reach, { controlled: true, timeout }) !== 'open') await watch.check();
    }
  };
  try {
    isWell = await watch.check();
    await Promise.all(Array.from({ length: width }, work));
  } finally {
    signal.removeEventListener('abort', close);
    await watch.end();
    await door.close();
  }
  const seen = await watch.end();
  return { visits, controls: seen, isVoid: seen.failed > 0 || seen.longestStall > LONGEST_STALL };
}

/** A door that keeps what name servers and connections took, by host. */
function measuringDoor({
  openDoor,
  now,
  resolve = askPlatform,
}: Pick<RoundOptions<never>, 'openDoor' | 'now' | 'resolve'>) {
  const asked = new Map<string, number>();
  const connections = new Map<string, SeenConnection>();
  const door = openDoor({
    async resolve(host) {
      const begun = now();
      try {
        const found = await resolve(host);
        // Visitors without IPv6 are the most: a site counts by what they see.
        return found.toSorted((a, b) => Number(a.includes(':')) - Number(b.includes(':')));
      } finally {
        asked.set(host, now() - begun);
      }
    },
    onConnection: (seen) => void connections.set(seen.host, seen),
  });
  const parts = (url: string) => {
    const host = URL.parse(url)?.hostname.replace(/^\[|\]$/gu, '') ?? '';
    return { dns: asked.get(host) ?? null, connection: connections.get(host) ?? null };
  };
  return { door, parts };
}
