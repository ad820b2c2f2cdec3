import { setTimeout as sleep } from 'node:timers/promises';
import type { Door } from '../../runtime/http/index.ts';
import { someAnswers } from './some-answers.ts';

export interface ControlOptions {
  /** Addresses of others that are known to be well. */
  controls: readonly string[];
  /** A door of its own for each asking: what name servers and connections were a moment ago proves nothing of now. */
  openDoor(): Pick<Door, 'fetch' | 'close'>;
  /** Milliseconds between two askings while nothing is wrong. */
  pause: number;
  now: () => number;
}

export interface ControlWatch {
  /** Asks now, after whatever was just seen; whether a control answered. */
  check(): Promise<boolean>;
  /** What it saw so far. */
  seen(): Readonly<WatchedControls>;
  /** Ends the watch and gives what it saw. */
  end(): Promise<WatchedControls>;
}

export interface WatchedControls {
  asked: number;
  /** How often none answered. */
  failed: number;
  /** The longest time in which this process did nothing at all, in milliseconds: then times say nothing of sites. */
  longestStall: number;
}

/** How often is looked whether we stand still, in milliseconds. */
const BEAT = 100;

/** Watches our own network, and ourselves, for as long as sites are visited. */
export function watchControls({ controls, openDoor, pause, now }: ControlOptions): ControlWatch {
  const seen: WatchedControls = { asked: 0, failed: 0, longestStall: 0 };
  const ending = new AbortController();
  let running: Promise<boolean> | null = null;
  let next: Promise<boolean> | null = null;

  const ask = async (): Promise<boolean> => {
    const door = openDoor();
    try {
      seen.asked++;
      const answers = await someAnswers(controls, door);
      if (!answers) seen.failed++;
      return answers;
    } catch (error) {
      seen.failed++;
      throw error;
    } finally {
      await door.close();
    }
  };
  const begin = async (): Promise<boolean> => {
    const asking = ask().finally(() => (running = null));
    running = asking;
    return asking;
  };
  // One that is under way began before what was seen: only the next one says something of it. Many may wait for the same.
  const check = async (): Promise<boolean> => {
    if (running === null) return begin();
    next ??= running
      .catch(() => false)
      .then(async () => {
        next = null;
        return begin();
      });
    return next;
  };
  let last = now();
  const beat = setInterval(() => {
    const time = now();
    seen.longestStall = Math.max(seen.longestStall, time - last - BEAT);
    last = time;
  }, BEAT);
  const watching = (async () => {
    for (;;) {
      await sleep(pause, undefined, { signal: ending.signal }).catch(() => undefined);
      if (ending.signal.aborted) return;
      // What went wrong was counted.
      await check().catch(() => false);
    }
  })();
  return {
    check,
    seen: () => seen,
    async end() {
      ending.abort();
      clearInterval(beat);
      await watching;
      return seen;
    },
  };
}
