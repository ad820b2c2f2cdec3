import type { Failure } from '../../../core/model/failure.ts';
import type { Door } from '../../runtime/http/index.ts';
import { askHead, type TargetFacts } from './ask-target.ts';
import type { CrawlContext } from './crawl-context.ts';
import { openCrew } from './crew.ts';
import { openOutsideDoubt, type OutsideDoubt } from './outside-doubt.ts';
import {
  failureOf,
  isWaitInVain,
  learn,
  openOutsideHosts,
  type OutsideHost,
  type OutsideHosts,
} from './outside-hosts.ts';
import { openOutsideScouts } from './outside-scouts.ts';
import type { PageAnswers } from './page-answers.ts';

/** Asks for addresses of other sites, each once: a little at a time of each host, many hosts at once. */
export interface OuterLane {
  add(id: number): void;
  /**
   * Of addresses that were just met, asks for the first of each host that nobody has heard of: a host that does not answer is asked
   * again after pauses, which would otherwise come when everything else is done. What comes back is kept until the address is added.
   */
  scout(met: Iterable<number>): void;
  finish(): Promise<void>;
  stop(): void;
  readonly waiting: number;
}

/** Most of the time they are waited for: until they answer, or until those that do not are asked again. */
const HOSTS_AT_ONCE = 64;

export function openOuterLane(context: CrawlContext, answers: PageAnswers): OuterLane {
  const { options, table, tally } = context;
  const hosts = openOutsideHosts();
  const doubt = openOutsideDoubt(answers.takeTarget);
  let isOver = false;
  let waiting = 0;

  const take = ({ host, id, place }: Turn, facts: TargetFacts): void => {
    host.silence.settle(place, isWaitInVain(facts.reach));
    doubt.take(id, facts);
    context.onAnswer();
  };

  const ask = async (turn: Turn): Promise<void> => {
    const facts = await askOf(turn.host, options.door, table.get(turn.id));
    if (isOver) return;
    take(turn, facts);
    hosts.line(turn.host);
  };

  /** Null where it needs no asking. */
  const jobOf = (turn: Turn): Promise<void> | null => {
    const { host, id, isSilent } = turn;
    // What the scout found counts where its turn is: by chance it was the first that was met.
    if (host.scout?.id === id && host.scout.facts !== null && !isSilent) {
      take(turn, host.scout.facts);
      return null;
    }
    return isPassed(context, doubt, turn) ? null : ask(turn);
  };

  const scouts = openOutsideScouts(context, hosts, (host) => hosts.line(host));

  const next = (): Promise<void> | null =>
    nextJob(hosts, (turn) => {
      waiting--;
      return jobOf(turn);
    });

  const crew = openCrew(HOSTS_AT_ONCE, () => scouts.next() ?? next());

  const add = (id: number): void => {
    const host = hosts.of(table.get(id));
    if (!hosts.admit(host)) return tally.add('trap', table.get(id), { place: host.name });
    waiting++;
    hosts.add(host, id);
    return crew.go();
  };

  return {
    add,
    scout: (met) => void (scouts.meet(met) && crew.go()),
    get waiting() {
      return waiting;
    },
    async finish() {
      await crew.until(() => crew.busy === 0 && waiting === 0);
      if (!isOver) doubt.end();
    },
    stop() {
      isOver = true;
      crew.stop();
    },
  };
}

/** The next address of the host whose turn it is that has to be asked for. */
function nextJob(hosts: OutsideHosts, jobOf: (turn: Turn) => Promise<void> | null): Promise<void> | null {
  for (let host = hosts.next(); host !== null; host = hosts.next()) {
    const id = host.queue.take();
    if (id === null) continue;
    const { isSilent } = host.silence;
    const job = jobOf({ host, id, place: host.silence.next(), isSilent });
    hosts.line(host);
    if (job !== null) return job;
  }
  return null;
}

/** An address whose turn it is: its place among those of its host, and whether the host lets us wait by then. */
interface Turn {
  host: OutsideHost;
  id: number;
  place: number;
  isSilent: boolean;
}

async function askOf(host: OutsideHost, door: Door, url: string): Promise<TargetFacts> {
  host.busy++;
  const facts = await askHead(door, url);
  host.busy--;
  learn(host, url, facts.reach);
  return facts;
}

/** Whether it needs no asking, because it is known how the host answers. */
function isPassed({ table, tally }: CrawlContext, doubt: OutsideDoubt, { host, id, place, isSilent }: Turn): boolean {
  const url = table.get(id);
  const failure = failureOf(host, url);
  if (failure === null && !isSilent) return false;
  host.silence.settle(place, false);
  if (failure === null) tally.add('time', url, { place: host.name });
  else doubt.take(id, likewise(url, failure));
  return true;
}

/** An address of a host of which another one failed in a way that is the host's. */
function likewise(url: string, failure: Failure): TargetFacts {
  return {
    method: 'HEAD',
    reach: { url, redirects: 0, status: null, failure, firstByte: 0, total: 0 },
    contentType: null,
    length: null,
    sniffed: null,
  };
}
