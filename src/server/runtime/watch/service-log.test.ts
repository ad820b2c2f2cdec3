import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openServiceLog } from './service-log.ts';

test('what is said while all is being let go is lost, and ends nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-log-'));
  const file = join(folder, 'service.log');
  const log = openServiceLog(file);
  log.notice({ zh: '先', en: 'before' });
  log.close();
  log.notice({ zh: '后', en: 'after' });
  log.bug(new Error('late'), { method: 'JOB', route: null });
  expect(readFileSync(file, 'utf8').split('\n')).toEqual([expect.stringContaining('before'), '']);
  rmSync(folder, { recursive: true });
});
