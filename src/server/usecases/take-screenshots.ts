import type { InspectionResult } from '../../core/model/inspection-result.ts';
import type { Screenshot, Unpictured } from '../../core/model/screenshot.ts';
import type { Text } from '../../core/model/text.ts';
import { maskPersonalData } from '../../core/pages/index.ts';
import { MOST_PICTURED, picturedPages } from '../../core/reports/inspection/index.ts';
import type { DrawOutcome } from '../collectors/render/index.ts';
import type { PictureWay } from './looking/picture-way.ts';
import { CLOCK } from '../runtime/clock.ts';
import { stopOnSignal } from '../runtime/stop-on-signal.ts';
import { openScreenshots, type Screenshots } from '../store/screenshots/index.ts';

export interface ScreenshotRequest {
  /** Folder of the observation log. */
  log: string;
  /** What was found: it says of which pages a picture is worth keeping. */
  judged: InspectionResult;
  way: PictureWay;
  onNotice(text: Text): void;
  onPicture(progress: PictureProgress): void;
}

/** How far the taking of pictures is: told before each of them. */
export interface PictureProgress {
  /** Pages that were drawn, or found to have no picture. */
  done: number;
  all: number;
  /** Milliseconds. */
  elapsed: number;
}

/** Milliseconds for all of them; what was not drawn by then is left out. */
const TIME = 120_000;

/**
 * Takes the pictures that are not there yet and keeps them beside the log. Never fails for a page or a browser: what has no picture
 * says why. A signal ends it in good order.
 */
export async function takeScreenshots({ log, judged, ...taking }: ScreenshotRequest): Promise<void> {
  const store = openScreenshots(log);
  const kept = (store.list() ?? []).filter(({ sha256 }) => sha256 !== null);
  const isKept = new Set(kept.map(({ url }) => url));
  const free = Math.max(0, MOST_PICTURED - kept.length);
  const wanted = picturedPages(judged)
    .filter((url) => !isKept.has(url))
    .slice(0, free);
  if (wanted.length === 0) return;
  const taken = await takeAll(wanted, { store, ...taking });
  store.write([...kept, ...taken]);
}

export interface PicturedResult {
  result: InspectionResult;
  /** By SHA-256. */
  pictures: Map<string, Uint8Array>;
}

/** The result with the pictures that stand beside its log; as it is where none was ever taken. */
export function withScreenshots(judged: InspectionResult, log: string): PicturedResult {
  const store = openScreenshots(log);
  const screenshots = store.list();
  if (screenshots === null) return { result: judged, pictures: new Map() };
  const hashes = screenshots.flatMap(({ sha256 }) => sha256 ?? []);
  return { result: { ...judged, screenshots }, pictures: new Map(hashes.map((hash) => [hash, store.read(hash)])) };
}

interface Taking extends Omit<ScreenshotRequest, 'log' | 'judged'> {
  store: Screenshots;
}

async function takeAll(wanted: readonly string[], { store, way, onNotice, onPicture }: Taking): Promise<Screenshot[]> {
  const { openRenderer } = await import('../collectors/render/index.ts');
  const renderer = await openRenderer(way.renderer);
  if ('unavailable' in renderer) {
    const { zh, en } = renderer.unavailable;
    onNotice({ zh: `报告里没有截图：${zh}`, en: `The report has no pictures of pages: ${en}` });
    return wanted.map((url) => without(url, 'no-browser'));
  }
  const stopping = stopOnSignal();
  const begin = CLOCK.now();
  const taken: Screenshot[] = [];
  try {
    const isShut = await way.rules(wanted);
    const takeOne = async (url: string): Promise<Screenshot> =>
      screenshotOf(url, await renderer.render(url, { screenshot: true, isShut }), store);
    for (const url of wanted) {
      if (stopping.signal.aborted) break;
      const elapsed = CLOCK.now() - begin;
      onPicture({ done: taken.length, all: wanted.length, elapsed });
      taken.push(elapsed < TIME ? await takeOne(url) : without(url, 'no-time'));
    }
  } finally {
    stopping.done();
    await renderer.close();
  }
  return taken;
}

function screenshotOf(url: string, drawn: DrawOutcome, store: Screenshots): Screenshot {
  const pictured = bytesOf(drawn);
  if (typeof pictured === 'string') return without(url, pictured);
  return { url, at: CLOCK.moment(), sha256: store.keep(pictured), missing: null };
}

/** A picture cannot be masked as texts are: there is none of a page on which something would have to be. */
function bytesOf(drawn: DrawOutcome): Uint8Array | Unpictured {
  if ('failure' in drawn || drawn.picture === null || drawn.picture.words === null) return 'not-drawn';
  const { bytes, words } = drawn.picture;
  if (maskPersonalData(words) !== words) return 'personal-data';
  return bytes ?? 'too-large';
}

const without = (url: string, missing: Unpictured): Screenshot => ({ url, at: CLOCK.moment(), sha256: null, missing });
