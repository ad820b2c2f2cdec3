import type { Reach, SeenPage, Target } from '../../../core/model/observation/index.ts';
import { stateOf } from '../../../core/model/reach-state.ts';
import type { Followed } from '../../runtime/http/index.ts';
import { chinaMoment } from './china-moment.ts';
import type { UnshownPage } from './last-visit.ts';

type Headers = Readonly<Record<string, string>>;

/** As the standard has it; what is longer costs more than it saves. */
const ETAG = /^(?:W\/)?"[!#-~]{0,200}"$/u;

/** The `ETag` of an answer, as a record keeps it. */
export function etagOf(headers: Headers): { etag?: string } {
  const etag = headers['etag'];
  return etag !== undefined && ETAG.test(etag) ? { etag } : {};
}

/** By what an answer can be told from a later one, as the record of a target keeps it. */
export function versionOf(headers: Headers): Pick<Target, 'etag' | 'lastModified'> {
  const lastModified = chinaMoment(headers['last-modified']);
  return { ...etagOf(headers), ...(lastModified === null ? {} : { lastModified }) };
}

/** A file that changed and was fetched within one minute may have changed again since, and its time says nothing. */
const TOO_YOUNG = 60_000;

/**
 * The conditions by which an address is asked for only if it has changed since it was seen; null where it has to be asked for without:
 * where the server tells no version, where it led elsewhere, and where scripts make the page, which may show something else though
 * it is the same.
 */
export function conditionsOf(seen: UnshownPage | Target): Record<string, string> | null {
  const { reach, etag, lastModified = null } = seen;
  if (stateOf(reach) !== 'open' || reach.redirects > 0) return null;
  if (seen.kind === 'page' ? seen.rendered || seen.scripted : seen.method !== 'GET') return null;
  const since = lastModified === null ? Number.NaN : Date.parse(lastModified);
  if (etag === undefined && !(Date.parse(seen.unchangedSince ?? seen.at) - since > TOO_YOUNG)) return null;
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(Number.isNaN(since) ? {} : { 'if-modified-since': new Date(since).toUTCString() }),
  };
}

/** Whether a page has changed though its version has not: what the site says of its changes is not true. */
export function contradicts(then: PageVersion, now: PageVersion): boolean {
  if (then.sha256 === now.sha256) return false;
  if (then.etag !== undefined) return then.etag === now.etag;
  return then.lastModified !== null && then.lastModified === now.lastModified;
}

export type PageVersion = Pick<SeenPage, 'sha256' | 'etag' | 'lastModified'>;

/** What a record of then says of an answer that nothing has changed: as good as the one that came then. */
export function unchanged(
  { reach, at, unchangedSince }: Pick<SeenPage, 'reach' | 'at' | 'unchangedSince'>,
  now: Reach,
): Pick<SeenPage, 'reach'> & { unchangedSince: string } {
  return { reach: { ...now, status: reach.status }, unchangedSince: unchangedSince ?? at };
}

/** Nothing has changed, says the server. */
export const NOT_MODIFIED = 304;

/** Whether the answer to a question with `conditions` says so; where a redirect led, nobody put them. */
export function isNotModified({ redirects, outcome }: Followed, conditions: Headers | null): boolean {
  return conditions !== null && redirects.length === 0 && outcome.status === NOT_MODIFIED;
}
