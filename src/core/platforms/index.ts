export { articleNumber, catalogueEntries, type CatalogueEntry, listAddress } from './gkmlpt/index.ts';
export { recordsOf } from './jcms/index.ts';
