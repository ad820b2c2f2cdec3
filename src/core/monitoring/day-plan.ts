import { hashOf } from './hash-of.ts';

/** How visits are spread over a day. */
export interface PlanTerms {
  /** Visits a day: more than are needed, so that a few void ones do not make the day void. */
  perDay: number;
  /** Minutes between two visits, at least. */
  minutesApart: number;
  /** Minutes that a visit may come late without standing too near the next one. */
  minutesLate: number;
}

export const PLAN_TERMS: PlanTerms = { perDay: 24, minutesApart: 30, minutesLate: 10 };

const DAY = 24 * 60 * 60;

/**
 * The visits of one day to one site, as seconds since midnight in China, ascending; the same for the same seed. The day is cut into
 * equal slots, which begin at another time for each site, and each slot has one visit by chance: neighbours, also over midnight, stand
 * `minutesApart + minutesLate` apart or more. `seed` names the site.
 * @throws RangeError where a day is too short for so many visits.
 */
export function dayPlan(seed: string, day: string, { perDay, minutesApart, minutesLate }: PlanTerms): number[] {
  const slot = Math.floor(DAY / perDay);
  const play = slot - (minutesApart + minutesLate) * 60;
  if (perDay < 1 || play < 0 || play >= slot)
    throw new RangeError(`${perDay} visits a day cannot stand ${minutesApart} minutes apart`);
  // From 0 to the end of what the slot has left beside the play of chance, so that a visit never leaves its day.
  const phase = hashOf(seed) % (slot - play);
  const seconds: number[] = [];
  for (let turn = 0; turn < perDay; turn++) {
    const chance = hashOf(`${seed} ${day} ${turn}`) % (play + 1);
    seconds.push(turn * slot + phase + chance);
  }
  return seconds;
}

/**
 * The first planned visit after a moment, as ISO 8601 to the second with +08:00. `after` is ISO 8601 with offset.
 * @throws RangeError where `after` is no moment.
 */
export function nextVisit(seed: string, after: string, terms: PlanTerms): string {
  const time = Date.parse(after);
  if (!Number.isFinite(time)) throw new RangeError(`no moment: ${after}`);
  const local = Math.floor(time / 1000) + EIGHT_HOURS;
  const begin = local - (local % DAY);
  for (let midnight = begin; ; midnight += DAY) {
    const day = new Date(midnight * 1000).toISOString().slice(0, 10);
    const second = dayPlan(seed, day, terms).find((each) => (midnight + each - EIGHT_HOURS) * 1000 > time);
    if (second !== undefined) return `${new Date((midnight + second) * 1000).toISOString().slice(0, 19)}+08:00`;
  }
}

const EIGHT_HOURS = 8 * 60 * 60;
