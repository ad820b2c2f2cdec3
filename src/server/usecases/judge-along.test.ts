import { expect, it } from 'vitest';
import type { LogManifest, Segment } from '../store/observation-log/index.ts';
import type { LogJudge } from './evaluate-log.ts';
import { openJudgingAlong } from './judge-along.ts';

const RESULT = 'what it came to' as never;
const segment = (name: string): Segment => ({ name }) as never;

/** `crowded`: what is said of the room, in its order, and then always the last. */
function openFake(crowded: readonly boolean[]) {
  const taken: unknown[] = [];
  /** What the lines of each that was taken say; null where they have to be read. */
  const lines: (string | null)[] = [];
  const asked: boolean[] = [];
  const judge: Partial<LogJudge> = {
    take(each, handed = null) {
      taken.push(each);
      lines.push(handed === null ? null : handed.toString());
    },
    found: () => taken.length,
    end: () => RESULT,
  };
  const judging = openJudgingAlong({
    isCrowded() {
      const now = crowded[Math.min(asked.length, crowded.length - 1)] ?? false;
      asked.push(now);
      return now;
    },
    open: async () => Promise.resolve(judge as LogJudge),
    onFailed(error) {
      throw error;
    },
  });
  return { judging, taken, asked, lines };
}

it('judges on as soon as there is room again, while the site is still looked at', async () => {
  const { judging, taken, asked } = openFake([false, true, true, false]);
  judging.sealed(segment('first'));
  judging.sealed(segment('second'));
  expect(judging.found()).toBe(0);
  await expect.poll(() => taken, { timeout: 60_000 }).toEqual([segment('first'), segment('second')]);
  expect(judging.found()).toBe(2);
  expect(asked).toEqual([false, true, true, false]);
  expect(await judging.end({} as LogManifest)).toBe(RESULT);
});

it('where there never is, judges everything when the site was seen', async () => {
  const { judging, taken, asked } = openFake([true]);
  judging.sealed(segment('only'));
  await expect.poll(() => asked.length, { timeout: 60_000 }).toBeGreaterThan(1);
  expect(taken).toEqual([]);
  await judging.end({} as LogManifest);
  expect(taken).toEqual([segment('only')]);
});

it('judges nothing any more when it was stopped, also while there is no room', async () => {
  const { judging, taken, asked } = openFake([true]);
  judging.sealed(segment('only'));
  await expect.poll(() => asked.length, { timeout: 60_000 }).toBeGreaterThan(0);
  judging.stop();
  await judging.end({} as LogManifest);
  expect(taken).toEqual([]);
});

/** In memory of its own. */
const linesOf = (text: string) => Buffer.from(new TextEncoder().encode(text).slice().buffer);

it('keeps the lines of a few segments, and reads those of the others when their turn comes', async () => {
  const { judging, lines } = openFake([false]);
  for (const name of ['first', 'second', 'third', 'fourth']) judging.sealed(segment(name), linesOf(name));
  await expect.poll(() => lines, { timeout: 60_000 }).toEqual(['first', 'second', null, null]);
  judging.sealed(segment('fifth'), linesOf('fifth'));
  await judging.end({} as LogManifest);
  expect(lines.at(-1)).toBe('fifth');
});

it('keeps no lines where there is no room', async () => {
  // Room when they come, none when it is their turn.
  const { judging, lines } = openFake([false, true, true, false]);
  const [soon, never] = [linesOf('soon'), linesOf('never')];
  judging.sealed(segment('soon'), soon);
  judging.sealed(segment('never'), never);
  expect(never.length).toBe(0);
  await expect.poll(() => lines, { timeout: 60_000 }).toEqual([null, null]);
  await judging.end({} as LogManifest);
  expect(soon.length).toBe(0);
});
