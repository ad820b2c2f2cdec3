import { setImmediate } from 'node:timers/promises';
import type { Turns } from '../../core/model/turns.ts';

/** Does work that stops by and by; at every stop others are answered. */
export async function takeTurns<Result>(turns: Turns<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = turns.next();
    if (done === true) return value;
    await setImmediate();
  }
}
