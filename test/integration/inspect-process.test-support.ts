import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FindingsFile } from '../../src/core/model/inspection-result.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Runs the command in a process of its own; `disturb` may end it. Gives its exit code, null where a signal ended it. */
export async function endedProcess(
  args: readonly string[],
  disturb: (child: ChildProcess) => Promise<void> = async () => Promise.resolve(),
): Promise<number | null> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  await disturb(child);
  return ended;
}

/** Without moments, and without the hashes of the log, which hold moments too. */
export function timeless({ findings, inventory, limits, seen, indicators }: FindingsFile): unknown {
  // One that is gone on with visits the home page anew, and says how often.
  const own = findings
    .filter(({ check }) => check !== 'site-unreachable')
    .map((one) => ({ ...one, evidence: one.evidence.map((each) => ({ ...each, at: '' })) }));
  return { findings: own, inventory, limits, pages: seen.pages, targets: seen.targets, indicators };
}
