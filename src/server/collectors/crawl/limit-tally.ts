import type { Limit } from '../../../core/model/observation/index.ts';

export type LimitReason = Limit['reason'];

/** What was left out, by reason and place. */
export interface LimitTally {
  /** `place`: what addresses have in common that are counted together. `url` is one of them; the first by letters is told. */
  add(reason: LimitReason, url: string, more?: { place?: string; count?: number }): void;
  /** A record for each, in order. */
  limits(at: string): Limit[];
}

/** More places of one reason are counted together. */
const MAX_PLACES = 200;

export function openLimitTally(): LimitTally {
  const tallies = new Map<string, { reason: LimitReason; url: string; count: number }>();
  const places = new Map<LimitReason, number>();

  const keyOf = (reason: LimitReason, place: string): string => {
    const key = `${reason} ${place}`;
    if (tallies.has(key)) return key;
    const count = places.get(reason) ?? 0;
    if (count >= MAX_PLACES) return `${reason} …`;
    places.set(reason, count + 1);
    return key;
  };

  return {
    add(reason, url, { place = '', count = 1 } = {}) {
      const key = keyOf(reason, place);
      const tally = tallies.get(key);
      if (tally === undefined) tallies.set(key, { reason, url, count });
      else {
        tally.count += count;
        // One of them stands for all, whichever came first.
        if (url < tally.url) tally.url = url;
      }
    },
    limits(at) {
      const keys = [...tallies.keys()].toSorted();
      return keys.flatMap((key) => {
        const tally = tallies.get(key);
        return tally === undefined ? [] : [{ kind: 'limit' as const, at, ...tally }];
      });
    },
  };
}
