import { setTimeout as sleep } from 'node:timers/promises';
import type { Service, Who } from '../service.ts';
import { type ListedInspection, showInspection } from './show-inspection.ts';

export type InspectionNews =
  | { event: 'progress'; data: Pick<ListedInspection, 'state' | 'attempt' | 'progress' | 'cancelAskedAt' | 'trouble'> }
  | { event: 'end'; data: ListedInspection };

/** Milliseconds between two looks: workers write down how far they are no more often. */
const PAUSE = 1000;

/**
 * What happens to an inspection until it has ended, or the signal ends the watching; each time only what is new. `whoAsks`: who they are by
 * now. @throws AppError as `showInspection` does, and as they may not ask any more.
 */
export async function* watchInspection(
  service: Service,
  whoAsks: () => Promise<Who>,
  { id, signal, pause = PAUSE }: { id: string; signal: AbortSignal; pause?: number },
): AsyncGenerator<InspectionNews> {
  let told = '';
  while (!signal.aborted) {
    // Who asks and what they may is asked for each time: both may be taken away meanwhile.
    const { lineage: _, ...shown } = await showInspection(service, await whoAsks(), id);
    const { state, attempt, progress, cancelAskedAt, trouble } = shown;
    if (state !== 'waiting' && state !== 'running') {
      yield { event: 'end', data: shown };
      return;
    }
    const data = { state, attempt, progress, cancelAskedAt, trouble };
    const text = JSON.stringify(data);
    if (text !== told) yield { event: 'progress', data };
    told = text;
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}
