import type { AvailabilityVerdict } from './judge-availability.ts';

/**
 * How a website stands, the worst first. `veto`: a veto (单项否决) is proposed for its availability, or a problem that a veto reads is
 * confirmed; `near`: somebody should look now; `unknown`: too few visits to tell; `well`.
 */
export const HEALTHS = ['veto', 'near', 'unknown', 'well'] as const;
export type Health = (typeof HEALTHS)[number];

/** Problems of a website that are there and that a veto reads, by what was decided of them. */
export interface VetoProblems {
  open: number;
  proposed: number;
  confirmed: number;
}

/** Availability and problems together; people decide whether a veto applies. */
export function healthOf(
  { state, isWarned }: Pick<AvailabilityVerdict, 'state' | 'isWarned'>,
  { open, proposed, confirmed }: VetoProblems,
): Health {
  if (state === 'veto' || confirmed > 0) return 'veto';
  if (isWarned || open > 0 || proposed > 0) return 'near';
  return state === 'too-little' ? 'unknown' : 'well';
}
