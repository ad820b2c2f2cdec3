import type { PageKind } from '../model/page-facts.ts';

const SITE = ['SiteName', 'SiteDomain', 'SiteIDCode'] as const;
const COLUMN = [...SITE, 'ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'] as const;
const ARTICLE = [...COLUMN, 'ArticleTitle', 'PubDate', 'ContentSource'] as const;

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
