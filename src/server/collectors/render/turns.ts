/** One after the other. */
export interface Turns {
  /** Runs when all before it have ended; rejects where it comes after the close. */
  take<T>(run: () => Promise<T>): Promise<T>;
  /** Waits for the one that runs; those that wait are rejected. */
  close(): Promise<void>;
}

export function openTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  return {
    async take(run) {
      const mine = last.then(async () => {
        if (isClosed) throw new Error('the renderer was closed');
        return run();
      });
      last = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      isClosed = true;
      await last;
    },
  };
}
