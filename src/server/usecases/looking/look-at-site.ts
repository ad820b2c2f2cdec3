import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, appErrorText } from '../../../core/model/app-error.ts';
import type { Inspection } from '../../../core/model/inspection.ts';
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
import { type Door, openDoor, userAgentOf } from '../../runtime/http/index.ts';
import type { LogManifest, Segment } from '../../store/observation-log/index.ts';
import { LOG_MANIFEST } from '../../store/observation-log/log-files.ts';
import { openLogWriter } from '../../store/observation-log/open-log-writer.ts';
import { openLazyRenderer } from './lazy-renderer.ts';
import { productVersion } from '../product-version.ts';
import { readerPrint } from '../reader-print.ts';
import type { Looked, LookRequest } from './look-request.ts';
import { rendererOptions } from './renderer-options.ts';

export interface DeskedRequest extends LookRequest {
  /** Those who read pages. */
  desk: ReadingDesk;
  /** What an earlier inspection has seen; null for none. */
  lastVisit: ReadEarlierVisit | null;
  /** Ends the looking in good order. */
  signal: AbortSignal;
  /** Is told of every segment that stands in the log from now on, in their order. */
  onSealed(segment: Segment): void;
}

/** A short series of visits; the rule of the veto needs a week of them, which only a service can make. */
const PROBES = { times: 3, pause: 1000 };

/** Connections to a site whose pace is not bound, and to one that is asked politely. */
const CONNECTIONS = { unbound: 16, polite: 4 };

/**
 * Milliseconds before the attempts after the first, where the pace is not bound: one's own network, on which what passes has passed
 * within seconds, and where a single closed host would otherwise be most of the time that a small site takes.
 */
const SHORT_RETRIES = [150, 450, 900];

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
  const door = openSiteDoor(request, hosts.isOwn, own.now);
  const rules = openHostRules(door);
  const homeDoor = request.robots === 'obey' ? leadingOn(door, rules, request.controls) : door;
  const { onNotice, signal } = request;
  const renderer = openLazyRenderer(rendererOptions(request), onNotice);
  const write = (record: LogRecord, json?: RecordJson) => {
    if (record.kind === 'page' && record.depth === 0) hosts.moved(record.url);
    writer.write(record, json);
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
        ...(records === undefined ? {} : { earlier: records }),
        ...(request.lastVisit === null ? {} : { lastVisit: request.lastVisit }),
        ...(isWhole && request.render !== 'never' ? { render: async (url: string) => renderer.render(url) } : {}),
        drawsAll: request.render === 'always',
        ...(isWhole ? { hostFacts: async (home: string) => hostFacts(home, homeDoor) } : {}),
        reading,
        desk: request.desk,
      }),
      isWhole ? probe(target.home, { door: homeDoor, write, signal, controls: request.controls }) : null,
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

/** Hosts of the site: its own, those below its name, and that to which its home page leads. */
function openOwnHosts({ home, hosts = [] }: Inspection['target']) {
  const own = hostnameOf(home);
  const known = new Set([own, ...hosts]);
  const below = `.${own.replace(/^www\./, '')}`;
  return {
    isOwn: (host: string): boolean => known.has(host) || host.endsWith(below),
    moved: (to: string) => void known.add(hostnameOf(to)),
  };
}

/** As the door names hosts: without the brackets of IPv6. */
const hostnameOf = (url: string): string => new URL(url).hostname.replaceAll(/^\[|\]$/gu, '');

/** Other sites are asked whether they are there, and did not ask to be inspected. Without a bound it is one's own network. */
const strangersRate = (rate: number): number => (rate === Infinity ? Infinity : Math.min(rate, STRANGERS));
/** Requests a second. */
const STRANGERS = 2;

function openSiteDoor(
  { rate, allow, contact, elsewhere }: LookRequest,
  isOwn: (host: string) => boolean,
  now: () => number,
): Door {
  const limits = { rate, connections: rate === Infinity ? CONNECTIONS.unbound : CONNECTIONS.polite };
  const strangers = { ...limits, rate: strangersRate(rate) };
  return openDoor({
    userAgent: userAgentOf(productVersion(), contact),
    allow,
    perHost: (host) => (isOwn(host) ? limits : strangers),
    perAddress: limits,
    ...(elsewhere === undefined ? {} : { shareOf: (host) => (isOwn(host) ? 1 : elsewhere()) }),
    // What is wrong with a certificate is found by itself; the pages behind it are inspected all the same.
    anyCertificate: true,
    ...(rate === Infinity ? { retries: SHORT_RETRIES } : {}),
    now,
  });
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
