import { openPace, type Pace, type PaceLimits } from './pace.ts';

/** The paces of all hosts, or of all addresses. */
export interface Paces {
  of(key: string, now: number): Pace;
}

/** Sites link to a hundred thousand hosts; from so many on those that nobody asks any more are forgotten. */
const MOST = 4096;

/** Where `limits` tells them for each key, other ones begin a new pace. */
export function openPaces(limits: PaceLimits | ((key: string) => PaceLimits)): Paces {
  const limitsOf = typeof limits === 'function' ? limits : () => limits;
  const paces = new Map<string, { pace: Pace; own: PaceLimits }>();
  let most = MOST;
  const forget = (now: number): void => {
    for (const [key, { pace }] of paces) if (pace.isIdle(now)) paces.delete(key);
    most = Math.max(MOST, paces.size * 2);
  };
  return {
    of(key, now) {
      const own = limitsOf(key);
      const known = paces.get(key);
      // While something is on its way its place is given back there where it was taken.
      if (known !== undefined && (known.own === own || !known.pace.isIdle(now))) return known.pace;
      if (paces.size >= most) forget(now);
      const pace = openPace(own);
      paces.set(key, { pace, own });
      return pace;
    },
  };
}
