import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { ENGINE_PROPERTIES } from './engine-properties.ts';

/** Always the same, so that a change is to blame when one fails; `engine.soak.test.ts` looks further. */
const SEED = 20_200_403;
const RUNS = 80;

describe(`for ${RUNS} made-up schemes and tables (seed ${SEED})`, () => {
  test.each(Object.entries(ENGINE_PROPERTIES))('%s', (_name, property) => {
    fc.assert(property, { seed: SEED, numRuns: RUNS });
  });
});
