import type { ReplyOf } from '../api.ts';

/** The days of a campaign, as an office has set them. */
export type CampaignDays = ReplyOf<'listCampaignDates'>['items'][number];

/** Of the list in the cache. */
export const CAMPAIGN_DATES_KEY = ['campaign-dates'];
