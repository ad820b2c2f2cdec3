import type { ReplyOf } from '../api.ts';

export type Sample = ReplyOf<'listSamples'>['items'][number];
export type SampledTarget = ReplyOf<'showSample'>['items'][number];
type Stratum = Sample['strata'][number];

/** What groups are told apart by, beside the kind. */
export const STRATA: Readonly<Record<Stratum, string>> = { class: '类别或平台', level: '层级', region: '地区' };

/** What told that something failed the last time. */
export const FAILED_BY: Readonly<Record<SampledTarget['failedBy'][number], string>> = {
  campaign: '上次考评',
  sample: '上次抽查',
  given: '另外给出',
};

/** A share as people say it. */
export const shownShare = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

export const shownStrata = (strata: readonly Stratum[]): string =>
  ['种类', ...strata.map((one) => STRATA[one])].join('、');
