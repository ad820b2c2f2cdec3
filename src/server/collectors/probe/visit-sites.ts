import { setTimeout as sleep } from 'node:timers/promises';
import { visitState } from '../../../core/model/availability.ts';
import type { Reach } from '../../../core/model/observation/index.ts';
import { isMassFailure, isOwnTrouble, MASS_TERMS, networkOf, type RoundVisit } from '../../../core/monitoring/index.ts';
import { type Door, DoorClosed, type DoorOptions } from '../../runtime/http/index.ts';
import { hostOf, openMeasuringDoor, type SeenParts } from './measuring-door.ts';
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
  /** Milliseconds for which controls have to answer before sites are visited; 0 where nothing was wrong before. */
  settle: number;
  /** Milliseconds before the failures of a mass failure are visited again. */
  massPause: number;
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

/** One visit, with the parts of its time in milliseconds. */
export interface Visited<Site> extends SeenParts {
  site: Site;
  at: string;
  /** Null: not visited, because our own network was down, or something was wrong with us. */
  reach: Reach | null;
}

export interface SeenRound<Site> {
  visits: Visited<Site>[];
  controls: WatchedControls;
  /** Sites that were visited a second time, because too many failed at once. */
  revisited: number;
  /** So many failed, twice, in so many networks that it is more likely ours. */
  isSuspicious: boolean;
  /** Our own network, or this process, was down at some time of the round: it says nothing of any site. */
  isVoid: boolean;
  /** What went wrong with us at single sites, which then count as not visited: one site must not keep the others from being seen. */
  bugs: unknown[];
}

/** A process that stood still for so many milliseconds has measured nothing. */
const LONGEST_STALL = 3000;

/**
 * Visits the home pages of many sites once each. Controls are asked before, meanwhile, and after each visit that failed: where none of
 * them answers even once the whole round is void. Where too many fail at once although controls answer, those are visited once more,
 * and where it stays so over many networks the round is void too. Rejects with `DoorClosed` when it is stopped.
 */
export async function visitSites<Site extends { homeUrl: string }>(
  options: RoundOptions<Site>,
): Promise<SeenRound<Site>> {
  const { sites, controls, controlPause, settle, massPause, now, signal } = options;
  if (signal.aborted) throw new DoorClosed();
  const doors = closingDoors(options);
  const resolving = options.resolve === undefined ? {} : { resolve: options.resolve };
  const watch = watchControls({ controls, openDoor: () => doors.open(resolving), pause: controlPause, now });
  const bugs: unknown[] = [];
  const round = { ...options, openDoor: doors.open, check: watch.check, bugs };
  let visits: Visited<Site>[];
  let again: Visited<Site>[] = [];
  try {
    let isWell = await watch.check();
    if (isWell && settle > 0) {
      await pause(settle, signal);
      isWell = watch.seen().failed === 0;
    }
    visits = await visitAll(round, sites, isWell);
    if (watch.seen().failed === 0 && isMassFailure(outcomes(visits, options), MASS_TERMS)) {
      const failed = visits.filter((visited) => isFailed(visited, options)).map(({ site }) => site);
      await pause(massPause, signal);
      // What name servers and connections were is asked anew.
      again = await visitAll(round, failed, true);
    }
  } finally {
    doors.end();
    await watch.end();
  }
  const seen = await watch.end();
  const second = new Map(again.map((visited) => [visited.site, visited]));
  const last = visits.map((visited) => second.get(visited.site) ?? visited);
  const isSuspicious = seen.failed === 0 && isOwnTrouble(outcomes(last, options), MASS_TERMS);
  const isVoid = seen.failed > 0 || seen.longestStall > LONGEST_STALL || isSuspicious;
  return { visits: last, controls: seen, revisited: again.length, isSuspicious, isVoid, bugs };
}

type Round<Site extends { homeUrl: string }> = RoundOptions<Site> & { check(): Promise<boolean>; bugs: unknown[] };

/** Visits sites through a door of its own; where our own network is not well nothing is asked. */
async function visitAll<Site extends { homeUrl: string }>(
  round: Round<Site>,
  sites: readonly Site[],
  isWell: boolean,
): Promise<Visited<Site>[]> {
  const { width, moment, check } = round;
  const { door, parts } = openMeasuringDoor(round);
  const visits: Visited<Site>[] = [];
  const left = sites.values();
  const work = async (): Promise<void> => {
    for (const site of left) {
      const at = moment();
      const reach = isWell ? await visitOne(round, site.homeUrl, door) : null;
      const visited = { site, at, reach, ...parts(reach?.url ?? site.homeUrl) };
      visits.push(visited);
      if (reach !== null && visitState(reach, { controlled: true, timeout: round.timeout }) !== 'open') await check();
    }
  };
  try {
    await Promise.all(Array.from({ length: width }, work));
  } finally {
    await door.close();
  }
  return visits;
}

async function visitOne(
  { timeout, bugs }: Pick<Round<never>, 'timeout' | 'bugs'>,
  home: string,
  door: Pick<Door, 'fetch'>,
): Promise<Reach | null> {
  try {
    return await visit(home, door, timeout);
  } catch (error) {
    if (error instanceof DoorClosed) throw error;
    bugs.push(error);
    return null;
  }
}

/** All doors of a round, which are closed when it is stopped. */
function closingDoors({ openDoor, signal }: Pick<RoundOptions<never>, 'openDoor' | 'signal'>) {
  const open = new Set<Pick<Door, 'close'>>();
  const close = () => {
    for (const door of open) void door.close();
  };
  signal.addEventListener('abort', close, { once: true });
  return {
    open(given: Parameters<typeof openDoor>[0]): Pick<Door, 'fetch' | 'close'> {
      if (signal.aborted) throw new DoorClosed();
      const door = openDoor(given);
      open.add(door);
      return {
        fetch: door.fetch,
        async close() {
          open.delete(door);
          await door.close();
        },
      };
    },
    end: () => signal.removeEventListener('abort', close),
  };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  if (signal.aborted) throw new DoorClosed();
}

const isFailed = <Site>({ reach }: Visited<Site>, { timeout }: { timeout: number }): boolean =>
  reach !== null && visitState(reach, { controlled: true, timeout }) === 'failed';

/** What the visits that say something came to, by network. */
function outcomes<Site extends { homeUrl: string }>(
  visits: readonly Visited<Site>[],
  terms: { timeout: number },
): RoundVisit[] {
  return visits
    .filter(({ reach }) => reach !== null && visitState(reach, { controlled: true, ...terms }) !== 'void')
    .map((visited) => ({
      network: networkOf(visited.address, hostOf(visited.site.homeUrl)),
      isFailed: isFailed(visited, terms),
    }));
}
