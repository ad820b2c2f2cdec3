/** Time as the product reads it: handed to whoever needs it, so that a test can have its own. */
export interface Clock {
  /** Milliseconds that only go forward. */
  now(): number;
  /** ISO 8601 to the second, in the time of China: `2026-11-28T09:00:00+08:00`. */
  moment(): string;
}

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

const last = { second: Number.NaN, moment: '' };

export const CLOCK: Clock = {
  now: () => performance.now(),
  moment() {
    const second = Math.floor(Date.now() / 1000);
    // Asked for many times in each second.
    if (second !== last.second) {
      last.second = second;
      last.moment = `${new Date(second * 1000 + EIGHT_HOURS).toISOString().slice(0, 19)}+08:00`;
    }
    return last.moment;
  },
};
