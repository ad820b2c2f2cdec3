/**
 * Times scoring, writing and setting a notice on made-up campaigns. Started by `kaoping bench score`. Every case is a process of
 * its own; one run is not counted, then the medians of the others are printed. Peak memory is that of another process, which
 * runs the case once, as a command does.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { CASES } from './cases.ts';
import type { Phase } from './phase.ts';

const RUNS = 5;

interface Timed {
  name: string;
  median: number;
  lowest: number;
  highest: number;
}

async function timeCase(name: string): Promise<Timed[]> {
  const phases = phasesOf(name);
  const times = new Map<string, number[]>();
  await timePhases(phases);
  for (let run = 0; run < RUNS; run++) {
    for (const [phase, time] of await timePhases(phases)) times.set(phase, [...(times.get(phase) ?? []), time]);
  }
  return [...times].map(([phase, values]) => summary(phase, values));
}

/** Mebibytes. */
async function peakOfCase(name: string): Promise<number> {
  await timePhases(phasesOf(name));
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function phasesOf(name: string): Phase[] {
  const prepare = CASES.find((one) => one.name === name)?.prepare;
  if (prepare === undefined) throw new Error(`no case ${name}`);
  return prepare();
}

async function timePhases(phases: readonly Phase[]): Promise<[string, number][]> {
  const times: [string, number][] = [];
  let carried: unknown;
  for (const { name, run } of phases) {
    const start = performance.now();
    carried = await run(carried);
    times.push([name, (performance.now() - start) / 1000]);
  }
  return times.length === 1 ? times : [...times, ['all', times.reduce((sum, [, time]) => sum + time, 0)]];
}

function summary(name: string, values: number[]): Timed {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    name,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    lowest: sorted[0] ?? 0,
    highest: sorted.at(-1) ?? 0,
  };
}

function printAll(quick: boolean): void {
  const out = (line: string) => process.stdout.write(`${line}\n`);
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  out(`${machine}, Node ${process.versions.node}; seconds, median of ${RUNS} (lowest–highest); peak memory in MiB`);
  out('');
  out('| case | phase | seconds | peak memory |');
  out('|---|---|---|---|');
  for (const { name } of quick ? CASES.slice(0, 1) : CASES) {
    const peak = inProcess('--peak', name) as number;
    for (const { name: phase, median, lowest, highest } of inProcess('--time', name) as Timed[]) {
      out(`| ${name} | ${phase} | ${median.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)}) | ${peak} |`);
    }
  }
}

function inProcess(option: '--time' | '--peak', name: string): unknown {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), option, name], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`case ${name} ended with ${child.status ?? child.signal}`);
  return JSON.parse(child.stdout);
}

const [option, name = ''] = process.argv.slice(2);
if (option === '--time') process.stdout.write(JSON.stringify(await timeCase(name)));
else if (option === '--peak') process.stdout.write(JSON.stringify(await peakOfCase(name)));
else printAll(option === '--quick');
