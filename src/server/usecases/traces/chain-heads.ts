import { join, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../core/model/app-error.ts';
import { chinaDay } from '../../../core/model/china-day.ts';
import { FIRST_HASH } from '../../../core/process/index.ts';
import { readText } from '../../runtime/input-file.ts';
import { writeNewFile } from '../../runtime/write-new-file.ts';
import type { Service } from '../service.ts';

const HeadsSchema = z.strictObject({
  format: z.literal('kaoping-heads-1'),
  moment: z.string(),
  chains: z.array(
    z.strictObject({
      chain: z.string(),
      events: z.number().int().min(0),
      head: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** How far each chain had come at a moment. Kept elsewhere, it tells for ever whether what was before was rewritten. */
export type ChainHeads = z.infer<typeof HeadsSchema>;

/** The heads of all chains as of one moment. */
export async function readHeads({ database, clock }: Pick<Service, 'database' | 'clock'>): Promise<ChainHeads> {
  const chains = await database
    .selectFrom('chains')
    .select(['id as chain', 'length as events', 'head'])
    .orderBy('id')
    .execute();
  return { format: 'kaoping-heads-1', moment: clock.moment(), chains };
}

export async function writeHeads(service: Service, { out, cwd }: { out: string; cwd: string }): Promise<ChainHeads> {
  const heads = await readHeads(service);
  writeNewFile(resolve(cwd, out), Buffer.from(`${JSON.stringify(heads, null, 2)}\n`), out);
  return heads;
}

/** Writes the heads of this day into a folder, once: what stands there already is left alone. Returns the name that was written. */
export async function writeDailyHeads(service: Service, folder: string): Promise<string | null> {
  const out = join(folder, `heads-${chinaDay(service.clock.moment()) ?? ''}.json`);
  try {
    await writeHeads(service, { out, cwd: folder });
    return out;
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-in-the-way') return null;
    throw error;
  }
}

/** @throws AppError `heads-faulty` */
export function readHeadsFile(given: string, cwd: string): ChainHeads {
  const text = readText(resolve(cwd, given), given);
  try {
    return HeadsSchema.parse(JSON.parse(text));
  } catch {
    throw new AppError('heads-faulty', { file: given });
  }
}

/** Chains in which an earlier head does not stand any more where it stood: what was before it is not what it was. */
export async function lostHeads(
  { database }: Pick<Service, 'database'>,
  { chains }: ChainHeads,
): Promise<{ chain: string; number: number }[]> {
  const lost: { chain: string; number: number }[] = [];
  for (const { chain, events: number, head } of chains) {
    const found = await database
      .selectFrom('events')
      .select('hash')
      .where('chain', '=', chain)
      .where('number', '=', number)
      .executeTakeFirst();
    if ((number === 0 ? FIRST_HASH : found?.hash) !== head) lost.push({ chain, number });
  }
  return lost;
}
