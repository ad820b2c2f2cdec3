import { readPageNames } from './article-head/index.ts';
import type { CrawlOrigin } from './crawl-origin.ts';
import type { ReadPage } from './crawl-reader.ts';
import { baseOf } from './links.ts';
import { openPackedLinks } from './packed-links.ts';
import { openPageReader } from './page.ts';

/** As `openCrawlReader`, but reads no more than charset, tags, `<title>` and links; everything else is as of an empty page. */
export function openLinkReader(): (bytes: Uint8Array, origin: CrawlOrigin) => ReadPage {
  const read = openPageReader();
  const packedLinks = openPackedLinks();
  return (bytes, { url, contentType, resolveLink }) => {
    const page = read(bytes, contentType);
    const base = baseOf(page, url) ?? url;
    return {
      facts: {
        charset: page.charset,
        ...readPageNames(page),
        title: null,
        kind: 'other',
        published: null,
        source: null,
        footer: { siteCode: null, icp: null, police: null, conac: false, jiucuo: null },
        items: [],
        messages: [],
        forms: [],
        undecodable: 0,
      },
      text: '',
      links: packedLinks(page.tree, resolveLink({ bytes: page.tree.bytes, charset: page.readAs, base })),
      scripted: false,
    };
  };
}
