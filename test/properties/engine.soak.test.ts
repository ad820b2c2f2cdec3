import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { ENGINE_PROPERTIES } from './engine-properties.ts';

/** Another one every time; a failure tells it, and KAOPING_SEED repeats it. */
const SEED = Number(process.env['KAOPING_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = 1000;

describe(`for ${RUNS} made-up schemes and tables (seed ${SEED})`, () => {
  test.each(Object.entries(ENGINE_PROPERTIES))('%s', { timeout: 900_000 }, (_name, property) => {
    fc.assert(property, { seed: SEED, numRuns: RUNS });
  });
});
