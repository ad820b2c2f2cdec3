import type { Failure } from './failure.ts';

/**
 * `open`: there is something; `dead`: there is nothing; `blocked`: the site refuses robots, or asks for a login, and nothing is
 * known; `unknown`: we did not or could not look.
 */
export type ReachState = 'open' | 'dead' | 'blocked' | 'unknown';

/** How a request ended. */
export interface ReachEnd {
  /** Of the last answer; null where nothing came back. */
  status: number | null;
  /** Why nothing came back that could be used. */
  failure: Failure | null;
}

/** Refusals of firewalls and login walls: nothing is known about what stands behind them. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 407, 412, 418, 429, 451, 511, 521]);

/** The method was not what the address is for; or nothing is said to have changed of what nobody has (304): there is something, unseen. */
const NOT_FOR_US: ReadonlySet<number> = new Set([304, 405, 501]);

/** Failures that are about our looking and not about the site. */
const OURS: ReadonlySet<Failure> = new Set(['forbidden-address', 'forbidden-scheme', 'shut-out', 'too-large']);

/** What the end of a request says about the address (docs: a refusal is never a fault of the site). */
export function stateOf({ status, failure }: ReachEnd): ReachState {
  if (failure !== null) return OURS.has(failure) ? 'unknown' : 'dead';
  if (status === null) return 'unknown';
  if (status >= 200 && status < 300) return 'open';
  if (REFUSALS.has(status)) return 'blocked';
  return NOT_FOR_US.has(status) ? 'unknown' : 'dead';
}
