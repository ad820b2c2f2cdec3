import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('odd-commands.ts', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'kaoping-process-'));
const env = { PATH: process.env['PATH'], TMPDIR: scratch };

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function run(command: string) {
  return spawnSync(process.execPath, [program, command], { encoding: 'utf8', env });
}

test('the exit code of the command is that of the process, and stderr stays clean', () => {
  const { status, stderr } = run('return');
  expect([status, stderr]).toEqual([3, '']);
});

test('a reader that goes away ends nothing: the command finishes with its exit code', () => {
  const line = `{ '${process.execPath}' '${program}' chatter; echo "exit $?" >&2; } | head -n 1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8', env });
  expect(stdout).toBe('line 0\n');
  expect(stderr).toBe('finished\nexit 4\n');
});

test.each(['wait', 'compute'])(
  'Ctrl-C amid “%s” ends it at once: a shell sees exit code 130, no words',
  async (command) => {
    const line = `'${process.execPath}' '${program}' ${command}; echo "exit $?"`;
    const shell = spawn('sh', ['-c', line], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [started] = (await once(shell.stdout, 'data')) as [Buffer];
    process.kill(Number(started.toString()), 'SIGINT');
    const [rest] = (await once(shell.stdout, 'data')) as [Buffer];
    expect(rest.toString()).toBe('exit 130\n');
    expect(shell.stderr.read()).toBeNull();
  },
);

test.each([
  ['stray', 'thrown by a timer'],
  ['forgotten', 'awaited by nobody'],
])('a bug that escapes its command (%s) is one line and exit code 70', (command, message) => {
  const { status, stderr } = run(command);
  expect(status).toBe(70);
  expect(stderr).toMatch(/^error: kaoping itself failed[^\n]*\n$/);
  expect(stderr).toContain(message);
  expect(stderr).toContain(join(scratch, 'kaoping-bug-'));
});
