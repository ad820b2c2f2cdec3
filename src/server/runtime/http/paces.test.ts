import { expect, test } from 'vitest';
import { openPaces } from './paces.ts';

const GOOD = { status: 200, firstByte: 5, retryAfter: null };
const SLOW = { rate: 0.001, connections: 9 };
const FAST = { rate: Infinity, connections: 9 };

test('a host of which other limits hold by now has a new pace, but not while something is on its way', () => {
  let limits = SLOW;
  const paces = openPaces((host) => (host === 'own.example' ? FAST : limits));
  const slow = paces.of('other.example', 0);
  expect(paces.of('other.example', 0)).toBe(slow);
  expect(slow.enter(0)).toEqual({ ok: true });
  limits = FAST;
  expect(paces.of('other.example', 0)).toBe(slow);
  slow.leave(0, GOOD);
  // Its next place is far ahead; it is as it was at its beginning only then.
  expect(paces.of('other.example', 10)).toBe(slow);
  expect(paces.of('other.example', 2_000_000)).not.toBe(slow);
});
