export { type JoinedRows, openJoinedRows } from './joined-rows.ts';
export { namesOf, type SiteSummary, siteSummary, type SummarySource, vetoText } from './site-summary.ts';
export { sitesWorkbook } from './sites-workbook.ts';
