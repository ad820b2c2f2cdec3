export { evaluateInspection } from './evaluate-inspection.ts';
export { inspectionResult } from './inspection-result.ts';
export { type MetHost, MOST_MET_HOSTS, openMetHosts } from './met-hosts.ts';
export { type EvaluatedInspection, openEvaluation, type OpenEvaluation } from './open-evaluation.ts';
export { type InspectedScheme, leavesOf, readInputs, type SchemeInput } from './scheme-inputs.ts';
export { type Found, vetoOutlook, type VetoOutlook } from './veto-outlook.ts';
