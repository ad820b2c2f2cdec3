/** The facts of the picture in front of a ranking: grades, totals and dimensions of each class, as exact numbers. */
export { overviewOf } from './overview.ts';
export type { ClassOverview } from './overview.ts';
export type { DimensionProfile, TextCount } from './dimension-profile.ts';
export type { GradeCount } from './grade-counts.ts';
export type { Contrast, Leader } from './highlights.ts';
export type { Bin, Histogram } from './histogram.ts';
export type { RankedTotal, RankingEnds } from './ranking-ends.ts';
export type { Spread } from './spread.ts';
