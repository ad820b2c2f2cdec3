import { COMMANDS } from '../../src/cli/commands.ts';
import { runCli } from '../../src/cli/run-cli.ts';

/** How a command ended, and what it wrote. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command in this process as a shell in `cwd` would, in English unless the arguments say otherwise. */
export async function runKaoping(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const ended = { code: -1, stdout: '', stderr: '' };
  const stdout = { write: (text: string) => void (ended.stdout += text) };
  const stderr = { write: (text: string) => void (ended.stderr += text) };
  const language = args.includes('--lang') ? [] : ['--lang', 'en'];
  ended.code = await runCli([...args, ...language], COMMANDS, { stdout, stderr, cwd, env });
  return ended;
}

/** How far an inspection is, in English: told only where reading or drawing takes longer than ten seconds. */
const PROGRESS =
  /^(?:\d+ pages, \d+ addresses, \d+ findings, .+ waiting, about .+ min|pictures of pages: \d+ of \d+)\n/gm;

/** What was said beside how far it is. */
export const withoutProgress = (stderr: string): string => stderr.replaceAll(PROGRESS, '');
