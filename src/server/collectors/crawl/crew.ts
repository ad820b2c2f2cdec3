/** So many jobs at once; what is to be done is asked for when there is room. */
export interface Crew {
  /** Looks for jobs. */
  go(): void;
  /** Waits until `isDone`, which is looked at after every job. Rejects with what a job rejects with. */
  until(isDone: () => boolean): Promise<void>;
  /** Starts nothing any more and ends all waiting; what is running is left to itself. */
  stop(): void;
  readonly busy: number;
}

interface Waiting {
  isDone: () => boolean;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** `next` starts a job, or gives null where there is none now. */
export function openCrew(size: number, next: () => Promise<void> | null): Crew {
  const waiting = new Set<Waiting>();
  const state: { isStopped: boolean; failed: { error: unknown } | null } = { isStopped: false, failed: null };
  let busy = 0;

  const tell = (): void => {
    for (const each of waiting) {
      const { isStopped, failed } = state;
      if (failed === null && !isStopped && !each.isDone()) continue;
      waiting.delete(each);
      if (failed === null) each.resolve();
      else each.reject(failed.error);
    }
  };

  const run = async (job: Promise<void>): Promise<void> => {
    try {
      await job;
    } catch (error) {
      state.failed ??= { error };
    }
    busy--;
    go();
  };

  const go = (): void => {
    while (!state.isStopped && state.failed === null && busy < size) {
      const job = next();
      if (job === null) break;
      busy++;
      void run(job);
    }
    tell();
  };

  return {
    get busy() {
      return busy;
    },
    go,
    async until(isDone) {
      return new Promise((resolve, reject) => {
        waiting.add({ isDone, resolve, reject });
        go();
      });
    },
    stop() {
      state.isStopped = true;
      tell();
    },
  };
}
