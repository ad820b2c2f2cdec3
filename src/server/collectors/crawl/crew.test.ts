import { setImmediate as soon } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type LeavePlace, openCrew } from './crew.ts';

/** Jobs that end when they are told to. */
function jobs(count: number) {
  const started: { leave: LeavePlace; end: () => void; fail: (error: Error) => void }[] = [];
  const next = (leave: LeavePlace): Promise<void> | null => {
    if (started.length === count) return null;
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    started.push({ leave, end: () => resolve(undefined), fail: reject });
    return promise;
  };
  return { started, next };
}

describe('a crew', () => {
  test('starts as many jobs as it has places, and the next one when a job ends', async () => {
    const { started, next } = jobs(10);
    const crew = openCrew(3, next);
    crew.go();
    expect([started.length, crew.busy]).toEqual([3, 3]);
    started[1]?.end();
    await soon();
    expect([started.length, crew.busy]).toEqual([4, 3]);
  });

  test('a job that has left its place is not waited for by the next one, but at the end', async () => {
    const { started, next } = jobs(3);
    const crew = openCrew(1, next);
    let isOver = false;
    const over = crew.until(() => crew.busy === 0 && started.length === 3).then(() => (isOver = true));
    for (const at of [0, 1]) {
      started[at]?.leave();
      // Its place was one: saying so again, and its end, free no other.
      started[at]?.leave();
      expect(started).toHaveLength(at + 2);
    }
    started[0]?.end();
    started[2]?.end();
    await soon();
    expect([isOver, crew.busy]).toEqual([false, 1]);
    started[1]?.end();
    await over;
    expect(crew.busy).toBe(0);
  });

  test('the end of a job that has left its place makes no room for two', async () => {
    const { started, next } = jobs(10);
    const crew = openCrew(2, next);
    crew.go();
    started[0]?.leave();
    started[0]?.end();
    await soon();
    expect([started.length, crew.busy]).toEqual([3, 2]);
  });

  test('what a job fails with that has left its place is told to who waits', async () => {
    const { started, next } = jobs(2);
    const crew = openCrew(1, next);
    const over = crew.until(() => false);
    started[0]?.leave();
    started[0]?.fail(new Error('broken'));
    await expect(over).rejects.toThrow('broken');
  });

  test('one that was stopped starts nothing in a place that is left', () => {
    const { started, next } = jobs(5);
    const crew = openCrew(1, next);
    crew.go();
    crew.stop();
    started[0]?.leave();
    expect(started).toHaveLength(1);
  });

  test('what is thrown while a job starts is told to who waits, and nothing is started after it', async () => {
    const { started, next } = jobs(5);
    const crew = openCrew(2, (leave) => {
      if (started.length === 2) throw new Error('the disk is full');
      return next(leave);
    });
    const over = crew.until(() => false);
    started[0]?.end();
    await expect(over).rejects.toThrow('the disk is full');
    crew.go();
    expect(started).toHaveLength(2);
    await expect(crew.until(() => true)).rejects.toThrow('the disk is full');
  });

  test('what is thrown while the first job starts is told to who waits later', async () => {
    const crew = openCrew(2, () => {
      throw new Error('the disk is full');
    });
    crew.go();
    await expect(crew.until(() => true)).rejects.toThrow('the disk is full');
  });
});
