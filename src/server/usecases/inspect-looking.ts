import { existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError, appErrorText } from '../../core/model/app-error.ts';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import type { LogRecord } from '../../core/model/observation/index.ts';
import type { Text } from '../../core/model/text.ts';
import type { CrawlEnd, CrawlEndReason, CrawlProgress } from '../collectors/crawl/index.ts';
import { CLOCK } from '../runtime/clock.ts';
import { forbiddenHost, isNetwork } from '../runtime/http/index.ts';
import type { WrittenFile } from '../runtime/write-folder.ts';
import { PAGES_FOLDER } from '../store/kept-pages/index.ts';
import {
  giveBack,
  type LogManifest,
  newManifest,
  type OnSealed,
  readLogManifest,
} from '../store/observation-log/index.ts';
import type { ChosenScheme } from './choose-scheme.ts';
import { hasNotBegun } from './find-log.ts';
import { LOG_FOLDER } from './log-folder.ts';
import { givenDate } from './given-date.ts';
import type { Website } from '../../core/model/website.ts';
import { loadSite, type RegisteredSite } from './load-site.ts';
import { lockLog } from './lock-log.ts';
import { openJudgingAlong } from './judge-along.ts';
import type { LookRequest } from './looking/look-request.ts';
import type { Looking } from './looking/open-looking.ts';
import type { EarlierInspection } from './open-earlier.ts';
import { isTooLargeToJudge } from './room-to-judge.ts';
import { productVersion } from './product-version.ts';
import { pictureWay } from './looking/picture-way.ts';
import { USUAL_SCHEME } from './usual-scheme.ts';
import type { PictureProgress } from './take-screenshots.ts';

/** How far the looking is, and what is known so far. */
export interface InspectProgress extends CrawlProgress {
  /**
   * Problems: addresses that are not there, at once; of pages that were read, as soon as what was written of them is judged. Null where
   * that is not before the end: in an inspection that is gone on with.
   */
  findings: number | null;
}

export interface InspectRequest extends Omit<LookRequest, 'onProgress'> {
  address: string;
  /** What is registered of the site, or a file that says so; null for none. */
  site: string | RegisteredSite | null;
  scheme: string;
  className: string | null;
  out: string;
  /** 监测时间点; null: the day on which it begins. */
  at: string | null;
  resume: boolean;
  /** Whether pictures of pages are taken, where `render` allows it; so it is where nothing is said. */
  pictures?: boolean;
  /** Whether pages that findings point at are kept as they were sent. */
  keepPages: boolean;
  /** Output folder of an earlier inspection of the same site, of which this one is a repeat; null for none. */
  earlier: string | null;
  cwd: string;
  onProgress(progress: InspectProgress): void;
  /** What comes after the site was seen. */
  onStage(stage: InspectionStage): void;
  /** Every record of the log, in its order, while it is judged. */
  onRecord?: (record: LogRecord) => void;
}

export type InspectionStage = { name: 'judging' | 'writing' } | ({ name: 'pictures' } & PictureProgress);

export interface InspectedSite {
  result: InspectionResult;
  /** Null where everything had been seen before. */
  end: CrawlEnd | null;
  written: WrittenFile[];
}

export type { CrawlEndReason, CrawlProgress };

