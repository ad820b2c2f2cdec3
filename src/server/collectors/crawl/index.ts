export { askRules } from './ask-rules.ts';
export type { CrawlBudget, CrawlEnd, CrawlEndReason, CrawlOptions, CrawlProgress, HostFacts } from './crawl-options.ts';
export { crawlSite } from './crawl-site.ts';
export { type HostRules, openHostRules } from './host-rules.ts';
export type { EarlierVisit, ReadEarlierVisit } from './last-visit.ts';
export type { ReadingDesk } from './reading/index.ts';
