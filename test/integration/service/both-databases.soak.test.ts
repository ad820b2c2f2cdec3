import { spawnSync } from 'node:child_process';
import { expect, vi } from 'vitest';
import { testNeeding } from '../../needs.ts';
import { openDebianPostgres } from './debian-postgres.test-support.ts';

// On a busy machine every file waits for its turn.
vi.setConfig({ testTimeout: 3_600_000 });

testNeeding(['postgresql'], 'every test of the service holds on the PostgreSQL of Debian too', async () => {
  const postgres = await openDebianPostgres();
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', 'test/integration/service', '--exclude', '**/start-command.test.ts'],
      { encoding: 'utf8', env: { PATH: process.env['PATH'], TEST_DATABASE_SERVER: postgres.url, LANG: 'en' } },
    );
    // Tells what failed.
    expect(status, stderr).toBe(0);
  } finally {
    await postgres.end();
  }
});
