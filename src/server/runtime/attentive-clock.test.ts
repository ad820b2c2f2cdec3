import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type AttentiveClock, openAttentiveClock } from './attentive-clock.ts';

let time = 0;
let clock: AttentiveClock;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  time = 1000;
  clock = openAttentiveClock(() => time);
});
afterEach(() => {
  clock.close();
  vi.useRealTimers();
});

/** Goes on for a while, awake. */
function wake(milliseconds: number): void {
  for (let gone = 0; gone < milliseconds; gone += 10) {
    time += 10;
    vi.advanceTimersByTime(10);
  }
}

/** Nothing runs for a while. */
const sleep = (milliseconds: number): void => void (time += milliseconds);

test('goes as the clock it reads while there is always something done', () => {
  wake(5000);
  expect(clock.now()).toBe(6000);
});

test('what was slept through is not counted, neither before nor after it is noticed', () => {
  wake(1000);
  sleep(3000);
  const noticed = clock.now();
  expect(noticed).toBe(2040);
  vi.advanceTimersByTime(20);
  expect(clock.now()).toBe(noticed);
  wake(1000);
  expect(clock.now()).toBe(noticed + 1000);
});

test('short waits count', () => {
  for (let turn = 0; turn < 100; turn++) {
    sleep(30);
    vi.advanceTimersByTime(20);
  }
  expect(clock.now()).toBe(4000);
});

test('never goes back', () => {
  let before = clock.now();
  for (const step of [5, 39, 1, 1, 1, 40, 41, 700, 0, 19, 90, 3]) {
    sleep(step);
    expect(clock.now()).toBeGreaterThanOrEqual(before);
    before = clock.now();
    if (step % 2 === 1) vi.advanceTimersByTime(20);
    expect(clock.now()).toBe(before);
  }
});