/** As `inspectSite`, with what looks at the site. */
export async function inspectLooking(request: InspectRequest, looking: Looking): Promise<InspectedSite> {
  const { cwd, onNotice, onStage } = request;
  const wrong = request.allow.find((network) => !isNetwork(network));
  if (wrong !== undefined) throw new AppError('network-option', { value: wrong });
  const choose = schemeChoice(request);
  if (!isUsual(request)) await choose();
  const site = await loadSite(request.address, request.site, cwd);
  refusePrivate(site.home, request.allow);
  const out = resolve(cwd, request.out);
  const log = join(out, LOG_FOLDER);
  const earlier = await earlierOf(request, { home: site.home, log });
  const begun = beginLog(log, request, { target: site, earlier });
  const unlock = lockLog(log, request.out);
  // One that was interrupted, maybe while it was judged, is first brought to its end.
  const isGoneOnWith = begun.segments.length > 0;
  const { judging, isCrowded, onProgress } = judgingOf(request, { log, begun, choose, isGoneOnWith });
  try {
    const order = {
      ...request,
      onProgress,
      earlier: earlier?.log ?? null,
      onSealed: isGoneOnWith ? noSegment : judging.sealed,
    };
    // Killed between the last page and the report: everything was seen.
    const { manifest, end } = begun.closed
      ? { manifest: begun, end: null }
      : await whileLoading(looking.look(log, begun, order), async () =>
          isCrowded() ? null : Promise.all([loadJudging(), choose()]),
        );
    await looking.close();
    onStage({ name: 'judging' });
    if (isGoneOnWith) for (const segment of manifest.segments) judging.sealed(segment);
    const judged = await judging.end(manifest);
    const [[, { takeScreenshots, withScreenshots }, { writeInspection }], { scheme }] = await Promise.all([
      loadJudging(),
      choose(),
    ]);
    if (isToBePictured(request, manifest, end))
      await takeScreenshots({
        log,
        judged,
        way: pictureWay(request, judged.inspection),
        onNotice,
        onPicture: (progress) => onStage({ name: 'pictures', ...progress }),
      });
    if (request.keepPages) {
      const { keepPages } = await import('./keep-pages.ts');
      keepPages(log, judged, manifest.closed);
    }
    onStage({ name: 'writing' });
    const { result, pictures } = withScreenshots(judged, log);
    return { result, end, written: writeInspection(out, result, { scheme, pictures, onNotice }) };
  } finally {
    judging.stop();
    unlock();
    earlier?.close();
  }
}

/** What judges the log, as far as there is room for it, and what has to be told how far the looking is. */
function judgingOf(
  request: InspectRequest,
  {
    log,
    begun,
    choose,
    isGoneOnWith,
  }: { log: string; begun: LogManifest; choose(): Promise<ChosenScheme>; isGoneOnWith: boolean },
) {
  const { onNotice, onRecord } = request;
  let seen: Parameters<typeof isTooLargeToJudge>[0] = { pages: 0, targets: 0, queued: 0 };
  const isCrowded = () => isTooLargeToJudge(seen, process.memoryUsage.rss());
  const judging = openJudgingAlong({
    async open() {
      const [[{ breakdownNotice, openLogJudge }], chosen] = await Promise.all([loadJudging(), choose()]);
      const onBug = (check: string, error: unknown) => onNotice(breakdownNotice(check, error));
      return openLogJudge(log, begun, { chosen, onBug, onRecord });
    },
    onFailed: (error) => onNotice(unjudged(error)),
    isCrowded,
  });
  return {
    judging,
    isCrowded,
    onProgress(progress: CrawlProgress): void {
      seen = progress;
      const findings = isGoneOnWith ? null : progress.dead + judging.found();
      request.onProgress({ ...progress, findings });
    },
  };
}

/** Of a log that is gone on with everything is judged at its end. */
const noSegment: OnSealed = (_segment, lines) => giveBack(lines);

/** Told when what was seen cannot be judged while there is still something to be seen. */
function unjudged(error: unknown): Text {
  const { zh, en } =
    error instanceof AppError
      ? appErrorText(error).message
      : { zh: String(error instanceof Error ? error.message : error), en: String(error) };
  return {
    zh: `已看到的内容暂时无法判定（${zh}）；网站继续检查，监测记录完整，之后可用 kaoping recheck 判定`,
    en: `what was seen so far could not be judged (${en}); the site is looked at to its end, and \`kaoping recheck\` judges the log`,
  };
}

/** Judging and writing are not needed before the site was seen, and a small one is to be seen at once. */
const loadJudging = async () =>
  Promise.all([import('./evaluate-log.ts'), import('./take-screenshots.ts'), import('./write-inspection.ts')]);

/** Milliseconds after which a site is no small one, or does not answer: what comes afterwards is loaded meanwhile. */
const LOAD_AFTER = 1500;

async function whileLoading<T>(looking: Promise<T>, load: () => Promise<unknown>): Promise<T> {
  // Where it cannot be loaded, whoever needs it says so.
  const early = setTimeout(() => void load().catch(() => undefined), LOAD_AFTER);
  try {
    return await looking;
  } finally {
    clearTimeout(early);
  }
}

/** One that comes with us holds: it is read when it is needed, so that a small site is seen at once. */
const isUsual = ({ scheme, className, cwd }: InspectRequest): boolean =>
  scheme === USUAL_SCHEME && className === null && !existsSync(resolve(cwd, scheme));

