import { expect, test } from 'vitest';
import type { CrawlProgress } from './crawl-options.ts';
import { openProgress } from './progress.ts';

const UNBOUND = { pages: Infinity, depth: Infinity, seconds: Infinity };
const NONE = { pages: 0, targets: 0, dead: 0, unchanged: 0, seenPages: 0, seenTargets: 0 };

/** What is told after ten seconds in which so much was counted, while 60 addresses wait. */
function toldOf(counted: Partial<typeof NONE>, budget: Partial<typeof UNBOUND> = {}): CrawlProgress | undefined {
  let now = 1000;
  let told: CrawlProgress | undefined;
  const counts = { ...NONE };
  const options = {
    clock: { now: () => now },
    budget: { ...UNBOUND, ...budget },
    onProgress: (progress: CrawlProgress) => void (told = progress),
  };
  const answered = openProgress({
    options,
    counts,
    state: { depth: 2, queued: () => 60 },
  } as unknown as Parameters<typeof openProgress>[0]);
  Object.assign(counts, counted);
  now += 10_000;
  answered();
  return told;
}

test('of pages and other addresses together it is told how long those that wait will take', () => {
  expect(toldOf({ pages: 20, targets: 10, dead: 3 })).toEqual({
    pages: 20,
    targets: 10,
    dead: 3,
    queued: 60,
    depth: 2,
    elapsed: 10_000,
    rate: 2,
    left: 20_000,
  });
});

test.each([
  ['pages', { pages: 24 }, 2000],
  ['pages, which are used up', { pages: 20 }, 0],
  ['more pages than wait', { pages: 4000 }, 20_000],
  ['seconds', { seconds: 12 }, 2000],
  ['seconds, which are over', { seconds: 9 }, 0],
])('no longer than a budget of %s lasts', (_what, budget, left) => {
  expect(toldOf({ pages: 20, targets: 10 }, budget)?.left).toBe(left);
});

test('what an interrupted crawl had seen is no work of this one', () => {
  const all = { pages: 520, targets: 310, seenPages: 500, seenTargets: 300 };
  expect(toldOf(all)).toMatchObject({ pages: 520, targets: 310, rate: 2, left: 20_000 });
  expect(toldOf({ ...all, pages: 500, targets: 300 })).toMatchObject({ rate: 0, left: null });
});
