import { openDoor, userAgentOf } from '../../runtime/http/index.ts';
import { type SeenRound, visitSites } from '../../collectors/probe/index.ts';
import { lastVoidRound } from '../../store/probes.ts';
import { productVersion } from '../product-version.ts';
import type { Service } from '../service.ts';
import { type LeasedSite, leaseSites } from './lease-sites.ts';
import type { Prober } from './prober.ts';
import { storeProbes } from './store-probes.ts';

/** Milliseconds between two looks at the controls while sites are visited. */
const CONTROL_PAUSE = 2000;

/** Requests to one address a second: many sites stand on one. That many hang at once costs nobody anything. */
const PER_ADDRESS = { rate: 8, connections: 100, isSteady: true };
const UNBOUND = { rate: Infinity, connections: 16, isSteady: true };

/**
 * One round: takes on the sites that are due, visits them, stores what was seen. Gives how many sites it had; with the most that a
 * round has, more may be due. Rejects with `DoorClosed` when it is stopped; nothing of the round is stored then. Where something of ours
 * went wrong at one site it rejects with that, when the round is stored.
 */
export async function runRound(service: Service, prober: Prober, signal: AbortSignal): Promise<number> {
  const { clock } = service;
  const sites = await leaseSites(service, prober);
  if (sites.length === 0) return 0;
  const beganAt = clock.moment();
  const begun = clock.now();
  const settle = await leftToSettle(service, prober);
  const seen = await look(service, { prober, sites, signal, settle });
  await storeProbes(service, prober, { seen, beganAt, took: clock.now() - begun });
  // Told when what is known of the others is stored.
  if (seen.bugs.length > 0) throw seen.bugs[0];
  return sites.length;
}

interface Look {
  prober: Prober;
  sites: readonly LeasedSite[];
  signal: AbortSignal;
  /** Milliseconds. */
  settle: number;
}

/** Milliseconds for which this machine's network has still to prove that it is well, after a round in which it was not. */
async function leftToSettle({ database, clock }: Service, { name, settle }: Prober): Promise<number> {
  const at = clock.moment();
  const [machine = ''] = name.split(' ');
  const end = await lastVoidRound(database, { machine, at, within: settle * 1000 });
  // Where the clock was put back the round ended in times to come.
  return end === null ? 0 : Math.min(settle * 1000, settle * 1000 - (Date.parse(at) - Date.parse(end)));
}

async function look({ clock }: Service, { prober, sites, signal, settle }: Look): Promise<SeenRound<LeasedSite>> {
  const { controls, allow, timeout, width, massPause, resolve } = prober;
  return visitSites({
    sites,
    controls,
    openDoor: (options) =>
      openDoor({
        userAgent: userAgentOf(productVersion()),
        allow,
        perHost: UNBOUND,
        perAddress: PER_ADDRESS,
        limits: { connect: timeout },
        retries: [],
        // What is wrong with a certificate is found by itself; the site opens all the same.
        anyCertificate: true,
        now: clock.now,
        ...options,
      }),
    timeout,
    controlPause: CONTROL_PAUSE,
    settle,
    massPause: massPause * 1000,
    width,
    now: clock.now,
    moment: () => clock.moment(),
    signal,
    ...(resolve === undefined ? {} : { resolve }),
  });
}
