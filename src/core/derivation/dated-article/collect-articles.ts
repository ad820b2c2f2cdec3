import type { SeenPage } from '../../model/observation/index.ts';
import type { Published } from '../../model/page-facts.ts';
import { dayNumber } from '../day-number.ts';
import { openNumberList, openTextPool } from '../../model/memory/index.ts';
import { numberInAddress } from '../number-in-address.ts';
import { isReadArticle } from '../page-titles.ts';

/** An article as it is kept. */
export interface Article {
  page: number;
  published: Published | null;
  lastModified: string | null;
}

/** The articles of a site by number: some hundred bytes each. */
export interface Articles {
  add(page: SeenPage, number: number): void;
  readonly size: number;
  get(article: number): Article;
  page(article: number): number;
  /** Day on which it says that it was published; 0 for none. */
  day(article: number): number;
  /** Number of its family of addresses; 0 for none. */
  family(article: number): number;
  /** The number in its address; equal ones are one article under several addresses. */
  number(article: number): number;
}

const HALF = 2 ** 32;

export function openArticles(): Articles {
  const pages = openNumberList(32);
  const days = openNumberList(32);
  const families = openNumberList(32);
  const high = openNumberList(32);
  const low = openNumberList(32);
  const said = openTextPool();
  /** What is known of the last change and of what the page says about its day, plus one; 0 for none. */
  const changes = openNumberList(32);
  const published = openNumberList(32);
  const keep = (text: string | null) => (text === null ? 0 : said.intern(text) + 1);
  const kept = (number: number) => (number === 0 ? null : said.texts.get(number - 1));
  const known = new Map<string, number>();
  return {
    add(seen, page) {
      if (!isReadArticle(seen)) return;
      const { url, facts, lastModified } = seen;
      const article = pages.length;
      const numbered = numberInAddress(url);
      pages.push(page);
      days.push(dayNumber(facts.published?.date ?? null));
      published.push(keep(facts.published === null ? null : JSON.stringify(facts.published)));
      changes.push(keep(lastModified));
      if (numbered === null) return;
      const family = known.get(numbered.family) ?? known.size + 1;
      known.set(numbered.family, family);
      families.set(article, family);
      high.set(article, Math.floor(numbered.number / HALF));
      low.set(article, numbered.number % HALF);
    },
    get size() {
      return pages.length;
    },
    get: (article) => ({
      page: pages.get(article),
      published: JSON.parse(kept(published.get(article)) ?? 'null') as Published | null,
      lastModified: kept(changes.get(article)),
    }),
    page: (article) => pages.get(article),
    day: (article) => days.get(article),
    family: (article) => families.get(article),
    number: (article) => high.get(article) * HALF + low.get(article),
  };
}
