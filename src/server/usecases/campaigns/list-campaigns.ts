import { AppError } from '../../../core/model/app-error.ts';
import { reachOf } from '../../../core/process/index.ts';
import { type Campaign, campaignsWithin } from '../../store/campaigns.ts';
import type { Service, Who } from '../service.ts';

/** The campaigns that somebody may see, the newest first. */
export async function listCampaigns({ database }: Service, who: Who): Promise<Campaign[]> {
  const reach = reachOf(who, { action: 'read', object: 'campaign' });
  if (reach === null) throw new AppError('not-allowed');
  return campaignsWithin(database, { reach, organization: who.organization });
}
