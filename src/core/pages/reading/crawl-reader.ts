import type { SeenPage } from '../../model/observation/index.ts';
import type { IsUtf8 } from '../charset/index.ts';
import { readForms } from './forms/read-forms.ts';
import { readLinks } from '../links/index.ts';
import { baseOf } from './links.ts';
import { factsOf } from './page-facts.ts';
import type { CrawlOrigin } from './crawl-origin.ts';
import { openPackedLinks } from './packed-links.ts';
import { linkTexts } from './link-texts.ts';
import { maskFacts } from './mask-facts.ts';
import { openPageReader } from './page.ts';
import { isScripted } from './scripted.ts';
import { maskedText, undecodableIn } from './shown-text.ts';
import { withDrawnLinks } from './drawn-links.ts';

/** Everything of a line of the log about a page that comes from its bytes. */
export type ReadPage = Pick<SeenPage, 'facts' | 'text' | 'links' | 'scripted'>;

/** The first page of a host. */
const ROOT = /^https?:\/\/[^/?#]+\/?(?:(?:index|default|main)\.[a-z]+)?$/iu;

/** A reader for the pages of a crawl, one after the other in the same memory. It takes any bytes and never throws. */
export function openCrawlReader(isUtf8: IsUtf8 | null = null): (bytes: Uint8Array, origin: CrawlOrigin) => ReadPage {
  const read = openPageReader(isUtf8);
  const links = openPackedLinks();
  return (bytes, { url, contentType, resolveLink }) => {
    const page = read(bytes, contentType);
    const base = baseOf(page, url) ?? url;
    const { bytes: treeBytes } = page.tree;
    links.begin(treeBytes, resolveLink({ bytes: treeBytes, charset: page.readAs, base }));
    readLinks(page.tree, links.add);
    const { facts, areDrawn } = factsOf(page, { base, url });
    const numbers = links.numbers();
    return {
      facts: maskFacts({
        ...facts,
        forms: readForms(page, base),
        undecodable: undecodableIn(page),
        // The links that are seen first; those of all pages would be most of the log.
        ...(facts.kind === 'home' || ROOT.test(url) ? { linkTexts: linkTexts(page, base) } : {}),
      }),
      text: maskedText(page),
      links: areDrawn ? withDrawnLinks(facts.items, { base, links: numbers, resolveLink }) : numbers,
      scripted: isScripted(page, facts),
    };
  };
}
