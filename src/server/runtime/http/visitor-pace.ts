import type { PaceLimits } from './pace.ts';

/** A page that is drawn is one request of ours and dozens of the browser: so many times faster than we may it ask for them. */
const TIMES = 8;
/** Requests with which a page begins: its styles and scripts, without which it shows nothing. */
const BURST = 8;
/** As many as browsers have open to one host. */
const CONNECTIONS = 6;

/** How fast a browser may ask where we ask by these limits. */
export function visitorPace({ rate, connections }: PaceLimits): PaceLimits {
  return { rate: rate * TIMES, connections: Math.max(connections, CONNECTIONS), burst: BURST };
}
