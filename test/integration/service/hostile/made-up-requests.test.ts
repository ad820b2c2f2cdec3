import { expect, test } from 'vitest';
import { shootAll } from './shoot.test-support.ts';

const seed = Number(process.env['HOSTILE_SEED'] ?? 20_261_129);

test('a thousand hostile requests from a seed: told what is wrong, never a fault of ours, nothing stored half', async () => {
  expect(await shootAll(1000, seed)).toBe(1000);
});
