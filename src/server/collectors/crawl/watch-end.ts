import type { CrawlOptions } from './crawl-options.ts';

/** The longest time that a timer can be set to. */
const LONGEST = 2 ** 31 - 1;

/** Calls `end` when the time is up or the signal says so; at once where that is so already. What it returns ends the watch. */
export function watchEnd(
  { budget, signal }: Pick<CrawlOptions, 'budget' | 'signal'>,
  spent: number,
  end: (reason: 'time' | 'stopped') => void,
): () => void {
  const stop = () => end('stopped');
  signal?.addEventListener('abort', stop);
  if (signal?.aborted === true) stop();
  const left = Math.max(0, budget.seconds * 1000 - spent);
  const timer = left > LONGEST ? undefined : setTimeout(() => end('time'), left);
  return () => {
    signal?.removeEventListener('abort', stop);
    clearTimeout(timer);
  };
}
