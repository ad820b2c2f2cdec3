import type { PagePlace, Section, SeenPage } from '../model/observation/index.ts';
import { remembered } from '../model/remembered.ts';
import { pageTag } from './page-tag.ts';
import { columnInPathLine } from './path-line.ts';
import { sectionPath } from './section-path.ts';

/** Articles that belong to one column, as far as tags or addresses tell. */
export interface ArticleDays {
  articles: number;
  dated: number;
  newest: { date: string; place: PagePlace } | null;
}

/**
 * Dates of articles by the column to which they belong: by the name of the column in their tags (ColumnName), by their address,
 * otherwise by the line that shows where they stand. For columns whose lists show no dates. Memory is one entry for each column, however many articles there are.
 */
export interface ArticleDaysFold {
  see(page: SeenPage): void;
  /** At the end, with all columns of the site: what two of them share tells nothing about either. */
  of(sections: readonly Section[]): (section: Section) => ArticleDays | null;
}

/** The column that each key of a page (`keysOfPage`) leads to; keys that two columns share lead nowhere. */
export function columnsByKey(sections: readonly Section[]): ReadonlyMap<string, Section> {
  const byKey = new Map<string, Section | null>();
  for (const section of sections) {
    for (const key of keysOfSection(section)) byKey.set(key, byKey.has(key) ? null : section);
  }
  return new Map([...byKey].flatMap(([key, section]) => (section === null ? [] : [[key, section]])));
}

export function openArticleDays(at: string): ArticleDaysFold {
  const byColumn = new Map<string, ArticleDays & { unsure: number }>();
  return {
    see(page) {
      if (page.facts.kind !== 'article' || page.scripted) return;
      const isUnsure = page.facts.published === null && mayBeDated(page);
      for (const key of keysOfPage(page)) {
        const known = byColumn.get(key) ?? { articles: 0, dated: 0, newest: null, unsure: 0 };
        byColumn.set(key, known);
        if (isUnsure) known.unsure++;
        else addArticle(known, page, at);
      }
    },
    of(sections) {
      const columns = columnsByKey(sections);
      return (section) => {
        const own = keysOfSection(section).find((key) => columns.get(key) === section && byColumn.has(key));
        const known = own === undefined ? undefined : byColumn.get(own);
        // Where the day of an article may stand unread, the others tell nothing of the column.
        return known === undefined || known.articles === 0 || (known.unsure > 0 && known.dated === 0) ? null : known;
      };
    },
  };
}

/** Days after `at` are none yet. */
function addArticle(known: ArticleDays, page: SeenPage, at: string): void {
  known.articles++;
  const date = page.facts.published?.date ?? null;
  if (date === null) return;
  known.dated++;
  if (date > at || (known.newest !== null && !isBefore(known.newest, { date, url: page.url }))) return;
  known.newest = { date, place: { url: page.url, sha256: page.sha256, at: page.at } };
}

/** Of two articles of one day the one with the smaller address stands, whatever came first. */
function isBefore(known: NonNullable<ArticleDays['newest']>, { date, url }: { date: string; url: string }): boolean {
  return known.date < date || (known.date === date && known.place.url > url);
}

/** A day in whatever form, that of its reading too, or no more of one than month and day, or year and month. */
const ANY_DAY = new RegExp(
  [
    '\\d{1,4}\\s{0,3}[-年月/_·]\\s{0,3}\\d{1,2}(?!\\d)',
    '\\d{2,4}\\s{0,3}\\.\\s{0,3}\\d{2}(?!\\d)',
    '\\d\\s{0,3}[月日]',
    '(?:19|20)\\d{2}\\s\\d{1,2}\\s\\d{1,2}',
    '(?:时\\s?间|日\\s?期)\\s{0,3}[:：]',
    '[一二][九〇○零ＯO]|[昨今前]天|(?:小时|分钟|天|周)前',
    '\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?\\s\\d',
  ].join('|'),
  'iu',
);

/**
 * Whether a page that shows no date of publication may have one that was not recognised: it has no tags, its column is known by a line
 * of its text alone, and some day stands on it.
 */
export function mayBeDated(page: SeenPage): boolean {
  return isPlacedByLine(page) && ANY_DAY.test(page.text);
}

/** Whether neither tags nor address tell the column of a page. */
export const isPlacedByLine = ({ url, facts }: SeenPage): boolean =>
  pageTag(facts.tags, 'ColumnName') === null && sectionPath(url) === null;

/** How columns know a page as theirs: by its tag and its address, and where neither says anything by the line that shows its place. */
export const keysOfPage: (page: SeenPage) => readonly string[] = remembered((page) => {
  const { url, text, facts } = page;
  const path = sectionPath(url);
  const name = isPlacedByLine(page) ? columnInPathLine(text, facts.title) : pageTag(facts.tags, 'ColumnName');
  return [...(name === null ? [] : [`name ${name}`]), ...(path === null ? [] : [`path ${path}`])];
});

/** In order of how much they say. */
function keysOfSection({ name, url }: Section): string[] {
  const path = sectionPath(url);
  return [...(path === null ? [] : [`path ${path}`]), `name ${name}`];
}
