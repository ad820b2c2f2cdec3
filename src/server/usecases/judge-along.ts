import { setTimeout as sleep } from 'node:timers/promises';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import { CLOCK } from '../runtime/clock.ts';
import type { LogManifest, Segment } from '../store/observation-log/index.ts';
import type { LogJudging } from './evaluate-log.ts';

/** Judges a log while it is written, segment by segment, in the time that waiting for the site leaves. */
export interface JudgingAlong {
  /** Of a segment that stands in the log from now on, in their order. Never throws. */
  follow(segment: Segment): void;
  /** Takes what is left, and tells what it came to. Throws what reading and judging the log throws. Once. */
  end(manifest: LogManifest): Promise<InspectionResult>;
  /** Nothing more is taken: nobody waits for what it comes to. */
  leave(): void;
}

/** Milliseconds for which nobody else is heard; as many are left to the others afterwards. */
const SLICE = 4;

/**
 * `begun`: the manifest with which writing begins. `open`: opens the judging, which is loaded only when there is something to be judged: a small
 * site is to be seen at once.
 */
export function judgeAlong(begun: LogManifest, open: () => Promise<LogJudging>): JudgingAlong {
  const waiting = [...begun.segments];
  const state: { isOver: boolean; judging: LogJudging | null; running: Promise<void> | null } = {
    isOver: false,
    judging: null,
    running: null,
  };
  const run = async (): Promise<void> => {
    const judging = (state.judging ??= await open());
    for (let segment = waiting.shift(); segment !== undefined && !state.isOver; segment = waiting.shift())
      await inSlices(judging.take(segment), state);
    state.running = null;
  };
  return {
    follow(segment) {
      waiting.push(segment);
      state.running ??= run();
      // Whoever ends it is told; until then a failure must not end the process by itself.
      state.running.catch(() => undefined);
    },
    async end(manifest) {
      state.isOver = true;
      await state.running;
      return (state.judging ?? (await open())).end(manifest);
    },
    leave() {
      state.isOver = true;
    },
  };
}

/** What is begun is finished without a pause once nobody has to be heard any more. */
async function inSlices(steps: Generator<void>, state: { readonly isOver: boolean }): Promise<void> {
  let since = CLOCK.now();
  while (steps.next().done !== true) {
    const taken = CLOCK.now() - since;
    if (taken < SLICE || state.isOver) continue;
    await sleep(taken);
    since = CLOCK.now();
  }
}
