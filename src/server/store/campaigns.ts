import type { Kysely } from 'kysely';
import type { CampaignRow, Tables } from './tables.ts';
import { type ReachOfLists, withinReach } from './within-reach.ts';

/** A computed campaign; result and documents lie in the blob store. */
export type Campaign = Omit<CampaignRow, 'version' | 'createdAt'> & { version: number; createdAt: string };

export interface CampaignFile {
  name: string;
  sha256: string;
  bytes: number;
}

/** Campaigns of the bodies that a right covers, the newest first. */
export async function campaignsWithin(database: Kysely<Tables>, reach: ReachOfLists): Promise<Campaign[]> {
  return database
    .selectFrom('campaigns')
    .innerJoin('organizations', 'organizations.id', 'campaigns.organizationId')
    .selectAll('campaigns')
    .where(withinReach(reach))
    .orderBy('campaigns.createdAt', 'desc')
    .orderBy('campaigns.id')
    .execute();
}

export async function campaignById(database: Kysely<Tables>, id: string): Promise<Campaign | null> {
  return (await database.selectFrom('campaigns').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function filesOfCampaign(database: Kysely<Tables>, id: string): Promise<CampaignFile[]> {
  return database
    .selectFrom('campaignFiles')
    .select(['name', 'sha256', 'bytes'])
    .where('campaignId', '=', id)
    .orderBy('name')
    .execute();
}

export async function insertCampaign(
  database: Kysely<Tables>,
  campaign: Omit<Campaign, 'version' | 'createdAt'>,
  files: readonly CampaignFile[],
): Promise<void> {
  await database.insertInto('campaigns').values(campaign).execute();
  if (files.length === 0) return;
  await database
    .insertInto('campaignFiles')
    .values(files.map((file) => ({ ...file, campaignId: campaign.id })))
    .execute();
}
