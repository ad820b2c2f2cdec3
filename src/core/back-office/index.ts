export { BACK_OFFICE_CHECKS, type BackOfficeTerms, judgeBackOffice } from './judge-back-office.ts';
export { BACK_OFFICE_LAYOUTS, BACK_OFFICE_NAMES, BACK_OFFICE_TABLES, type BackOfficeTable } from './layouts.ts';
export { type BackOfficeReading, type BackOfficeRow, readBackOffice } from './read-back-office.ts';
