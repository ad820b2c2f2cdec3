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
  walk(articles, order, before);
  walk(articles, order.toReversed(), after);
  return { before, after };
}

/** Gives every article the day of the last dated one of its family that came before it and has another number. */
function walk(articles: Articles, order: Uint32Array, days: Uint32Array): void {
  let family = 0;
  let number = -1;
  let day = 0;
  let ofNumber = 0;
  for (const article of order) {
    if (articles.family(article) !== family) [family, number, day, ofNumber] = [articles.family(article), -1, 0, 0];
    if (articles.number(article) !== number) {
      number = articles.number(article);
      if (ofNumber > 0) day = ofNumber;
      ofNumber = 0;
    }
    days[article] = day;
    // Of several addresses of one number the first day stands.
    if (ofNumber === 0) ofNumber = articles.day(article);
  }
}
