import { HEALTHS } from '../../../core/monitoring/index.ts';
import type { SiteHealth } from './site-healths.ts';

/** Where a website stands in the list, whatever it is sorted by. */
export type PlaceInHealth = readonly [
  rank: number,
  failed: number,
  valid: number,
  vetoes: number,
  officialOrder: number,
  id: string,
];

export function placeInHealth({ health, failed, valid, vetoes, officialOrder, id }: SiteHealth): PlaceInHealth {
  const { open, proposed, confirmed } = vetoes;
  return [HEALTHS.indexOf(health), failed, valid, open + proposed + confirmed, officialOrder, id];
}

/** The worst first. Whole numbers: shares are held against each other without dividing. */
export function byPlace(a: PlaceInHealth, b: PlaceInHealth): number {
  const [rank, failed, valid, vetoes] = a;
  const [otherRank, otherFailed, otherValid, otherVetoes] = b;
  return (
    rank - otherRank ||
    // A site that is not warned has a share of nothing.
    otherFailed * Math.max(1, valid) - failed * Math.max(1, otherValid) ||
    otherVetoes - vetoes ||
    byBody(a, b)
  );
}

/** In the order of the bodies. */
export function byBody([, , , , order, id]: PlaceInHealth, [, , , , otherOrder, otherId]: PlaceInHealth): number {
  return order - otherOrder || (id < otherId ? -1 : Number(id > otherId));
}
