import type { SeenPage } from '../model/observation/index.ts';
import type { PageKind } from '../model/page-facts.ts';
import { hasPageTag, pageTag } from './page-tag.ts';
import { wordsParam } from './params.ts';

const SITE = ['SiteName', 'SiteDomain', 'SiteIDCode'] as const;
const COLUMN = [...SITE, 'ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'] as const;
const ARTICLE = [...COLUMN, 'ArticleTitle', 'PubDate', 'ContentSource'] as const;

/** Those of them that a scheme asks for; all where it says nothing. */
export const tagsParam = () =>
  wordsParam(ARTICLE, ARTICLE.join('、'), { zh: '检查哪些标签', en: 'tags that are checked' });

/** The tags that a page of a kind must have and that `asked` names. */
export function openRequiredTags(asked: readonly string[]): (kind: PageKind) => readonly string[] {
  const byKind = new Map<PageKind, readonly string[]>();
  return (kind) => {
    const tags = byKind.get(kind) ?? requiredTags(kind).filter((tag) => asked.includes(tag));
    byKind.set(kind, tags);
    return tags;
  };
}

/** Tags that a page of the kind must have (必选标签): 3 on the home page, 7 on a column, 10 on an article; none elsewhere. */
export function requiredTags(kind: PageKind): readonly string[] {
  switch (kind) {
    case 'home':
      return SITE;
    case 'section':
      return COLUMN;
    case 'article':
      return ARTICLE;
    default:
      return [];
  }
}

/** A folder, by its own name or by that of its first page; not one named after a day. */
const FOLDER = /^[a-z]+:\/\/[^?#]*\/(?:(?:index|default)\.\w{2,5})?(?:[?#]|$)/iu;
const DAY = /\/20\d{2}[-/]?(?:0[1-9]|1[0-2])(?:[-/]|\d{2}\/)/u;

/**
 * The kind of a page as its tags have to be. The standing text of a column (概况, 指南) reads like an article and is the column: it
 * stands at the address of a folder, has the tags of a column, shows no day, and has no tag of an article. Where an inspection begins
 * is the home page, be it one list or one text.
 */
export function kindForTags({ url, depth, facts: { kind, tags, published } }: SeenPage): PageKind {
  if (depth === 0 && (kind === 'section' || kind === 'article')) return 'home';
  if (kind !== 'article' || published !== null || !FOLDER.test(url) || DAY.test(url)) return kind;
  const isArticle = hasPageTag(tags, 'ArticleTitle') || hasPageTag(tags, 'PubDate');
  return !isArticle && pageTag(tags, 'ColumnName') !== null ? 'section' : kind;
}
