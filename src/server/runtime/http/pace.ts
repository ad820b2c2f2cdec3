/** How fast one host, or one address, is asked. */
export interface PaceLimits {
  /** Requests a second, `Infinity` for no bound. */
  rate: number;
  /** Requests at once. */
  connections: number;
  /** Requests beyond the rate that may follow each other after a pause; none where nothing is said. */
  burst?: number;
  /** Never slower, whatever comes back: of many sites on one address each is asked once, and what one says is not about the others. */
  isSteady?: boolean;
}

/** How the answer to a request bears on the pace. */
export interface Answer {
  /** Null where nothing came back. */
  status: number | null;
  /** Milliseconds to the first byte. */
  firstByte: number;
  /** Seconds of a `Retry-After` header. */
  retryAfter: number | null;
}

/** The times at which one host, or one address, may be asked. Moments and times in milliseconds. */
export interface Pace {
  /**
   * Takes a place if there is one now; otherwise tells when to ask again, `Infinity` for when a place is free. `share`: how many others ask
   * there as well; each waits so many times longer.
   */
  enter(now: number, share?: number): { ok: true } | { ok: false; at: number };
  /** Gives a place back that was not used. */
  cancel(now: number): void;
  leave(now: number, answer: Answer): void;
  /** How many times slower than at its beginning it is asked. */
  strain(): number;
  /** Whether it is as it was at its beginning, and can be forgotten. */
  isIdle(now: number): boolean;
}

const SLOWEST = 60_000;
const LONGEST_WAIT = 120_000;
/** The interval from which slowing down begins where the rate is not bound. */
const FIRST_PENALTY = 250;

/**
 * Slows down by half when the site says that it is too much (429, 503) or answers four times slower than it did at its best, and
 * speeds up again by a twentieth with every good answer.
 */
export function openPace({ rate, connections, burst = 0, isSteady = false }: PaceLimits): Pace {
  const fastest = rate === Infinity ? 0 : 1000 / rate;
  let interval = fastest;
  let next = 0;
  let step = 0;
  let busy = 0;
  let best = Infinity;
  let usual = 0;
  const slowDown = () => {
    interval = Math.min(Math.max(interval * 2, FIRST_PENALTY), SLOWEST);
  };
  return {
    enter(now, share = 1) {
      if (busy >= connections) return { ok: false, at: Infinity };
      if (now < next) return { ok: false, at: next };
      busy++;
      step = interval * share;
      // Time in which nobody asked is not made up for, but for so many: within no second there is one more.
      next = step === 0 ? 0 : Math.max(next, now - step * burst) + step;
      return { ok: true };
    },
    cancel(now) {
      busy--;
      next = Math.max(now - step * burst, next - step);
    },
    leave(now, { status, firstByte, retryAfter }) {
      busy--;
      if (isSteady) return;
      if (status === 429 || status === 503) {
        slowDown();
        const wait = Math.min((retryAfter ?? 0) * 1000, LONGEST_WAIT);
        next = Math.max(next, now + Math.max(wait, interval));
        return;
      }
      if (status === null) return;
      best = Math.min(best, firstByte);
      usual = usual === 0 ? firstByte : usual * 0.8 + firstByte * 0.2;
      if (rate !== Infinity && usual > 1000 && usual > best * 4) slowDown();
      else if (interval > fastest)
        interval = interval < FIRST_PENALTY && fastest === 0 ? 0 : Math.max(interval * 0.95, fastest);
    },
    strain: () => (fastest === 0 ? 1 : interval / fastest),
    isIdle: (now) => busy === 0 && next <= now - step * Math.max(0, burst - 1) && interval === fastest,
  };
}
