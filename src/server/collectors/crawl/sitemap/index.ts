export { collectSitemaps } from './collect-sitemaps.ts';
