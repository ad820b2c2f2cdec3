import { expect, test } from 'vitest';
import { openSilenceWatch } from './silence-watch.ts';

/** Which addresses are asked for, when `vain` let us wait; `late` says which of two that are asked at once answers later. */
function askedOf(vain: readonly boolean[], late: (place: number) => boolean): number[] {
  const watch = openSilenceWatch(2);
  const open: number[] = [];
  const asked: number[] = [];
  const answerOne = () => {
    const index = open.length === 2 && late(open[0] ?? 0) ? 1 : 0;
    const [place = 0] = open.splice(index, 1);
    watch.settle(place, vain[place] ?? false);
  };
  for (const _each of vain) {
    while (!watch.isReady || open.length === 2) answerOne();
    const { isSilent } = watch;
    const place = watch.next();
    if (isSilent) watch.settle(place, false);
    else {
      asked.push(place);
      open.push(place);
    }
  }
  return asked;
}

const V = true;
const A = false;

test.each([
  ['none', [A, A, A, A, A, A], [0, 1, 2, 3, 4, 5]],
  ['three at the beginning', [V, V, V, A, A, A], [0, 1, 2, 3]],
  ['three later on', [A, V, V, V, V, A, A], [0, 1, 2, 3, 4]],
  ['never three in a row', [V, V, A, V, V, A, V, V], [0, 1, 2, 3, 4, 5, 6, 7]],
])('%s let us wait: the same are asked for, whichever answers first', (_what, vain, asked) => {
  for (const late of [() => true, () => false, (place: number) => place % 3 === 0])
    expect(askedOf(vain, late)).toEqual(asked);
});

test('an address is not looked at before those are known that bear on it', () => {
  const watch = openSilenceWatch(2);
  const [first, second] = [watch.next(), watch.next()];
  expect(watch.isReady).toBe(false);
  watch.settle(second, true);
  expect(watch.isReady).toBe(false);
  watch.settle(first, true);
  expect(watch.isReady).toBe(true);
});
