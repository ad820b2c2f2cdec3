import { hashOf } from './hash-of.ts';

/** How much of a site is looked at: `light` its home page and columns, `full` the whole of it. */
export const INSPECTION_DEPTHS = ['light', 'full'] as const;
export type InspectionDepth = (typeof INSPECTION_DEPTHS)[number];

const DAY = 24 * 60 * 60;
const EIGHT_HOURS = 8 * 60 * 60;

/** Seconds between two planned looks at one site. */
const PERIODS: Readonly<Record<InspectionDepth, number>> = { light: DAY, full: 7 * DAY };

/** Two looks may stand a little farther apart than their period where a clock was put right, in seconds. */
const SLACK = 2 * 60 * 60;

/** Milliseconds after which no planned look stands: one that stands farther ahead was planned by a clock that went wrong. */
export const farthestInspection = (depth: InspectionDepth): number => (PERIODS[depth] + SLACK) * 1000;

/** Milliseconds within which a planned look is not made again, whatever clocks say meanwhile. */
export const nearestInspection = (depth: InspectionDepth): number => (PERIODS[depth] * 1000) / 2;

/**
 * The first planned look at a site after a moment, as ISO 8601 to the second with +08:00: each day, or each week, at a time of its
 * own, by which the sites are spread evenly; the same for the same seed. `after` is ISO 8601 with offset, `seed` names the site.
 * @throws RangeError where `after` is no moment.
 */
export function nextInspection(seed: string, depth: InspectionDepth, after: string): string {
  const time = Date.parse(after);
  if (!Number.isFinite(time)) throw new RangeError(`no moment: ${after}`);
  const period = PERIODS[depth];
  const second = Math.floor(time / 1000);
  const phase = hashOf(`${seed} ${depth}`) % period;
  const next = second - ((((second - phase) % period) + period) % period) + period;
  return `${new Date((next + EIGHT_HOURS) * 1000).toISOString().slice(0, 19)}+08:00`;
}
