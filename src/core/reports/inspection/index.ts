export { dueWithin } from './due-within.ts';
export { HEALTH_STATES, healthCount, type HealthGroup, healthOf, type HealthState, healthWords } from './health.ts';
export { KEPT_COLUMNS, type KeptFinding, keptFindingRow } from './kept-findings.ts';
export { findingsTable } from './findings-table.ts';
export { findingsWorkbook } from './findings-workbook.ts';
export { MOST_PICTURED, picturedPages } from './pictured-pages.ts';
export { MOST_KEPT, pointedPages } from './pointed-pages.ts';
export { siteFile } from './site-file.ts';
export { resultPieces } from './result-pieces.ts';
export {
  type JoinedRows,
  namesOf,
  openJoinedRows,
  type SiteSummary,
  siteSummary,
  type SummarySource,
  sitesWorkbook,
  vetoText,
} from './sites/index.ts';
export { unfinishedText } from './unfinished-text.ts';
export { widespreadText } from './widespread-text.ts';
export { CALLING_STATES, VETO_STATES, type VetoState, vetoNames, vetoStates } from './veto-states.ts';
