import { openPace, type Pace, type PaceLimits } from './pace.ts';

/** The paces of all hosts, or of all addresses. */
export interface Paces {
  of(key: string, now: number): Pace;
}

/** Sites link to a hundred thousand hosts; from so many on those that nobody asks any more are forgotten. */
const MOST = 4096;

export function openPaces(limits: PaceLimits): Paces {
  const paces = new Map<string, Pace>();
  let most = MOST;
  const forget = (now: number): void => {
    for (const [key, pace] of paces) if (pace.isIdle(now)) paces.delete(key);
    most = Math.max(MOST, paces.size * 2);
  };
  return {
    of(key, now) {
      const known = paces.get(key);
      if (known !== undefined) return known;
      if (paces.size >= most) forget(now);
      const pace = openPace(limits);
      paces.set(key, pace);
      return pace;
    },
  };
}
