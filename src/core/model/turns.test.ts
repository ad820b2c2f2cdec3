import { expect, test } from 'vitest';
import { atOnce, eachInTurns, ITEMS_A_TURN, jsonInTurns, mapInTurns, type Turns } from './turns.ts';

const many = (length: number) => Array.from({ length }, (_, index) => index);

/** What comes of it, and how often it stopped. */
function counted<Result>(turns: Turns<Result>): { result: Result; stops: number } {
  for (let stops = 0; ; stops++) {
    const { done, value } = turns.next();
    if (done === true) return { result: value, stops };
  }
}

test.each([
  [0, 0],
  [1, 0],
  [ITEMS_A_TURN, 0],
  [ITEMS_A_TURN + 1, 1],
  [2 * ITEMS_A_TURN, 1],
  [2 * ITEMS_A_TURN + 1, 2],
])('%i items are gone through with %i stops, each once and in order', (length, stops) => {
  const seen: number[] = [];
  expect(counted(eachInTurns(many(length), (one) => void seen.push(one))).stops).toBe(stops);
  expect(seen).toEqual(many(length));
  const mapped = counted(mapInTurns(many(length), (one) => one + 1));
  expect(mapped).toEqual({ result: many(length).map((one) => one + 1), stops });
  const json = counted(jsonInTurns(many(length), (one) => ({ one })));
  expect(json.stops).toBe(stops);
  expect(json.result.join('')).toBe(JSON.stringify(many(length).map((one) => ({ one }))));
});

test('no more than the items of one turn are gone through at once', () => {
  let seen = 0;
  const turns = eachInTurns(many(3 * ITEMS_A_TURN + 7), () => void seen++);
  for (let before = 0; turns.next().done !== true; before = seen) expect(seen - before).toBe(ITEMS_A_TURN);
  expect(seen).toBe(3 * ITEMS_A_TURN + 7);
});

test('without a stop it comes to the same', () => {
  expect(atOnce(mapInTurns(many(1001), String))).toEqual(many(1001).map(String));
});
