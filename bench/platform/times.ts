/** Milliseconds of many requests, as one line: median, 99th percentile and the slowest. */
export function timesOf(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const shown = (time: number) => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
  return `p50 ${shown(at(0.5))}, p99 ${shown(at(0.99))}, slowest ${shown(at(1))} of ${sorted.length}`;
}
