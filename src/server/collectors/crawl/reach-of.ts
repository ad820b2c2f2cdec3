import type { Reach } from '../../../core/model/observation/index.ts';
import { type Followed, isFailure } from '../../runtime/http/index.ts';

/** How asking for an address ended, in the words of the log. */
export function reachOf({ redirects, outcome }: Followed): Reach {
  const failed = isFailure(outcome);
  return {
    url: outcome.url,
    redirects: redirects.length,
    status: outcome.status,
    failure: failed ? outcome.failure : null,
    firstByte: failed ? 0 : rounded(outcome.firstByte),
    total: rounded(outcome.total),
  };
}

/** A tenth of a millisecond is more than anybody can measure over a network. */
const rounded = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
