import { testUseCases } from './run-properties.ts';

testUseCases({ runs: 1500, seed: Number(process.env['KAOPING_SEED'] ?? 20_261_128) });
