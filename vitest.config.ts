import { defineConfig } from 'vitest/config';
import { plainReporter } from './test/plain-reporter.ts';

const soak = process.env['KAOPING_SOAK'] === '1';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts', 'bench/**/*.test.ts'],
    exclude: soak ? [] : ['**/*.soak.test.ts'],
    // Generous, because nothing is tested by its time: these only end a test that hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', plainReporter()],
  },
});
