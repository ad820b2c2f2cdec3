/** Milliseconds of which none is counted in which this process stood still. */
export interface AttentiveClock {
  /** Milliseconds that only go forward. */
  now(): number;
  close(): void;
}

/** How often is looked whether we stand still, in milliseconds; twice as long is no standing still. */
const BEAT = 20;

/**
 * A clock that stands still where this process does, because its machine or itself is busy: how long a site takes to answer is measured
 * by it, and what we slept through is no slowness of the site. `now`: milliseconds that only go forward.
 */
export function openAttentiveClock(now: () => number): AttentiveClock {
  let last = now();
  let lost = 0;
  const slept = (time: number): number => Math.max(0, time - last - 2 * BEAT);
  const beat = setInterval(() => {
    const time = now();
    lost += slept(time);
    last = time;
  }, BEAT);
  beat.unref();
  return {
    now() {
      const time = now();
      return time - lost - slept(time);
    },
    close: () => clearInterval(beat),
  };
}
