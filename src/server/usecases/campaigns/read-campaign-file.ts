import type { Readable } from 'node:stream';
import { AppError } from '../../../core/model/app-error.ts';
import { mayDo } from '../../../core/process/index.ts';
import type { CampaignFile } from '../../store/campaigns.ts';
import type { Service, Who } from '../service.ts';
import { openCampaign } from './open-campaign.ts';

export interface StoredFile {
  file: CampaignFile;
  stream: Readable;
}

/** A document of a campaign, to its stored byte. */
export async function readCampaignFile(
  service: Service,
  who: Who,
  { id, name }: { id: string; name: string },
): Promise<StoredFile> {
  const { files, owner } = await openCampaign(service, who, id);
  if (!mayDo(who, { action: 'export', object: 'campaign' }, owner.lineage)) throw new AppError('not-allowed');
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new AppError('not-found');
  const stream = await service.blobs.read(file.sha256);
  if (stream === null) throw new AppError('blob-missing', { sha256: file.sha256 });
  return { file, stream };
}
