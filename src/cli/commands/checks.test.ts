import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../core/checks/index.ts';
import { COMMANDS } from '../commands.ts';
import { runCli } from '../run-cli.ts';

async function call(...args: string[]) {
  const told = { code: -1, stdout: '', stderr: '' };
  told.code = await runCli(args, COMMANDS, {
    stdout: { write: (text: string) => void (told.stdout += text) },
    stderr: { write: (text: string) => void (told.stderr += text) },
    cwd: '/',
    env: {},
  });
  return told;
}

test('checks lists every check, one a line', async () => {
  const { code, stdout } = await call('checks', '--lang', 'en');
  expect(code).toBe(0);
  const ids = stdout
    .split('\n')
    .slice(2, -1)
    .map((line) => line.split(' ')[0]);
  expect(ids).toEqual(CHECKS.map(({ id }) => id));
});

describe.each(['zh', 'en'] as const)('checks ID in %s', (language) => {
  test('tells everything about one, with its thresholds', async () => {
    const { code, stdout } = await call('checks', 'broken-links', '--lang', language);
    const docs = CHECKS.find(({ id }) => id === 'broken-links')?.docs;
    expect(code).toBe(0);
    expect(stdout).toContain(docs?.what[language]);
    expect(stdout).toContain(docs?.cannotSee[language]);
    expect(stdout).toContain('untestedShare');
  });
});

test.each([
  ['broken-link', 'Did you mean `broken-links`?'],
  ['xyz', 'Run `kaoping checks` for the list.'],
])('checks %s is refused: %s', async (id, remedy) => {
  const { code, stderr } = await call('checks', id, '--lang', 'en');
  expect(code).toBe(2);
  expect(stderr).toContain(remedy);
});
