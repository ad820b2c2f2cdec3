import type { Target } from '../../../core/model/observation/index.ts';
import {
  type Door,
  type Followed,
  headThenGet,
  type HttpRequest,
  isFailure,
  reachOf,
} from '../../runtime/http/index.ts';
import { conditionsOf, isNotModified, unchanged, versionOf } from './conditions.ts';
import { downloadName } from './download-name.ts';
import { SNIFFED_BYTES, sniffType } from './sniff-type.ts';

/** A record without what only the crawl knows. */
export type TargetFacts = Omit<Target, 'kind' | 'at' | 'id'>;

/** Enough of the body to tell its type; the length is told by the headers. */
const BEGINNING = { method: 'GET', firstBytes: SNIFFED_BYTES } as const;
/** Not packed, or the length would be that of the packing. */
const RANGE = { range: `bytes=0-${SNIFFED_BYTES - 1}`, 'accept-encoding': 'identity' };

/**
 * A file to be downloaded: whether it is there, how long it is and what it is, by the first bytes of it. `then`: how it answered at
 * an earlier visit, which is true of it now where the server says that it has not changed.
 */
export async function askFile(door: Door, url: string, then: Target | null = null): Promise<TargetFacts> {
  const conditions = then === null ? null : conditionsOf(then);
  const followed = await door.fetch({ ...BEGINNING, url, headers: { ...RANGE, ...conditions } });
  if (then !== null && isNotModified(followed, conditions)) return targetThen(then, followed);
  // What has no bytes has no first bytes.
  if (followed.outcome.status !== 416) return targetFacts(followed, 'GET');
  return targetFacts(await door.fetch({ ...BEGINNING, url }), 'GET');
}

/** Anything else that is not read: by HEAD, and where that is refused or bears bad news by GET, which is what visitors do. */
export async function askHead(door: Door, url: string): Promise<TargetFacts> {
  const looked = await headThenGet(door, { url, firstBytes: SNIFFED_BYTES });
  return targetFacts(looked, looked.method);
}

/** How an address answered then, where it says now that nothing has changed. */
export function targetThen({ kind: _kind, at, id: _id, ...then }: Target, followed: Followed): TargetFacts {
  return { ...then, ...unchanged({ ...then, at }, reachOf(followed)) };
}

export function targetFacts(followed: Followed, method: HttpRequest['method']): TargetFacts {
  const { outcome } = followed;
  const reach = reachOf(followed);
  if (isFailure(outcome)) return { method, reach, contentType: null, length: null, sniffed: null };
  const { headers, body } = outcome;
  const name = outcome.status < 300 ? downloadName(headers['content-disposition']) : null;
  return {
    method,
    // A part that was asked for is a success like any other.
    reach: outcome.status === 206 ? { ...reach, status: 200 } : reach,
    contentType: headers['content-type'] ?? null,
    length: lengthOf(followed, method),
    sniffed: method === 'GET' ? sniffType(body) : null,
    ...(name === null ? {} : { name }),
    // A HEAD costs as little as asking whether anything has changed.
    ...(method === 'GET' && outcome.status < 300 ? versionOf(headers) : {}),
  };
}

/** Bytes of the whole, where they are told. */
function lengthOf({ outcome }: Followed, method: HttpRequest['method']): number | null {
  if (isFailure(outcome)) return null;
  const { headers, body, isCut } = outcome;
  const whole = Number(/\/(\d+)$/u.exec(headers['content-range'] ?? '')?.[1] ?? Number.NaN);
  if (Number.isSafeInteger(whole)) return whole;
  if (method === 'GET' && !isCut && outcome.status !== 206) return body.length;
  const told = Number(headers['content-length'] ?? Number.NaN);
  return Number.isSafeInteger(told) && headers['content-encoding'] === undefined ? told : null;
}
