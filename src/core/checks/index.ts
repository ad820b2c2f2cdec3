export { advisoryRuns, checkRunsOf, type SchemeRuns } from './check-runs-of.ts';
export { type ChannelStanding, channelStanding } from './channel.ts';
export { CHECKS, checkById } from './checks.ts';
export { pageTag } from './page-tag.ts';
export { type RunVerdict, type RunVerdicts, type VerdictBrief } from './merged-verdicts.ts';
export { readabilityOf } from './readable-pages.ts';
export { type CheckRun, type CheckRuns, type NothingRead, openCheckRuns } from './run-checks.ts';
export { paramsOf, type ToldParam } from './params.ts';
