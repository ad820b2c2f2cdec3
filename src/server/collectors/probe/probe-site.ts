import type { Probe } from '../../../core/model/observation/index.ts';
import type { Door } from '../../runtime/http/index.ts';
import { someAnswers } from './some-answers.ts';
import { visit } from './visit.ts';

export interface ProbeSiteOptions {
  /** Absolute address of the home page. */
  home: string;
  /** Addresses of others that are known to be well. One that answers shows that our own network works. */
  controls: readonly string[];
  door: Pick<Door, 'fetch'>;
  /** How many visits. */
  times: number;
  /** Milliseconds between two visits on average; each pause is between half and one and a half of it. */
  pause: number;
  /** The moment as ISO 8601 with +08:00. */
  clock: { moment(): string };
  /** From 0, inclusive, to 1, exclusive. */
  random: () => number;
  /** Waits so many milliseconds; ends early when the series is stopped. */
  sleep: (milliseconds: number) => Promise<void>;
  signal?: AbortSignal;
  write(probe: Probe): void;
}

/**
 * A short series of visits to a home page (domain 10.2): one inspection makes a few, the platform makes them for a week. In every
 * round a control is asked at the same time; where none answers, or there is none, the visit proves nothing against the site.
 */
export async function probeSite(options: ProbeSiteOptions): Promise<void> {
  const { home, controls, door, times, pause, clock, random, sleep, signal, write } = options;
  for (let round = 0; round < times; round++) {
    if (round > 0) await sleep(pause * (0.5 + random()));
    if (signal?.aborted === true) return;
    const at = clock.moment();
    const [reach, controlled] = await Promise.all([visit(home, door), someAnswers(controls, door)]);
    write({ kind: 'probe', at, url: home, reach, controlled });
  }
}
