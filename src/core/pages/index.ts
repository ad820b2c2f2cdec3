export { type Charset, charsetOf, decodeBytes } from './charset/index.ts';
export { buildTree, openTree, type PageTree, resolveInAttribute } from './html/index.ts';
export { baseAddress, type FoundLink, type LinkKind, readLinks } from './links/index.ts';
export { openFactsReader, type PageOrigin } from './reading/page-facts.ts';
