import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseAway } from '../runtime/database/index.ts';

export interface Turns {
  /** Milliseconds between two turns. */
  pause: number;
  /** What goes wrong in a turn; not that the database is away, which others say, nor what an end breaks off. */
  onBug(error: unknown): void;
}

/** Takes a turn now and again after each pause, until it is stopped. */
export function takeTurns(
  turn: (signal: AbortSignal) => Promise<void>,
  { pause, onBug }: Turns,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    while (!signal.aborted) {
      await turn(signal).catch((error: unknown) =>
        isDatabaseAway(error) || signal.aborted ? undefined : onBug(error),
      );
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
