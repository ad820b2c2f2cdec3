import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Transaction } from 'kysely';
import { newId } from '../../runtime/new-id.ts';
import { type CampaignFile, insertCampaign } from '../../store/campaigns.ts';
import { recordEvent } from '../../store/events.ts';
import { putHeld } from '../../store/retention.ts';
import type { Tables } from '../../store/tables.ts';
import { assessCampaign } from '../assess-campaign.ts';
import { type Maker, type Service, stampOf } from '../service.ts';

export interface CampaignToKeep {
  /** Folder with an `assessment.yaml`. */
  folder: string;
  /** Body that runs it. */
  organization: string;
  /** What has to be there exactly when the campaign is. */
  along?: (transaction: Transaction<Tables>, campaign: string) => Promise<void>;
}

/** Assesses a campaign from its folder and keeps result and documents: the bytes under their hashes first, then the rows that name them. */
export async function keepCampaign(
  service: Service,
  maker: Maker,
  { folder, organization, along }: CampaignToKeep,
): Promise<string> {
  const { database, blobs } = service;
  const work = mkdtempSync(join(tmpdir(), 'kaoping-campaign-'));
  try {
    const { result, written } = await assessCampaign({
      campaign: folder,
      out: join(work, 'out'),
      template: null,
      cwd: '/',
    });
    const files: CampaignFile[] = [];
    for (const { path } of written) {
      const bytes = readFileSync(join(work, 'out', path));
      files.push({ name: path, sha256: await blobs.put(bytes), bytes: bytes.length });
    }
    const resultSha256 = files.find(({ name }) => name === 'result.json')?.sha256 ?? '';
    const { id: schemeId, sha256: schemeSha256, title } = result.scheme;
    const campaign = { id: newId(), organizationId: organization, title, schemeId, schemeSha256 };
    await database.transaction().execute(async (transaction) => {
      for (const { name } of files) await putHeld(transaction, blobs, readFileSync(join(work, 'out', name)));
      await insertCampaign(transaction, { ...campaign, assessedOn: result.at, resultSha256 }, files);
      await along?.(transaction, campaign.id);
      await recordEvent(transaction, {
        ...stampOf(service, maker),
        chain: `campaign:${campaign.id}`,
        verb: 'keep',
        object: 'campaign',
        objectId: campaign.id,
        before: null,
        after: { ...campaign, files },
      });
    });
    return campaign.id;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
