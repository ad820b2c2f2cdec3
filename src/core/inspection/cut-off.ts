import type { Inspection } from '../model/inspection.ts';
import type { Limit } from '../model/observation/index.ts';

/** What is known of a log that is not at its end. */
export interface OpenLog {
  inspection: Inspection;
  limits: readonly Limit[];
  seen: { pages: number; targets: number };
}

/**
 * What is left out of a log that is not at its end and does not tell why: whoever wrote it was killed, or is still writing. Null where
 * it tells: by a limit, or by a home page that answered and could not be read.
 */
export function cutOff({ inspection: { target, moment }, limits, seen }: OpenLog): Limit | null {
  if (limits.some(({ reason }) => reason === 'time' || reason === 'stopped')) return null;
  if (seen.pages === 0 && seen.targets > 0) return null;
  return { kind: 'limit', at: moment, reason: 'unfinished', url: target.home, count: 1 };
}
