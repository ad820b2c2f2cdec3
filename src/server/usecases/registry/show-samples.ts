import { AppError } from '../../../core/model/app-error.ts';
import { drawnText, sampleBasis } from '../../../core/model/registry/index.ts';
import { sha256 } from '../../runtime/sha256.ts';
import {
  drawnOfSample,
  entriesOfSample,
  type ListedSample,
  type SampledTarget,
  type SamplesWanted,
  samplesWithin,
} from '../../store/registry/samples.ts';
import type { ReachOfLists } from '../../store/within-reach.ts';
import type { Service } from '../service.ts';
import { drawFrom } from './sample-targets.ts';

export type { ListedSample };

/** The samples that somebody may see. */
export async function listSamples(
  { database }: Pick<Service, 'database'>,
  reach: ReachOfLists,
  wanted: Omit<SamplesWanted, 'id'>,
): Promise<ListedSample[]> {
  return samplesWithin(database, reach, wanted);
}

export interface ShownSample extends ListedSample {
  items: (SampledTarget & { why: 'drawn' | 'failed-last' })[];
  /** Whether what is kept is what was kept then, and draws the same again to the byte. */
  isSame: boolean;
}

/** A sample, drawn again from what is kept of it. @throws AppError `not-found` */
export async function showSample(
  { database }: Pick<Service, 'database'>,
  reach: ReachOfLists,
  id: string,
): Promise<ShownSample> {
  const [sample] = await samplesWithin(database, reach, { id, sort: 'newest', after: null, limit: 1 });
  if (sample === undefined) throw new AppError('not-found');
  const entries = await entriesOfSample(database, id);
  const drawn = [...drawFrom(entries, sample).keys()];
  const kept = entries.flatMap((entry) => (entry.isDrawn ? [entry.id] : []));
  const isSame =
    sha256(sampleBasis(sample, entries)) === sample.basisSha256 &&
    [drawn, kept].every((ids) => sha256(drawnText(ids)) === sample.drawnSha256);
  const items = (await drawnOfSample(database, id)).map((one) => ({
    ...one,
    why: one.failedBy.length > 0 ? ('failed-last' as const) : ('drawn' as const),
  }));
  return { ...sample, items, isSame };
}
