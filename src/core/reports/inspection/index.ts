export { findingsTable } from './findings-table.ts';
export { findingsWorkbook } from './findings-workbook.ts';
export { siteFile } from './site-file.ts';
