import { testUseCases } from './run-properties.ts';

testUseCases({ runs: 30, seed: 1 });
