import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kaoping-reporter-'));
symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
const config = `import { plainReporter } from '${repository}test/plain-reporter.ts';
export default { root: '${folder}', test: { include: ['*.case.ts'], reporters: [plainReporter()] } };
`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(source: string, args: readonly string[] = []) {
  writeFileSync(join(folder, 'vitest.config.mjs'), config);
  writeFileSync(join(folder, 'one.case.ts'), `import { beforeAll, describe, expect, test } from 'vitest';\n${source}`);
  const { KAOPING_TEST_COUNTS: _counts, ...env } = process.env;
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(repository, 'node_modules/vitest/vitest.mjs'), 'run', '--config', join(folder, 'vitest.config.mjs'), ...args],
    { encoding: 'utf8', cwd: folder, env },
  );
  return { lines: stdout.trim().split('\n').filter(Boolean), passed: status === 0 };
}

const PASSES = `test('good', () => expect(1).toBe(1));`;

test.each([
  ['tests that pass', PASSES, ['tests: 1 passed, 0 failed'], true],
  ['a test that fails', `${PASSES} test('bad', () => expect(1).toBe(2));`, ['tests: 1 passed, 1 failed'], false],
  [
    'a test left out with its reason',
    `${PASSES} test('needy', ({ skip }) => skip(true, 'no office'));`,
    ['left out: one.case.ts > needy: no office', 'tests: 1 passed, 0 failed, 1 skipped'],
    true,
  ],
  [
    'a test left out without a reason',
    `${PASSES} test.skip('shy', () => {});`,
    [expect.stringContaining('left out: one.case.ts > shy: NO REASON GIVEN'), 'tests: 1 passed, 1 failed'],
    false,
  ],
  ['a file that does not load', `throw new Error('x');`, ['tests: 0 passed, 1 failed'], false],
  [
    'a suite whose preparation fails',
    `${PASSES} describe('s', () => { beforeAll(() => { throw new Error('x'); }); test('never ran', () => {}); });`,
    ['tests: 1 passed, 2 failed'],
    false,
  ],
])('%s', (_what, source, lines, passed) => {
  expect(run(source)).toEqual({ lines, passed });
});

test('tests that a name pattern leaves out were not asked for', () => {
  const source = `${PASSES} test('other', () => expect(1).toBe(1));`;
  expect(run(source, ['-t', 'good'])).toEqual({ lines: ['tests: 1 passed, 0 failed'], passed: true });
});
