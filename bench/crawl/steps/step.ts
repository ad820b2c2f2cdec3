/** One step of an inspection over a number of pages, and the least that could be done in its place. */
export interface Step {
  name: string;
  /** What the least is. */
  limit: string;
  ours(): unknown;
  least(): unknown;
}

const WARM = 2;

/** Microseconds of processor time a page: the median of the rounds, which take turns. */
export async function timeStep(
  { ours, least }: Step,
  { pages, rounds }: { pages: number; rounds: number },
): Promise<{ ours: number[]; least: number[] }> {
  const times: { ours: number[]; least: number[] } = { ours: [], least: [] };
  for (let round = 0; round < WARM + rounds; round++) {
    const one = await cost(ours);
    const other = await cost(least);
    if (round < WARM) continue;
    times.ours.push(one / pages);
    times.least.push(other / pages);
  }
  return times;
}

async function cost(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}
