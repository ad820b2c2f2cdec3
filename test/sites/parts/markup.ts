/** Markup of all of a list, one behind the other. */
export const each = <T>(list: readonly T[], markup: (item: T, index: number) => string, between = ''): string =>
  list.map(markup).join(between);

/** Markup that is there only for what is there. */
export const given = <T>(value: T | null | undefined, markup: (value: T) => string): string =>
  value === null || value === undefined ? '' : markup(value);

export type Tag = readonly [name: string, value: string];

/** Tags of a page, a line each. */
export const metaTags = (tags: readonly Tag[], end = '>'): string =>
  each(tags, ([name, value]) => `<meta name="${name}" content="${value}"${end}`, '\n');

/** The tags of a column as most sites write them. */
export const columnTags = (name: string, description: string, more: { keywords: string; type: string }): Tag[] => [
  ['ColumnName', name],
  ['ColumnDescription', description],
  ['ColumnKeywords', more.keywords],
  ['ColumnType', more.type],
];

export const articleTags = (title: string, published: string, source: string): Tag[] => [
  ['ArticleTitle', title],
  ['PubDate', published],
  ['ContentSource', source],
];
