import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

export interface Measured {
  /** From start to end of the whole process. */
  seconds: number;
  /** Of the process and all that it started, user and system. */
  cpuSeconds: number;
  /** Mebibytes of the process and all that it started, at the highest; 0 where the system does not tell. */
  peak: number;
  /** Milliseconds since 1970. */
  begun: number;
  /** Null when it was ended because it took too long. */
  exit: number | null;
  stdout: string;
  stderr: string;
}

const SAMPLE = 50;
/** The shell tells the processor time of what it started, to the hundredth of a second. */
const SHELL = '"$@"; exit=$?; times >"$KAOPING_TIMES"; exit $exit';

/** Runs a command and measures it. What it prints is kept to the last megabyte. */
export async function runMeasured(
  command: readonly string[],
  { cwd, seconds }: { cwd: string; seconds: number },
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-measured-'));
  const times = join(folder, 'times');
  const started = performance.now();
  const begun = Date.now();
  const child = spawn('sh', ['-c', SHELL, 'sh', ...command], {
    cwd,
    detached: true,
    env: { ...process.env, KAOPING_TIMES: times },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout = lastOf(output.stdout + text)));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr = lastOf(output.stderr + text)));
  let peak = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), SAMPLE);
  // The group is ended whole: browsers and workers too. What went on after us would disturb the next run.
  const end = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  const deadline = setTimeout(end, seconds * 1000);
  process.once('exit', end);
  try {
    const exit = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const took = (performance.now() - started) / 1000;
    return { seconds: took, cpuSeconds: timesIn(times), peak: Math.round(peak / 1024), begun, exit, ...output };
  } finally {
    clearInterval(sampling);
    clearTimeout(deadline);
    process.off('exit', end);
    rmSync(folder, { recursive: true });
  }
}

const MOST_OUTPUT = 2 ** 20;
const lastOf = (text: string): string => text.slice(-MOST_OUTPUT);

/** Kibibytes of a process and its descendants: of one that is alone the peak that the kernel kept, else what all hold now. */
function memoryOf(pid: number): number {
  const found = descendants(pid);
  const statuses = found.map(readStatus).filter((status) => status !== '');
  const now = statuses.reduce((sum, status) => sum + kibibytes(status, 'VmRSS'), 0);
  return Math.max(now, ...statuses.map((status) => kibibytes(status, 'VmHWM')));
}

function descendants(pid: number): number[] {
  const children = readText(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

const readStatus = (pid: number): string => readText(`/proc/${pid}/status`);

/** Empty when the process has ended in between. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

function kibibytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0);
}

/** `times` prints a line for the shell and one for its children: user and system, as `0m1.234s`. */
function timesIn(path: string): number {
  if (!existsSync(path)) return Number.NaN;
  const children = readFileSync(path, 'latin1').split('\n')[1] ?? '';
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/gu)];
  return parts.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
}
