import * as fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import { openGround } from './campaign-ground.ts';
import type { Ground } from './campaign-ground.ts';
import { USE_CASE_PROPERTIES } from './use-case-properties.ts';

/** Tests of every property of the use cases, each so many times as it can afford of `runs`. The seed makes them repeatable. */
export function testUseCases({ runs, seed }: { runs: number; seed: number }): void {
  let ground: Ground | undefined;
  beforeAll(async () => {
    ground = await openGround();
  });
  afterAll(() => ground?.remove());
  test.each(Object.entries(USE_CASE_PROPERTIES))('%s', { timeout: 900_000 }, async (_name, { cost, check }) => {
    if (ground === undefined) throw new Error('no ground to stand on');
    await fc.assert(check(ground), { seed, numRuns: Math.ceil(cost * runs) });
  });
}
