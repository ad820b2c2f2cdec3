import { readdirSync, readFileSync } from 'node:fs';

/** What /proc tells of processes: Linux only. */

/** Ticks of the clock in a second of processor time; the same on every Linux of today. */
const TICKS = 100;

/** A process and all that it started, and those started, as far as they still run. */
export function familyOf(pid: number): number[] {
  const children = Map.groupBy(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number),
    (each) => Number(statOf(each)?.[1] ?? -1),
  );
  const family = [pid];
  for (const each of family) family.push(...(children.get(each) ?? []));
  return family;
}

/** Seconds of processor time of processes, with those of theirs that have ended. */
export function cpuSeconds(pids: readonly number[]): number {
  const ticks = pids.map((pid) => (statOf(pid) ?? []).slice(11, 15).reduce((sum, each) => sum + Number(each), 0));
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS;
}

/** Mebibytes of processes together; what they share counts once (PSS). */
export function memoryOf(pids: readonly number[]): number {
  const sizes = pids.map((pid) => {
    const rollup = read(`/proc/${pid}/smaps_rollup`) ?? '';
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
  });
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** Fields of `stat` from the state on, which is the third. */
function statOf(pid: number): string[] | null {
  const text = read(`/proc/${pid}/stat`);
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended meanwhile.
    return null;
  }
}
