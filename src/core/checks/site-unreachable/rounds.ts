import { chinaDay } from '../../model/china-day.ts';
import { type Probe, stateOf } from '../../model/observation/index.ts';

/** What a visit says: `void` ones say nothing about the site. */
export type RoundState = 'open' | 'failed' | 'void';

export interface Round {
  probe: Probe;
  day: string;
  state: RoundState;
}

/** The day of China on which a probe was made, and what it says; null for one whose moment cannot be read. */
export function roundOf(probe: Probe, timeoutMilliseconds: number): Round | null {
  const day = chinaDay(probe.at);
  return day === null ? null : { probe, day, state: stateOfProbe(probe, timeoutMilliseconds) };
}

/** Without a control that answered nothing is blamed on the site, and neither is a refusal; open after the time allowed is not open. */
function stateOfProbe({ reach, controlled }: Probe, timeoutMilliseconds: number): RoundState {
  if (!controlled) return 'void';
  const state = stateOf(reach);
  if (state === 'blocked' || state === 'unknown') return 'void';
  return state === 'dead' || reach.total >= timeoutMilliseconds ? 'failed' : 'open';
}

/** Visits in order of time without those that follow another one too soon: they would count one trouble several times. */
export function spaced(rounds: readonly Round[], minutes: number): Round[] {
  const inOrder = rounds
    .filter(({ state }) => state !== 'void')
    .map((round) => ({ round, time: Date.parse(round.probe.at) }))
    .toSorted((a, b) => a.time - b.time || (a.round.state < b.round.state ? -1 : 1));
  const kept: Round[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { round, time } of inOrder) {
    if (time - last < minutes * 60_000) continue;
    kept.push(round);
    last = time;
  }
  return kept;
}

/** The newest `days` days up to `at` that have enough visits each, with all their visits; days with too few do not count. */
export function fullDays(
  rounds: readonly Round[],
  { from, at, days, perDay }: { from: string; at: string; days: number; perDay: number },
): Map<string, Round[]> {
  const byDay = new Map<string, Round[]>();
  for (const round of rounds) {
    if (round.day >= from && round.day <= at) byDay.set(round.day, [...(byDay.get(round.day) ?? []), round]);
  }
  const full = [...byDay].filter(([, ofDay]) => ofDay.length >= perDay).toSorted(([a], [b]) => (a > b ? -1 : 1));
  return new Map(full.slice(0, days));
}
