/** `report.html`: what a result looks like, one self-contained file. */
export { renderReport } from './render-report.ts';
export type { ReportMeta } from './page/page.ts';
export { type InspectionReportMeta, renderInspectionReport } from './inspection/render-inspection-report.ts';
export { type OverviewFile, renderSitesOverview } from './inspection/render-sites-overview.ts';
