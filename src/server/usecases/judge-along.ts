import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import { giveBack, type LogManifest, type Segment } from '../store/observation-log/index.ts';
import type { LogJudge } from './evaluate-log.ts';

/** Judges a log while somebody else writes it. */
export interface JudgingAlong {
  /** The next segment stands in the log; `lines` as for `LogReader`. */
  sealed(segment: Segment, lines?: Buffer): void;
  /** How many problems are known of what was judged so far. */
  found(): number;
  /** What all of it came to. Rejects with what went wrong at any time. */
  end(manifest: LogManifest): Promise<InspectionResult>;
  /** Judges no more: nobody asks any longer what it came to. */
  stop(): void;
}

export interface JudgingHooks {
  /** Whether there is no room for more of what is judged while the log is written. Asked again and again. */
  isCrowded(): boolean;
  /** Called when there is something to be judged. */
  open(): Promise<LogJudge>;
  /** Is told of what goes wrong, when it does: the log goes on, and its end may be far away. Once. */
  onFailed(error: unknown): void;
}

/** Milliseconds after which it is asked anew whether there is room. */
const LOOK_AGAIN = 500;

/** Segments whose lines wait in memory; of others they are read from the disk when their turn comes. */
const MOST_WAITING = 2;

export function openJudgingAlong({ open, onFailed, isCrowded }: JudgingHooks): JudgingAlong {
  let judge: Promise<LogJudge> | null = null;
  const opened = async (): Promise<LogJudge> => (judge ??= open());
  const state = { isStopped: false, isEnding: false, found: 0, waiting: 0 };
  /** When nobody needs to wait for room any more. */
  const over = new AbortController();
  let judging: Promise<void> = Promise.resolve();
  const takeNext = async (segment: Segment, lines: Buffer | null): Promise<void> => {
    // What is told of the looking meanwhile is heard between two segments.
    await nextTurn();
    let held = lines;
    while (!over.signal.aborted && isCrowded()) {
      if (held !== null) giveBack(held);
      held = null;
      // Ended at once by `over`, which is no failure.
      await sleep(LOOK_AGAIN, undefined, { ref: false, signal: over.signal }).catch(() => undefined);
    }
    if (state.isStopped) return;
    const { take, found } = await opened();
    if (state.isStopped) return;
    take(segment, held);
    state.found = found();
  };
  const goOn = async (before: Promise<void>, segment: Segment, lines: Buffer | null): Promise<void> => {
    await before;
    if (state.isStopped) return;
    try {
      await takeNext(segment, lines);
    } catch (error) {
      if (!state.isEnding) onFailed(error);
      throw error;
    } finally {
      if (lines !== null) state.waiting--;
    }
  };
  return {
    sealed(segment, lines) {
      const kept = lines !== undefined && state.waiting < MOST_WAITING && !isCrowded() ? lines : null;
      if (kept !== null) state.waiting++;
      else if (lines !== undefined) giveBack(lines);
      judging = goOn(judging, segment, kept);
      // Whoever asks for the end is told; until then a failure must not end the process by itself.
      judging.catch(() => undefined);
    },
    found: () => state.found,
    async end(manifest) {
      state.isEnding = true;
      over.abort();
      await judging;
      return (await opened()).end(manifest);
    },
    stop() {
      state.isStopped = true;
      over.abort();
    },
  };
}
