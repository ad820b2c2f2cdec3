import type { SeenPage } from '../../model/observation/index.ts';
import type { IsUtf8 } from '../charset/index.ts';
import { catalogueColumn, catalogueRoot } from '../../model/catalogue-address.ts';
import { columnTexts, readCataloguePage } from './catalogue.ts';
import { readForms } from './forms/read-forms.ts';
import { readLinks } from '../links/index.ts';
import { baseOf } from './links.ts';
import { factsOf } from './page-facts.ts';
import type { CrawlOrigin, ReadPage } from './crawl-origin.ts';
import { openPackedLinks } from './packed-links.ts';
import { linkTexts } from './link-texts.ts';
import { maskFacts } from './mask-facts.ts';
import { openPageReader, type Page } from './page.ts';
import { hasOpenList, isScripted } from './scripted.ts';
import { maskedText, undecodableIn } from './shown-text.ts';
import { withDrawnLinks } from './drawn-links.ts';

/** The first page of a host. */
const ROOT = /^https?:\/\/[^/?#]+\/?(?:(?:index|default|main)\.[a-z]+)?$/iu;

/** A reader for the pages of a crawl, one after the other in the same memory. It takes any bytes and never throws. */
export function openCrawlReader(isUtf8: IsUtf8 | null = null): (bytes: Uint8Array, origin: CrawlOrigin) => ReadPage {
  const read = openPageReader(isUtf8);
  const links = openPackedLinks();
  return (bytes, origin) => {
    const answer = readCataloguePage(bytes, origin);
    if (answer !== null) return answer;
    const { url, contentType, resolveLink } = origin;
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
        ...(hasOpenList(page, facts) ? { openList: true } : {}),
        ...textsOfLinks(page, { kind: facts.kind, url, base }),
      }),
      text: maskedText(page),
      links: areDrawn ? withDrawnLinks(facts.items, { base, links: numbers, resolveLink }) : numbers,
      // The frame around the columns of a catalogue may say much, and nothing of the one that its script puts there.
      scripted: isScripted(page, facts) || (facts.items.length === 0 && catalogueColumn(url) !== null),
    };
  };
}

/** The links that are seen first, and the menu of a catalogue, which tells what its columns are called; those of all pages would be most of the log. */
function textsOfLinks(
  page: Page,
  { kind, url, base }: { kind: SeenPage['facts']['kind']; url: string; base: string },
): Pick<SeenPage['facts'], 'linkTexts'> {
  const root = catalogueRoot(url);
  const isFirst = kind === 'home' || ROOT.test(url);
  if (!isFirst && root === null) return {};
  return { linkTexts: [...(isFirst ? linkTexts(page, base) : []), ...(root === null ? [] : columnTexts(page, root))] };
}
