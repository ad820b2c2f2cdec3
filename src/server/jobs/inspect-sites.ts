import { setTimeout as sleep } from 'node:timers/promises';
import type { Text } from '../../core/model/text.ts';
import { isDatabaseAway } from '../runtime/database/index.ts';
import { isOutOfRoom } from '../runtime/is-out-of-room.ts';
import type { Inspector } from '../usecases/inspections/inspector.ts';
import { planCampaignLooks } from '../usecases/inspections/plan-campaign-looks.ts';
import { planInspections } from '../usecases/inspections/plan-inspections.ts';
import { runInspection } from '../usecases/inspections/run-inspection.ts';
import { clearWork, sendWaiting } from '../usecases/inspections/send-waiting.ts';
import type { Service } from '../usecases/service.ts';

export interface InspectJob {
  /** Ends it; what is under way is given back to the others. */
  stop(): Promise<void>;
}

export interface InspectJobOptions {
  /** Whether what is due is planned. */
  isPlanning: boolean;
  /** First and last days of campaigns. */
  dates: readonly string[];
  /** Milliseconds between two looks at what is due and what was lost. */
  pause?: number;
  onNotice(text: Text): void;
  onBug(error: unknown): void;
}

const MINUTE = 60_000;

/** Inspects sites all year: plans what is due, and takes on what waits in the queue. */
export async function inspectSites(
  service: Service,
  inspector: Inspector,
  { isPlanning, dates, pause = MINUTE, onNotice, onBug }: InspectJobOptions,
): Promise<InspectJob> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const tell = (error: unknown) => {
    if (isDatabaseAway(error)) onNotice(AWAY);
    else if (isOutOfRoom(error)) onNotice(FULL);
    else onBug(error);
  };
  let begins = true;
  const tidy = async () => {
    try {
      if (begins) await clearWork(service, inspector);
      await sendWaiting(service, inspector, { begins });
      begins = false;
      if (!isPlanning) return;
      await planInspections(service);
      await planCampaignLooks(service, dates);
    } catch (error) {
      tell(error);
    }
  };
  // What this machine had before is free before anything is taken on.
  await tidy();
  const width = inspector.width;
  const stopWork =
    width === 0
      ? async () => undefined
      : await service.queue?.work({
          width,
          async run(id, claimed) {
            if (signal.aborted) return;
            try {
              await runInspection(service, inspector, { id, signal: AbortSignal.any([signal, claimed]), onNotice });
            } catch (error) {
              // The queue tries it again a little later.
              tell(error);
              throw error;
            }
          },
        });
  const tidying = (async () => {
    while (!signal.aborted) {
      await sleep(pause, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await tidy();
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await stopWork?.();
      await tidying;
    },
  };
}

const AWAY: Text = {
  zh: '数据库暂时不可用，网站检查稍后继续',
  en: 'the database is not available; sites are inspected again when it is',
};

const FULL: Text = {
  zh: '磁盘已满，网站检查暂停；腾出空间后自动继续',
  en: 'a disk is full; sites are inspected again when there is room',
};
