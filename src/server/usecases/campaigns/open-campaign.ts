import { buffer } from 'node:stream/consumers';
import { AppError } from '../../../core/model/app-error.ts';
import type { Result } from '../../../core/model/result.ts';
import { mayDo } from '../../../core/process/index.ts';
import { type Campaign, campaignById, type CampaignFile, filesOfCampaign } from '../../store/campaigns.ts';
import { type Organization, organizationById } from '../../store/organizations.ts';
import { parseResult } from '../load-result.ts';
import type { Service, Who } from '../service.ts';

export type { Campaign };

export interface OpenedCampaign {
  campaign: Campaign;
  /** Body that runs it. */
  owner: Organization;
  files: CampaignFile[];
}

/** A campaign that somebody may read. One that they may not see is as if it were not there. */
export async function openCampaign({ database }: Service, who: Who, id: string): Promise<OpenedCampaign> {
  const campaign = await campaignById(database, id);
  const owner = campaign === null ? null : await organizationById(database, campaign.organizationId);
  if (campaign === null || owner === null || !mayDo(who, { action: 'read', object: 'campaign' }, owner.lineage))
    throw new AppError('not-found');
  return { campaign, owner, files: await filesOfCampaign(database, id) };
}

/** The result of a campaign, as its stored bytes say. */
export async function resultOfCampaign(
  { blobs }: Pick<Service, 'blobs'>,
  { id, resultSha256 }: Pick<Campaign, 'id' | 'resultSha256'>,
): Promise<Result> {
  const stream = await blobs.read(resultSha256);
  if (stream === null) throw new AppError('blob-missing', { sha256: resultSha256 });
  return parseResult((await buffer(stream)).toString('utf8'), id);
}
