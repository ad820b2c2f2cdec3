export { type Charset, charsetOf, decodeBytes } from './charset/index.ts';
export { openFactsReader, type PageOrigin } from './reading/page-facts.ts';
