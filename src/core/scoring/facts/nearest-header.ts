import { nearestName } from '../../model/nearest.ts';

/** Shortest header that tells something where it is part of another: 名称 of 单位名称. */
const SHORTEST_PART = 2;

/** The known header that was probably meant: one that differs by a slip, or else the first that holds the other or is held by it. */
export function nearestHeader(wanted: string, known: readonly string[]): string | undefined {
  const partOf = (part: string, whole: string): boolean => part.length >= SHORTEST_PART && whole.includes(part);
  return nearestName(wanted, known) ?? known.find((one) => partOf(one, wanted) || partOf(wanted, one));
}
