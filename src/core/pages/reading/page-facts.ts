import { misdeclared } from '../charset/index.ts';
import type { Message, PageFacts, PageKind, Published } from '../../model/page-facts.ts';
import { readArticleHead, readPageNames, readResultsHead } from './article-head/index.ts';
import { readFooter } from './footer.ts';
import { readItems } from './items/read-items.ts';
import { kindOf } from './kind.ts';
import { baseOf, readLinks } from './links.ts';
import { readMessages } from './messages/read-messages.ts';
import { openPageReader, type Page } from './page.ts';
import { isResultsPage } from './results-page.ts';

/** Where a page comes from. */
export interface PageOrigin {
  file: string;
  /** Address of the page; null where it is not known, and then addresses stay as they are written. */
  url: string | null;
  /** The header of that name. */
  contentType?: string | null;
}

/** A reader of facts that reads one page after the other in the same memory. It takes any bytes and never throws. */
export function openFactsReader(): (bytes: Uint8Array, origin: PageOrigin) => PageFacts {
  const read = openPageReader();
  return (bytes, { file, url, contentType = null }) => {
    const page = read(bytes, contentType);
    const base = baseOf(page, url);
    return { file, ...factsOf(page, { base, url }).facts, links: readLinks(page, base) };
  };
}

/** Addresses of a page: its own, and the one against which those on it are read; null where they are not known. */
export interface PageAddresses {
  url: string | null;
  base: string | null;
}

/** All facts but the links, and whether a script draws the items. */
export function factsOf(
  page: Page,
  { url, base }: PageAddresses,
): { facts: Omit<PageFacts, 'file' | 'links'>; areDrawn: boolean } {
  const names = readPageNames(page);
  const { tags, htmlTitle } = names;
  const isResults = isResultsPage(page, names, url);
  const head = isResults ? readResultsHead(page, names) : readArticleHead(page, names);
  const { items, areDrawn } = readItems(page, { base, article: head.published === null ? null : head.dateLines });
  const messages = readMessages(page, head.published?.date ?? null);
  const declared = misdeclared(page.tree.bytes, page.charset);
  const kind = kindOf(page, { isResults, head, items, messages, tags, htmlTitle, base: url });
  const facts = {
    charset: page.charset,
    ...(declared === null ? {} : { declared }),
    title: head.title?.text ?? null,
    htmlTitle,
    kind,
    tags,
    published: isDayOfLetter(head.published, messages) ? null : head.published,
    source: IS_OF_LISTS.has(kind) ? null : head.source,
    footer: readFooter(page),
    items,
    messages,
  };
  return { facts, areDrawn };
}

/** What says where it is from on such a page is an entry of its list. */
const IS_OF_LISTS = new Set<PageKind>(['home', 'section', 'search']);

/** Of several letters none has the day of the page. */
const isDayOfLetter = (published: Published | null, letters: readonly Message[]): boolean =>
  published !== null &&
  letters.length > 1 &&
  letters.some(({ asked, answered }) => [asked, answered].includes(published.date));
