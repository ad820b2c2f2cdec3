import type { PageKind } from '../../model/page-facts.ts';
import { readArticleHead, readPageNames, readResultsHead } from './article-head/index.ts';
import { readItems } from './items/read-items.ts';
import { kindOf } from './kind.ts';
import { readMessages } from './messages/read-messages.ts';
import { openPageReader } from './page.ts';
import { isResultsPage } from './results-page.ts';
import { readTags } from './tags.ts';

const read = openPageReader();

/** The kind of a page that is read from its bytes alone. */
export function kindIn(bytes: Uint8Array, base: string | null): PageKind {
  const page = read(bytes);
  const names = readPageNames(page);
  const isResults = isResultsPage(page, names, base);
  const head = isResults ? readResultsHead(page, names) : readArticleHead(page, names);
  const { items } = readItems(page, { base, article: head.published === null ? null : head.dateLines });
  return kindOf(page, {
    isResults,
    head,
    items,
    messages: readMessages(page, head.published?.date ?? null),
    tags: readTags(page),
    htmlTitle: names.htmlTitle,
    base,
  });
}

export const kindOfText = (html: string, base: string | null = null) => kindIn(new TextEncoder().encode(html), base);
