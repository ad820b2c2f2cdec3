export { type CatalogueAnswer, catalogueAnswer, siteNumber } from './gkmlpt/index.ts';
export { recordsOf } from './jcms/index.ts';
