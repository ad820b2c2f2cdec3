import { Worker } from 'node:worker_threads';
import type { ReadingTask } from '../../collectors/crawl/reading/bytes-reader.ts';
import { broughtError } from '../../runtime/carried-error.ts';
import { stopOnSignal } from '../../runtime/stop-on-signal.ts';
import type { LogManifest, OnSealed } from '../../store/observation-log/index.ts';
import type { Looked, LookRequest } from './look-request.ts';
import type { EarlierLog } from '../open-earlier.ts';
import type { LookSaid, LookTold } from './look-order.ts';

export interface LookingRequest extends LookRequest {
  /** Log of an earlier inspection, of which this one is a repeat; null for none. */
  earlier: EarlierLog | null;
  onSealed: OnSealed;
}

/** Looks at a site on a thread of its own: what is seen can be judged meanwhile, and its memory goes with it. */
export interface Looking {
  /** Crawls a site into its log, and goes on with one that is begun there. A signal ends it in good order. Once: the thread ends with it. */
  look(log: string, begun: LogManifest, request: LookingRequest): Promise<Looked>;
  /** Ends the thread where it still waits for somebody who looks. */
  close(): Promise<void>;
}

/** Megabytes for what is new, as the launcher has it for the first thread: with less room for it memory stays small. */
const YOUNG = 12;

/** Milliseconds between two looks at what may have changed for who looks. */
const PAUSE = 500;

/** Begins to load what is needed. `task`: how pages are read. */
export function openLooking(task: ReadingTask): Looking {
  const thread = new Worker(new URL('thread-entry.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const ended = Promise.withResolvers<Looked>();
  thread.on('error', ended.reject);
  thread.on('messageerror', ended.reject);
  thread.on('exit', () => ended.reject(new Error('the thread that looks at a site has ended')));
  // Before somebody looks nobody asks how it ended.
  ended.promise.catch(() => undefined);
  return {
    async look(log, begun, { earlier, elsewhere, onProgress, onNotice, onSealed, ...facts }) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- That is for windows; this goes to a thread.
      const tell = (told: LookTold): void => thread.postMessage(told);
      let slower = elsewhere?.() ?? null;
      const tellElsewhere = (): void => {
        const now = elsewhere?.() ?? null;
        if (now === null || now === slower) return;
        slower = now;
        tell({ kind: 'elsewhere', elsewhere: now });
      };
      const telling = setInterval(tellElsewhere, PAUSE);
      thread.on('message', (said: LookSaid) => {
        if (said.kind === 'progress') onProgress(said.progress);
        else if (said.kind === 'notice') onNotice(said.text);
        else if (said.kind === 'sealed')
          onSealed(said.segment, Buffer.from(said.lines.buffer, said.lines.byteOffset, said.lines.byteLength));
        else if (said.kind === 'end') ended.resolve(said.looked);
        else ended.reject(broughtError(said.error));
      });
      const { budget, rate, allow, contact, controls, robots, reading, render } = facts;
      const stopping = stopOnSignal();
      stopping.signal.addEventListener('abort', () => tell({ kind: 'stop' }), { once: true });
      try {
        const request = { budget, rate, allow, contact, controls, robots, reading, render };
        tell({ kind: 'look', order: { log, begun, request, elsewhere: slower, earlier } });
        return await ended.promise;
      } finally {
        clearInterval(telling);
        stopping.done();
        await thread.terminate();
      }
    },
    async close() {
      await thread.terminate();
    },
  };
}
