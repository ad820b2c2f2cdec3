import { setImmediate as nextTurn } from 'node:timers/promises';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import type { LogManifest, Segment } from '../store/observation-log/index.ts';
import type { LogJudge } from './evaluate-log.ts';

/** Judges a log while somebody else writes it. */
export interface JudgingAlong {
  /** The next segment stands in the log. */
  sealed(segment: Segment): void;
  /** What all of it came to. Rejects with what went wrong at any time. */
  end(manifest: LogManifest): Promise<InspectionResult>;
}

/** `open`: called when there is something to be judged. */
export function openJudgingAlong(open: () => Promise<LogJudge>): JudgingAlong {
  let judge: Promise<LogJudge> | null = null;
  const opened = async (): Promise<LogJudge> => (judge ??= open());
  let judging: Promise<void> = Promise.resolve();
  const takeNext = async (segment: Segment): Promise<void> => {
    const { take } = await opened();
    // What is told of the looking meanwhile is heard between two segments.
    await nextTurn();
    take(segment);
  };
  return {
    sealed(segment) {
      judging = judging.then(async () => takeNext(segment));
      // Whoever asks for the end is told; until then a failure must not end the process by itself.
      judging.catch(() => undefined);
    },
    async end(manifest) {
      await judging;
      return (await opened()).end(manifest);
    },
  };
}
