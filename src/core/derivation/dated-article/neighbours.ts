import type { Articles } from './collect-articles.ts';

/** Days of the nearest articles that have one, by article: `before` has smaller numbers, `after` larger ones; 0 for none. */
export interface Neighbours {
  before: Uint32Array;
  after: Uint32Array;
}

/** `chosen`: the articles that count, in the order of their addresses. */
export function neighboursOf(articles: Articles, chosen: Uint32Array): Neighbours {
  const order = chosen
    .filter((article) => articles.family(article) > 0)
    .toSorted((a, b) => articles.family(a) - articles.family(b) || articles.number(a) - articles.number(b));
  const before = new Uint32Array(articles.size);
  const after = new Uint32Array(articles.size);
  const leaps = leapsOf(articles, order);
  walk(articles, { order, leaps, days: before });
  walk(articles, { order: order.toReversed(), leaps, days: after });
  return { before, after };
}

/** So many times the usual distance no article is the next one: the numbers are of another time or another system. */
const LEAP = 1000;
/** With fewer distances nobody knows what is usual. */
const FEWEST = 4;

/** By family the distance of numbers beyond which articles are no neighbours. */
function leapsOf(articles: Articles, order: Uint32Array): Map<number, number> {
  const leaps = new Map<number, number>();
  for (let from = 0, to = 0; from < order.length; from = to) {
    const family = articles.family(order[from] ?? 0);
    while (to < order.length && articles.family(order[to] ?? 0) === family) to++;
    const numbers = Float64Array.from(order.subarray(from, to), (article) => articles.number(article));
    const distances = numbers
      .subarray(1)
      .map((number, index) => number - (numbers[index] ?? 0))
      .filter((distance) => distance > 0)
      .toSorted();
    const usual = distances[distances.length >> 1] ?? 0;
    leaps.set(family, distances.length < FEWEST ? Infinity : usual * LEAP);
  }
  return leaps;
}

interface Walk {
  order: Uint32Array;
  leaps: ReadonlyMap<number, number>;
  days: Uint32Array;
}

/** Gives every article the day of the last dated one of its family that came before it and has another number, unless a leap lies between. */
function walk(articles: Articles, { order, leaps, days }: Walk): void {
  let family = 0;
  let number = -1;
  let day = 0;
  let ofNumber = 0;
  for (const article of order) {
    if (articles.family(article) !== family) [family, number, day, ofNumber] = [articles.family(article), -1, 0, 0];
    const own = articles.number(article);
    if (own !== number) {
      const isLeap = number >= 0 && Math.abs(own - number) > (leaps.get(family) ?? Infinity);
      if (isLeap) day = 0;
      else if (ofNumber > 0) day = ofNumber;
      number = own;
      ofNumber = 0;
    }
    days[article] = day;
    // Of several addresses of one number the first day stands.
    if (ofNumber === 0) ofNumber = articles.day(article);
  }
}
