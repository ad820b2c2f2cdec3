import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, appErrorText } from '../../../core/model/app-error.ts';
import type { LogRecord, RecordJson } from '../../../core/model/observation/index.ts';
import type { Text } from '../../../core/model/text.ts';
import {
  crawlSite,
  type HostRules,
  openHostRules,
  type ReadEarlierVisit,
  type ReadingDesk,
} from '../../collectors/crawl/index.ts';
import { openAttentiveClock } from '../../runtime/attentive-clock.ts';
import { CLOCK } from '../../runtime/clock.ts';
import type { Door } from '../../runtime/http/index.ts';
import type { LogManifest, OnSealed } from '../../store/observation-log/index.ts';
import { LOG_MANIFEST } from '../../store/observation-log/log-files.ts';
import { openLogWriter } from '../../store/observation-log/open-log-writer.ts';
import { type LazyRenderer, openLazyRenderer } from './lazy-renderer.ts';
import { readerPrint } from '../reader-print.ts';
import type { Looked, LookRequest } from './look-request.ts';
import { rendererOptions } from './renderer-options.ts';
import { openSiteDoor } from './site-door.ts';
import { openOwnHosts, type OwnHosts } from './site-pace.ts';

export interface DeskedRequest extends LookRequest {
  /** Those who read pages. */
  desk: ReadingDesk;
  /** What an earlier inspection has seen; null for none. */
  lastVisit: ReadEarlierVisit | null;
  /** Ends the looking in good order. */
  signal: AbortSignal;
  onSealed: OnSealed;
}

/** A short series of visits; the rule of the veto needs a week of them, which only a service can make. */
const PROBES = { times: 3, pause: 1000 };

/** Crawls a site into its log, and goes on with one that is begun there. The signal ends it in good order. */
export async function lookAtSite(log: string, begun: LogManifest, request: DeskedRequest): Promise<Looked> {
  const isResumed = existsSync(join(log, LOG_MANIFEST));
  const { tail, records } = isResumed ? await readBegun(log, begun) : { tail: [], records: undefined };
  const writer = openLogWriter(log, isResumed ? readOn(begun) : begun, {
    tail,
    reader: isResumed ? null : readerPrint,
    now: CLOCK.now,
    onSealed: request.onSealed,
  });
  const own = openAttentiveClock(CLOCK.now);
  const hosts = openOwnHosts(begun.inspection.target);
  const door = openSiteDoor(request, hosts, own.now);
  const rules = openHostRules(door);
  const homeDoor = request.robots === 'obey' ? leadingOn(door, rules, request.controls) : door;
  const { onNotice, signal } = request;
  const renderer = openSiteRenderer(request, hosts, door);
  const write = (record: LogRecord, json?: RecordJson) => writer.write(record, json);
  /** Where robots.txt shuts out the home page it is not visited either. */
  const visitHome = async (): Promise<void> => {
    const { home } = begun.inspection.target;
    if (request.robots === 'ignore' || (await rules.mayVisit(home)))
      await probe(home, { door: homeDoor, write, signal, controls: request.controls });
  };
  try {
    const { reading, target } = begun.inspection;
    const isWhole = reading === 'all';
    const [end] = await Promise.all([
      crawlSite({
        home: target.home,
        hosts: target.hosts ?? [],
        door,
        budget: request.budget,
        robots: request.robots,
        rules,
        signal,
        clock: CLOCK,
        write,
        onProgress: request.onProgress,
        onHome: (url) => hosts.moved(url),
        ...(records === undefined ? {} : { earlier: records }),
        ...(request.lastVisit === null ? {} : { lastVisit: request.lastVisit }),
        ...(isWhole && request.render !== 'never' ? { render: renderer.render } : {}),
        drawsAll: request.render === 'always',
        ...(isWhole ? { hostFacts: async (home: string) => hostFacts(home, homeDoor) } : {}),
        reading,
        desk: request.desk,
      }),
      isWhole ? visitHome() : null,
    ]);
    if (end.homeReach?.failure === 'forbidden-address') onNotice(await privateNotice(door, end.homeReach.url));
    // Everything else can be gone on with: later, with more time, or when the site answers again.
    const isDone = end.reason === 'finished' || end.reason === 'robots';
    return { manifest: isDone ? await writer.close() : await writer.pause(), end };
  } finally {
    await renderer.close();
    await door.close();
    own.close();
  }
}

/** A log whose pages were read by another version until now is from now on one of several. */
function readOn({ reader, ...begun }: LogManifest): LogManifest {
  return reader !== undefined && reader === readerPrint() ? { ...begun, reader } : begun;
}

/** Looks at the home page go where it leads only as far as robots.txt lets us; where control addresses lead is no matter of the site. */
function leadingOn(door: Door, { mayVisit }: HostRules, controls: readonly string[]): Door {
  return {
    ...door,
    fetch: async (request) =>
      door.fetch(controls.includes(request.url) ? request : { ...request, mayFollow: mayVisit }),
  };
}

/** Which address the name of a host leads to that may not be visited, and how it may be. */
async function privateNotice(door: Door, url: string): Promise<Text> {
  const host = new URL(url).hostname;
  const { found } = await door.addresses(host);
  const [address = host] = found;
  const { message, remedy } = appErrorText(new AppError('private-address', { host, address, network: address }));
  return {
    zh: `${message.zh}。${remedy.zh}已开始的检查用 --resume 接着做。`,
    en: `${message.en}. ${remedy.en} With --resume it goes on from here.`,
  };
}

/** Each page counts as a request of ours; what it loads then has the pace of a visitor, and is asked more slowly where we are. */
function openSiteRenderer(request: LookRequest, hosts: OwnHosts, door: Door): LazyRenderer {
  const { elsewhere = () => 1, onNotice } = request;
  const options = rendererOptions(request, hosts);
  const shareOf = (host: string): number => (hosts.isOwn(host) ? 1 : elsewhere()) * door.strain(host);
  const renderer = openLazyRenderer({ ...options, pace: { ...options.pace, shareOf } }, onNotice);
  return {
    ...renderer,
    async render(url, isShut) {
      await door.pass(url);
      return renderer.render(url, isShut);
    },
  };
}

// What is not needed before the first page is loaded when it is needed: a small site is to be seen at once.

/** What an interrupted look has written. */
async function readBegun(log: string, begun: LogManifest): Promise<{ tail: string[]; records: Iterable<LogRecord> }> {
  const { readLog, readTail } = await import('../../store/observation-log/index.ts');
  const tail = readTail(log, begun);
  return { tail, records: readLog(log, begun, tail) };
}

async function hostFacts(home: string, door: Door) {
  const { lookAtHost } = await import('../../collectors/host/index.ts');
  return lookAtHost({ home, door });
}

async function probe(
  home: string,
  { signal, ...rest }: { door: Door; write(record: LogRecord): void; signal: AbortSignal; controls: readonly string[] },
): Promise<void> {
  const { probeSite } = await import('../../collectors/probe/index.ts');
  await probeSite({
    home,
    ...PROBES,
    clock: CLOCK,
    random: Math.random,
    // Only so that a stop does not have to wait for the pause to end.
    sleep: async (milliseconds) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    signal,
    ...rest,
  });
}
