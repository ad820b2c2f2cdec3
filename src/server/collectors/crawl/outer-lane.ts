import type { Failure } from '../../../core/model/failure.ts';
import { askHead, type TargetFacts } from './ask-target.ts';
import type { CrawlContext } from './crawl-context.ts';
import { openCrew } from './crew.ts';
import { openOutsideDoubt } from './outside-doubt.ts';
import { learn, openOutsideHosts, type OutsideHost, schemeOf } from './outside-hosts.ts';
import type { PageAnswers } from './page-answers.ts';

/** Asks for addresses of other sites, each once: a little at a time of each host, many hosts at once. */
export interface OuterLane {
  add(id: number): void;
  finish(): Promise<void>;
  stop(): void;
  readonly waiting: number;
}

const HOSTS_AT_ONCE = 16;
/** After so many addresses of a host in a row that let us wait in vain the others are not asked for. */
const MOST_SILENCES = 3;

export function openOuterLane(context: CrawlContext, answers: PageAnswers): OuterLane {
  const { options, table, tally } = context;
  const hosts = openOutsideHosts();
  const doubt = openOutsideDoubt(answers.takeTarget);
  let isOver = false;
  let waiting = 0;

  const ask = async (host: OutsideHost, id: number): Promise<void> => {
    host.busy++;
    const url = table.get(id);
    const facts = await askHead(options.door, url);
    if (isOver) return;
    host.busy--;
    learn(host, url, facts.reach);
    doubt.take(id, facts);
    hosts.line(host);
    context.onAnswer();
  };

  /** What needs no asking: the host is known to be silent. */
  const isPassed = (host: OutsideHost, id: number): boolean => {
    const url = table.get(id);
    const failure = host.failures.get(schemeOf(url));
    const isSilent = failure === undefined && host.silences >= MOST_SILENCES;
    if (failure !== undefined) doubt.take(id, likewise(url, failure));
    if (isSilent) tally.add('time', url, { place: host.name });
    return failure !== undefined || isSilent;
  };

  const next = (): Promise<void> | null => {
    for (let host = hosts.next(); host !== null; host = hosts.next()) {
      const id = host.queue.take();
      if (id !== null) waiting--;
      const job = id === null || isPassed(host, id) ? null : ask(host, id);
      hosts.line(host);
      if (job !== null) return job;
    }
    return null;
  };

  const crew = openCrew(HOSTS_AT_ONCE, next);

  const add = (id: number): void => {
    const url = table.get(id);
    const host = hosts.of(url);
    if (hosts.add(host, id)) waiting++;
    else tally.add('page-budget', url, { place: host.name });
    crew.go();
  };

  return {
    add,
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
