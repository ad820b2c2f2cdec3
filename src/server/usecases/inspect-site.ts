import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CHECKS } from '../../core/checks/index.ts';
import { AppError } from '../../core/model/app-error.ts';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import type { Budget, Inspection } from '../../core/model/inspection.ts';
import type { Text } from '../../core/model/text.ts';
import { type CrawlEnd, type CrawlEndReason, type CrawlProgress, crawlSite } from '../collectors/crawl/index.ts';
import { CLOCK } from '../runtime/clock.ts';
import { lockFolder } from '../runtime/folder-lock.ts';
import { openDoor } from '../runtime/http/index.ts';
import { stopOnSignal } from '../runtime/stop-on-signal.ts';
import type { WrittenFile } from '../runtime/write-folder.ts';
import {
  LOG_MANIFEST,
  type LogManifest,
  newManifest,
  openLogWriter,
  readLog,
  readLogManifest,
  readTail,
} from '../store/observation-log/index.ts';
import { breakdownNotice, chooseScheme, evaluateLog, givenDate } from './evaluate-log.ts';
import { loadSite, type Site } from './load-site.ts';
import { writeInspection } from './write-inspection.ts';
import { productVersion } from './write-output.ts';

export interface InspectRequest {
  address: string;
  /** File that says what is registered of the site; null for none. */
  site: string | null;
  scheme: string;
  className: string | null;
  out: string;
  /** 监测时间点; null: the day on which it begins. */
  at: string | null;
  budget: Budget;
  /** Requests a second and host; `Infinity` for no bound. */
  rate: number;
  /** Private networks that are visited nevertheless. */
  allow: readonly string[];
  robots: Inspection['robots'];
  reading: Inspection['reading'];
  render: 'auto' | 'never' | 'always';
  resume: boolean;
  cwd: string;
  onProgress(progress: CrawlProgress): void;
  onNotice(text: Text): void;
}

export interface InspectedSite {
  result: InspectionResult;
  end: CrawlEnd;
  written: WrittenFile[];
}

export type { CrawlEndReason, CrawlProgress };

/** Names of all checks, for lists. */
export const CHECK_NAMES: ReadonlyMap<string, Text> = new Map(CHECKS.map(({ id, name }) => [id, name]));

/** The log lies in this folder below the output. */
export const LOG_FOLDER = 'log';

/** Looks at one site and judges what it saw. A signal ends the looking; what is known by then is judged all the same. */
export async function inspectSite(request: InspectRequest): Promise<InspectedSite> {
  const { cwd } = request;
  const chosen = chooseScheme(request.scheme, request.className, cwd);
  const site = loadSite(request.address, request.site, cwd);
  const out = resolve(cwd, request.out);
  const log = join(out, LOG_FOLDER);
  const begun = beginLog(log, request, site);
  const unlock = lockFolder(join(log, 'lock'));
  if (unlock === null) throw new AppError('inspection-running', { folder: request.out });
  try {
    const { manifest, end } = await look(log, begun, { request, site });
    const onBug = (check: string, error: unknown) => request.onNotice(breakdownNotice(check, error));
    const result = evaluateLog(log, manifest, { chosen, onBug });
    return { result, end, written: writeInspection(out, result, chosen.scheme) };
  } finally {
    unlock();
  }
}

/** The manifest of a new log, or of the one that is gone on with. */
function beginLog(log: string, request: InspectRequest, { target }: Site): LogManifest {
  const known = readLogManifest(log);
  if (known === null) {
    refuseOthersFolder(resolve(log, '..'), request.out);
    mkdirSync(log, { recursive: true });
    const moment = CLOCK.moment();
    return newManifest({
      target,
      at: request.at === null ? moment.slice(0, 10) : givenDate(request.at),
      moment,
      program: productVersion(),
      budget: request.budget,
      robots: request.robots,
      reading: request.reading,
    });
  }
  if (known.inspection.target.home !== target.home) {
    throw new AppError('inspection-other', { folder: request.out, home: known.inspection.target.home });
  }
  if (known.closed) throw new AppError('inspection-done', { folder: request.out });
  if (!request.resume) throw new AppError('inspection-begun', { folder: request.out });
  // What a person has said about the site since then counts; where it stands in time does not change.
  return { ...known, inspection: { ...known.inspection, target, budget: request.budget } };
}

/** An output goes into a folder of its own: what lies there is nobody's to be mixed with it. */
function refuseOthersFolder(folder: string, given: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new AppError('out-not-ours', { folder: given });
}

async function look(
  log: string,
  begun: LogManifest,
  { request, site }: { request: InspectRequest; site: Site },
): Promise<{ manifest: LogManifest; end: CrawlEnd }> {
  const isResumed = existsSync(join(log, LOG_MANIFEST));
  const tail = isResumed ? readTail(log, begun) : [];
  const earlier = isResumed ? [...readLog(log, begun)] : undefined;
  const writer = openLogWriter(log, begun, { tail });
  const limits = { rate: request.rate, connections: request.rate === Infinity ? 16 : 4 };
  const door = openDoor({
    userAgent: `Kaoping/${productVersion()}`,
    allow: request.allow,
    perHost: limits,
    perAddress: limits,
    now: CLOCK.now,
  });
  const stopping = stopOnSignal();
  try {
    const end = await crawlSite({
      home: site.target.home,
      hosts: site.hosts,
      door,
      budget: request.budget,
      robots: request.robots,
      signal: stopping.signal,
      clock: CLOCK,
      write: (record) => writer.write(record),
      onProgress: request.onProgress,
      ...(earlier === undefined ? {} : { earlier }),
      reading: request.reading,
    });
    if (end.reason !== 'stopped') return { manifest: await writer.close(), end };
    await writer.stop();
    return { manifest: readLogManifest(log) ?? begun, end };
  } finally {
    stopping.done();
    await door.close();
  }
}
