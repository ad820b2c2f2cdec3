export { type Charset, charsetOf, decodeBytes } from './charset/index.ts';
export { buildTree, openTree, type PageTree, resolveInAttribute } from './html/index.ts';
export { baseAddress, type FoundLink, type LinkKind, readLinks } from './links/index.ts';
export { textPrint } from './print/text-print.ts';
export type { CrawlOrigin, LinkedPage, ResolveLink } from './reading/crawl-origin.ts';
export { openCrawlReader, type ReadPage } from './reading/crawl-reader.ts';
export { openLinkReader } from './reading/link-reader.ts';
export { openFactsReader, type PageOrigin } from './reading/page-facts.ts';
export { maskPersonalData } from './reading/personal-data.ts';
