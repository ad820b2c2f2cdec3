import { buffer } from 'node:stream/consumers';
import { recordKept, unrecordedInspections } from '../../store/retention.ts';
import type { Service } from '../service.ts';

/** Inspections that are asked for at once. */
const BATCH = 20;

const HASHES = /\b[0-9a-f]{64}\b/g;

/**
 * Writes down what inspections have among the blobs that were made before that was done by itself (29 November 2026): what their result and
 * the manifest of their log name, and these. Gives of how many.
 */
export async function recordOldKept({ database, blobs }: Pick<Service, 'database' | 'blobs'>): Promise<number> {
  // Each by itself: a store that is slow holds no transaction, and where two machines do it both write the same.
  const found = await unrecordedInspections(database, BATCH);
  for (const { id, resultSha256, manifestSha256, reportSha256 } of found) {
    const own = [resultSha256, manifestSha256, reportSha256].filter((hash) => hash !== null);
    const named = await Promise.all(
      [resultSha256, manifestSha256].map(async (hash) => {
        const stream = hash === null ? null : await blobs.read(hash);
        return stream === null ? [] : ((await buffer(stream)).toString('utf8').match(HASHES) ?? []);
      }),
    );
    const kept: string[] = [];
    for (const hash of new Set([...own, ...named.flat()])) if (await blobs.has(hash)) kept.push(hash);
    await recordKept(database, id, kept);
  }
  return found.length;
}
