export { readCampaign } from './read-campaign.ts';
