import { newestFullDays, visitState, type VisitState } from '../../model/availability.ts';
import { chinaDay } from '../../model/china-day.ts';
import type { Probe } from '../../model/observation/index.ts';

export interface Round {
  probe: Probe;
  day: string;
  state: VisitState;
}

/** The day of China on which a probe was made, and what it says; null for one whose moment cannot be read. */
export function roundOf(probe: Probe, timeoutMilliseconds: number): Round | null {
  const day = chinaDay(probe.at);
  const { reach, controlled } = probe;
  return day === null ? null : { probe, day, state: visitState(reach, { controlled, timeout: timeoutMilliseconds }) };
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
  window: { from: string; at: string; days: number; perDay: number },
): Map<string, Round[]> {
  const byDay = new Map<string, Round[]>();
  for (const round of rounds) byDay.set(round.day, [...(byDay.get(round.day) ?? []), round]);
  const counted = Array.from(byDay, ([day, ofDay]) => ({ day, valid: ofDay.length, ofDay }));
  return new Map(newestFullDays(counted, window).map(({ day, ofDay }) => [day, ofDay]));
}
