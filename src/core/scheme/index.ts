export { SCHEME_FAULTS, type SchemeFaultCode } from './fault-codes/index.ts';
export { readScheme } from './read-scheme.ts';
export { setInScheme, type SetResult } from './set-in-scheme.ts';
export { readCampaign } from './campaign/index.ts';
