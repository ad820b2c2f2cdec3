export { type CatalogueAnswer, catalogueAnswer } from './entries.ts';
export { siteNumber } from './site-number.ts';
