import { afterEach, expect, test, vi } from 'vitest';
import { checkReadiness } from './check-readiness.ts';
import type { Service } from './service.ts';

afterEach(() => vi.useRealTimers());

test('of all who ask within a second one writes into the store, for all of them', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  let writes = 0;
  const { promise, resolve: go } = Promise.withResolvers<undefined>();
  const blobs = {
    async tryToWrite() {
      writes++;
      await promise;
    },
  };
  // A database that is away: what is asked of it is refused.
  const service = { database: {}, blobs, clock: { moment: () => '2026-11-29T00:00:00+08:00' } } as unknown as Service;
  const asked = Array.from({ length: 100 }, async () => checkReadiness(service));
  go(undefined);
  const answers = await Promise.all(asked);
  expect(writes).toBe(1);
  for (const { ready, parts } of answers) expect([ready, parts.blobs, parts.database]).toEqual([false, true, false]);
  vi.advanceTimersByTime(999);
  await checkReadiness(service);
  expect(writes).toBe(1);
  // Who asks later is told anew.
  vi.advanceTimersByTime(1);
  await checkReadiness(service);
  expect(writes).toBe(2);
});
