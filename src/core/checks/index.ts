export { advisoryRuns, checkRunsOf, type SchemeRuns } from './check-runs-of.ts';
export { CHECKS, checkById } from './checks.ts';
export { type CheckRun, type CheckRuns, openCheckRuns, type RunVerdict } from './run-checks.ts';
export { paramsOf, type ToldParam } from './params.ts';
