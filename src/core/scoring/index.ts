export { FACT_FAULTS, readFacts } from './facts/index.ts';
export type { FactFaultEntry, FactsOptions, FactsReading } from './facts/index.ts';
export { NumberTooLarge } from './evaluate/number-too-large.ts';
export { rankingRows } from './result/ranking-rows.ts';
export { resultText, RULES_VERSION, toResult, toResultBeginning } from './result/result-text.ts';
export type { ResultBeginning, ResultOrigin, ScoredCampaign } from './result/result-text.ts';
export type { ScoredClass, Standing } from './score-class.ts';
export { scoreScheme } from './score-scheme.ts';
export { UnlistedGrades } from './standing/unlisted-grades.ts';