/** Chooses the scheme when it is asked for, once. */
function schemeChoice({ scheme, className, cwd }: InspectRequest): () => Promise<ChosenScheme> {
  let chosen: Promise<ChosenScheme> | null = null;
  const choose = async (): Promise<ChosenScheme> => {
    const { chooseScheme } = await import('./choose-scheme.ts');
    return chooseScheme(scheme, className, cwd);
  };
  return async () => (chosen ??= choose());
}

/** Pictures are for who looks at the report of a site that was seen: not where somebody wants to be done, or the site is left alone. */
function isToBePictured(
  { render, pictures = true }: InspectRequest,
  { inspection }: LogManifest,
  end: CrawlEnd | null,
): boolean {
  const isSeen = end === null || end.reason === 'finished' || end.reason === 'time';
  return pictures && render !== 'never' && inspection.reading === 'all' && isSeen;
}

/** A private address that is written as such is refused before anything is made; a name that leads to one is found out on the way. */
function refusePrivate(home: string, allow: readonly string[]): void {
  const host = forbiddenHost(home, allow);
  if (host !== null) throw new AppError('private-address', { host, address: host, network: host });
}

/** Most inspections are no repeats, and what reads an earlier one is loaded only for those that are. */
async function earlierOf(
  request: InspectRequest,
  place: { home: string; log: string },
): Promise<EarlierInspection | null> {
  if (request.earlier === null) return null;
  const { openEarlier } = await import('./open-earlier.ts');
  return openEarlier(request.earlier, request, place);
}

/** The manifest of a new log, or of the one that is gone on with. */
function beginLog(
  log: string,
  request: InspectRequest,
  { target, earlier }: { target: Website; earlier: EarlierInspection | null },
): LogManifest {
  for (const path of [log, join(log, 'segments'), join(log, 'screenshots'), join(log, PAGES_FOLDER)]) {
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true)
      throw new AppError('log-is-link', { path });
  }
  const known = readLogManifest(log);
  if (known === null) {
    const moment = CLOCK.moment();
    const at = request.at === null ? moment.slice(0, 10) : givenDate(request.at, moment);
    refuseOthersFolder(resolve(log, '..'), request.out);
    mkdirSync(log, { recursive: true });
    const begun = newManifest({
      target,
      at,
      moment,
      program: productVersion(),
      budget: request.budget,
      robots: request.robots,
      reading: request.reading,
    });
    return earlier === null ? begun : { ...begun, earlier: earlier.stamp };
  }
  if (known.inspection.target.home !== target.home) {
    throw new AppError('inspection-other', { folder: request.out, home: known.inspection.target.home });
  }
  if (!request.resume)
    throw new AppError(known.closed ? 'inspection-done' : 'inspection-begun', { folder: request.out });
  if (earlier !== null && known.earlier?.moment !== earlier.stamp.moment)
    throw new AppError('earlier-differs', { folder: request.out, earlier: request.earlier ?? '' });
  if (earlier === null && known.earlier !== undefined && !known.closed) request.onNotice(WITHOUT_EARLIER);
  const { at } = known.inspection;
  if (request.at !== null && givenDate(request.at, known.inspection.moment) !== at)
    throw new AppError('at-fixed', { folder: request.out, at, given: request.at });
  // What a person has said about the site since then counts, and what was said before is not forgotten where nothing new is said;
  // where it stands in time and how pages are read does not change.
  const registered = request.site === null ? known.inspection.target : target;
  const { budget, robots } = request;
  return { ...known, inspection: { ...known.inspection, target: registered, budget, robots } };
}

const WITHOUT_EARLIER: Text = {
  zh: '这次检查是接着以前的一次开始的，现在没有给出 --earlier：余下的网页全部重新读取，也不知道它们何时首次见到',
  en: 'this inspection began as a repeat of an earlier one, and --earlier is not given now: what is left is read anew, and nobody knows when it was first seen',
};

/** An output goes into a folder of its own. One of ours that was killed before its log began is as good as new. */
function refuseOthersFolder(folder: string, given: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  const isOurs = names.every((name) => name === LOG_FOLDER) && (names.length === 0 || hasNotBegun(folder));
  if (!isOurs) throw new AppError('out-not-ours', { folder: given });
}
