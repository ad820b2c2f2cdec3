import { defineConfig } from 'vitest/config';
import { plainReporter } from './test/plain-reporter.ts';

const soak = process.env['KAOPING_SOAK'] === '1';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts', 'bench/**/*.test.ts'],
    exclude: soak ? [] : ['**/*.soak.test.ts'],
    globalSetup: ['test/integration/service/prepared-databases.setup.ts'],
    // By default one core is left idle, which is half of a machine with two.
    maxWorkers: '100%',
    // The files of a worker share what they import: to load it anew for each took more than most of their tests. What a file changes in
    // its process (environment, clock, working folder), it puts back.
    isolate: false,
    // Generous, because nothing is tested by its time: these only end a test that hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', plainReporter()],
  },
});
