/** Upper ends of the buckets, in seconds, inclusive. */
const ENDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10] as const;

/** How long something took, counted in buckets. */
export interface Durations {
  add(seconds: number): void;
  /** For each end how many took at most as long. */
  counts(): { end: number; count: number }[];
  readonly sum: number;
  readonly count: number;
}

export function openDurations(): Durations {
  const within = ENDS.map(() => 0);
  let [sum, count] = [0, 0];
  return {
    add(seconds) {
      sum += seconds;
      count++;
      const first = ENDS.findIndex((end) => seconds <= end);
      if (first >= 0) within[first] = (within[first] ?? 0) + 1;
    },
    counts() {
      let passed = 0;
      return ENDS.map((end, index) => ({ end, count: (passed += within[index] ?? 0) }));
    },
    get sum() {
      return sum;
    },
    get count() {
      return count;
    },
  };
}

/** The rows of one histogram in the text format of Prometheus. */
export function bucketLines(name: string, labels: string, { counts, sum, count }: Durations): string[] {
  return [
    ...counts().map(({ end, count: until }) => `${name}_bucket{${labels},le="${end}"} ${until}`),
    `${name}_bucket{${labels},le="+Inf"} ${count}`,
    `${name}_sum{${labels}} ${sum}`,
    `${name}_count{${labels}} ${count}`,
  ];
}
