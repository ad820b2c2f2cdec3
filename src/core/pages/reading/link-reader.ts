import { decodeBytes, type IsUtf8 } from '../charset/index.ts';
import { resolveReferences } from '../html/index.ts';
import type { CrawlOrigin } from './crawl-origin.ts';
import type { ReadPage } from './crawl-reader.ts';
import { openDrawnItems } from './drawn-items.ts';
import { withDrawnLinks } from './drawn-links.ts';
import { openLinkScan } from './link-scan.ts';
import { baseFrom } from './links.ts';
import { maskFacts } from './mask-facts.ts';
import { openPackedLinks } from './packed-links.ts';
import { pageBytes } from './page.ts';
import { tagsIn } from './tags.ts';

/**
 * As `openCrawlReader`, but reads no more than charset, tags, `<title>` and links, those that a script draws from data in the page
 * too; everything else is as of an empty page.
 */
export function openLinkReader(isUtf8: IsUtf8 | null = null): (bytes: Uint8Array, origin: CrawlOrigin) => ReadPage {
  const scan = openLinkScan();
  const drawnItems = openDrawnItems();
  return (written, { url, contentType, resolveLink }) => {
    const { charset, bytes, readAs } = pageBytes(written, contentType, isUtf8);
    const { links, base: basePlace, title, metas, scripts } = scan(bytes);
    const raw = (from: number, to: number) => decodeBytes(bytes.subarray(from, to), readAs);
    const base = basePlace === null ? url : (baseFrom(raw(basePlace.from, basePlace.to), url) ?? url);
    const packed = openPackedLinks(bytes, resolveLink({ bytes, charset: readAs, base }));
    for (let at = 0; at < links.count; at++) packed.addUsed(links.use(at), links.from(at), links.to(at));
    const items = drawnItems({ written, contentType, addresses: { url, base }, scripts, raw });
    return {
      facts: maskFacts({
        ...nothingOf(charset),
        htmlTitle: title === null ? null : resolveReferences(raw(title.from, title.to)).replaceAll(/\s+/gu, ' ').trim(),
        tags: tagsIn(metas, { bytes, raw }),
      }),
      text: '',
      links:
        items.length === 0 ? packed.numbers() : withDrawnLinks(items, { base, links: packed.numbers(), resolveLink }),
      scripted: false,
    };
  };
}

const nothingOf = (charset: string): ReadPage['facts'] => ({
  charset,
  title: null,
  htmlTitle: null,
  kind: 'other',
  tags: {},
  published: null,
  source: null,
  footer: { siteCode: null, icp: null, police: null, conac: false, jiucuo: null },
  items: [],
  messages: [],
  forms: [],
  undecodable: 0,
});
