import type { Text } from '../../core/model/text.ts';
import { isDatabaseAway } from '../runtime/database/index.ts';
import { expireInspections } from '../usecases/inspections/expire-inspections.ts';
import { letGoBlobs } from '../usecases/inspections/let-go-blobs.ts';
import { recordOldKept } from '../usecases/inspections/record-kept.ts';
import { sweep } from '../usecases/requests/sweep.ts';
import type { Service } from '../usecases/service.ts';
import { writeDailyHeads } from '../usecases/traces/chain-heads.ts';
import { takeTurns } from './take-turns.ts';

export interface HouseOptions {
  /** Where the heads of the chains are written each day; null: nowhere. */
  heads: string | null;
  /** Days for which what inspections keep is kept; null, as where nothing is said: for ever. */
  keep?: number | null;
  onNotice(text: Text): void;
  onBug(error: unknown): void;
}

const PAUSE = 600_000;

/** A turn takes so many batches of each step at most: a year that is late does not hold anybody up. */
const BATCHES = 20;

async function letGoOld(service: Service, days: number, signal: AbortSignal): Promise<void> {
  const steps = [
    async () => recordOldKept(service),
    async () => expireInspections(service, days),
    async () => letGoBlobs(service, days),
  ];
  for (const step of steps)
    for (let batch = 0; batch < BATCHES && !signal.aborted; batch++) if ((await step()) === 0) break;
}

/** Removes what has had its time, and writes down how far the chains have come. Costs next to nothing, and may run on every machine. */
export function keepHouse(
  service: Service,
  { heads, keep = null, onNotice, onBug, pause = PAUSE }: HouseOptions & { pause?: number },
): { stop(): Promise<void> } {
  const turn = async (signal: AbortSignal): Promise<void> => {
    await sweep(service);
    if (keep !== null) await letGoOld(service, keep, signal);
    if (heads === null) return;
    try {
      await writeDailyHeads(service, heads);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined || isDatabaseAway(error)) throw error;
      onNotice({
        zh: `链尾没有写入 ${heads}：${code}`,
        en: `the heads of the chains were not written to ${heads}: ${code}`,
      });
    }
  };
  return takeTurns(turn, { pause, onBug });
}
