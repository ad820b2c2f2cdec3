import type { Reach } from '../../../core/model/observation/index.ts';
import { isFailure } from './exchange.ts';
import type { Followed } from './follow.ts';

/** What a log keeps of how asking for an address ended. Times are those of all steps together, in milliseconds with a tenth. */
export function reachOf({ redirects, outcome }: Followed): Reach {
  let before = 0;
  for (const { total } of redirects) before += total;
  const hasFailed = isFailure(outcome);
  return {
    url: outcome.url,
    redirects: redirects.length,
    status: outcome.status,
    failure: hasFailed ? outcome.failure : null,
    firstByte: tenths(before + (hasFailed ? outcome.total : outcome.firstByte)),
    total: tenths(before + outcome.total),
  };
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
