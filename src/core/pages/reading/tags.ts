import type { PageTags } from '../../model/page-facts.ts';
import { ATTRIBUTE, TAG } from '../html/index.ts';
import type { Page } from './page.ts';

/** Names of the tags of the design standard for government websites (国办发〔2017〕47号, 网页设计规范), required and optional. */
const STANDARD_TAGS =
  'SiteName SiteDomain SiteIDCode ColumnName ColumnDescription ColumnKeywords ColumnType ArticleTitle PubDate ContentSource Keywords Author Description Image Url'.split(
    ' ',
  );

const KNOWN = new Set(STANDARD_TAGS.map((name) => name.toLowerCase()));

/** The tags of the standard, in capital or small letters, with their values as they are written. */
export function readTags({ tree, attribute }: Page): PageTags {
  const tags = new Map<string, string[]>();
  for (let node = 0; node < tree.size; node++) {
    if (tree.tag[node] !== TAG.meta) continue;
    const name = attribute(node, ATTRIBUTE.name)?.trim() ?? '';
    if (!KNOWN.has(name.toLowerCase())) continue;
    const values = tags.get(name) ?? [];
    values.push(attribute(node, ATTRIBUTE.content) ?? '');
    tags.set(name, values);
  }
  return Object.fromEntries(
    [...tags].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}
