import { setImmediate } from 'node:timers';
import { expect, test } from 'vitest';
import type { Turns } from '../../core/model/turns.ts';
import { takeTurns } from './take-turns.ts';

test('at every stop others have their turn', async () => {
  const seen: string[] = [];
  const other = (turn: number) => {
    seen.push(`other ${turn}`);
    if (turn < 3) setImmediate(other, turn + 1);
  };
  function* work(): Turns<string> {
    for (let turn = 1; turn <= 3; turn++) {
      seen.push(`work ${turn}`);
      yield;
    }
    return 'done';
  }
  setImmediate(other, 1);
  expect(await takeTurns(work())).toBe('done');
  expect(seen).toEqual(['work 1', 'other 1', 'work 2', 'other 2', 'work 3', 'other 3']);
});

test('what is thrown in a later turn is thrown', async () => {
  function* work(): Turns {
    yield;
    throw new Error('later');
  }
  await expect(takeTurns(work())).rejects.toThrow('later');
});
