export { articleNumber, listAddress } from './addresses.ts';
export { catalogueEntries, type CatalogueEntry } from './articles.ts';
