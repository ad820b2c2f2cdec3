/** So many places for jobs; what is to be done is asked for when one is free. */
export interface Crew {
  /** Looks for jobs. Throws nothing: what goes wrong is told to who waits in `until`. */
  go(): void;
  /** Waits until `isDone`, which is looked at after every job. Rejects with what a job rejects with or throws as it starts. */
  until(isDone: () => boolean): Promise<void>;
  /** Starts nothing any more and ends all waiting; what is running is left to itself. */
  stop(): void;
  /** Jobs that have not ended, those that left their places too. */
  readonly busy: number;
}

/** Says that a job needs its place no more, though it goes on. Its end says so by itself. */
export type LeavePlace = () => void;

interface Waiting {
  isDone: () => boolean;
  resolve: () => void;
  reject: (error: unknown) => void;
}

interface State {
  isStopped: boolean;
  failed: { error: unknown } | null;
}

/** `next` starts a job, or gives null where there is none now. */
export function openCrew(size: number, next: (leave: LeavePlace) => Promise<void> | null): Crew {
  const waiting = new Set<Waiting>();
  const state: State = { isStopped: false, failed: null };
  let busy = 0;
  const places = openPlaces(size);

  const tell = (): void => {
    for (const each of waiting) {
      const { isStopped, failed } = state;
      if (failed === null && !isStopped && !each.isDone()) continue;
      waiting.delete(each);
      if (failed === null) each.resolve();
      else each.reject(failed.error);
    }
  };

  const run = async (job: Promise<void>, leave: () => boolean): Promise<void> => {
    try {
      await job;
    } catch (error) {
      state.failed ??= { error };
    }
    busy--;
    leave();
    go();
  };

  const go = (): void => {
    while (!state.isStopped && state.failed === null && places.isFree()) {
      const leave = places.take();
      const job = startIn(state, () => next(() => leave() && go()));
      if (job === null) {
        leave();
        break;
      }
      busy++;
      void run(job, leave);
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

/** What is thrown while a job starts ends the crew as what a job rejects with: nobody waits for `go`. */
function startIn(state: State, start: () => Promise<void> | null): Promise<void> | null {
  try {
    return start();
  } catch (error) {
    state.failed ??= { error };
    return null;
  }
}

function openPlaces(size: number) {
  let taken = 0;
  return {
    isFree: () => taken < size,
    /** Takes a place; what it gives frees that once, and tells whether it did. */
    take() {
      let isTaken = true;
      taken++;
      return (): boolean => {
        if (!isTaken) return false;
        isTaken = false;
        taken--;
        return true;
      };
    },
  };
}
