import { describe, expect, test } from 'vitest';
import { newId } from './new-id.ts';

describe('a new identifier', () => {
  test('is a UUID of version 7 with the moment in it', () => {
    const now = Date.now() + 1000;
    const id = newId(now);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBeGreaterThanOrEqual(now);
  });

  test('is larger than all before, however many are made, also where the clock goes back a little', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => newId(Date.now() - (index % 3) * 1000));
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('follows a clock that was far ahead', () => {
    const now = Date.now();
    expect(newId(now + 3_600_000) > newId(now)).toBe(true);
  });

  test('differs from others in what is random', () => {
    const ends = new Set(Array.from({ length: 5000 }, () => newId().slice(19)));
    expect(ends.size).toBe(5000);
  });
});
