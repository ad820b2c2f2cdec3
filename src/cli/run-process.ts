import type { CommandEntry } from './command.ts';
import { languageOf } from './language.ts';
import { reportError } from './report-error.ts';
import { runCli } from './run-cli.ts';
import { safeOutput } from './safe-output.ts';

/** Runs the command line of this process: streams, signals and exit code as a shell expects them. */
export async function runProcess(commands: readonly CommandEntry[]): Promise<void> {
  // A reader that went away (`kaoping … | head`) is no failure: the command still finishes its files, and keeps its exit code.
  for (const [name, stream] of Object.entries({ stdout: process.stdout, stderr: process.stderr })) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') {
        throw Object.assign(error, { path: name });
      }
    });
  }
  const stderr = safeOutput(process.stderr);
  // Nobody listens for Ctrl-C: it ends the process at once, also amid a long computation, and a shell makes 130 of it.
  // What escapes a command's own promise (a stray event, a forgotten await) is a bug like any other and looks like one.
  process.on('uncaughtException', (thrown) => exitNow(reportError(thrown, stderr, languageOf(process.env))));

  process.exitCode = await runCli(process.argv.slice(2), commands, {
    stdout: safeOutput(process.stdout),
    stderr,
    cwd: process.cwd(),
    env: process.env,
  });
}

function exitNow(code: number): never {
  // oxlint-disable-next-line unicorn/no-process-exit -- nothing else may end the process under a running command
  process.exit(code);
}
