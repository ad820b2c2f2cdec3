import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { loadResult } from '../../src/server/usecases/load-result.ts';
import { scoreGivenTables } from '../../src/server/usecases/score-tables.ts';
import { verifyOutput } from '../../src/server/usecases/verify-output.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/chaozhou-2019', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'kaoping-names-'));

afterAll(() => rmSync(work, { recursive: true, force: true }));

test.each([
  'a\\b.csv',
  'a\nb.csv',
  '\u001b[31m.csv',
  `${'表'.repeat(80)}.csv`,
  `${'x'.repeat(250)}.csv`,
  '-rf.csv',
  '..csv',
  ' .csv',
])('a table of the file name %j is kept, verified, and known by that name', async (name) => {
  const cwd = mkdtempSync(join(work, 'case-'));
  cpSync(join(EXAMPLE, 'portal.csv'), join(cwd, name));
  const tables = [`portal=${name}`, `newmedia=${join(EXAMPLE, 'newmedia.csv')}`];
  await scoreGivenTables({ scheme: 'chaozhou-2019', tables, at: null, out: 'out', cwd });
  expect(await verifyOutput('out', cwd)).toMatchObject({ differences: [], units: 30 });
  expect(loadResult('out', cwd).tables.map(({ file }) => file)).toEqual([name, 'newmedia.csv']);
});
