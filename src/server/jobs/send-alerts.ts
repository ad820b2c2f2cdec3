import { setTimeout as sleep } from 'node:timers/promises';
import type { Text } from '../../core/model/text.ts';
import { isDatabaseAway } from '../runtime/database/index.ts';
import type { Messenger } from '../runtime/messages/index.ts';
import { sendDeliveries } from '../usecases/alerts/send-deliveries.ts';
import { updateAlerts } from '../usecases/alerts/update-alerts.ts';
import type { Service } from '../usecases/service.ts';
import { updateWarnings } from '../usecases/warnings/update-warnings.ts';

export interface AlertJob {
  /** Ends it; what is being sent is sent to its end. */
  stop(): Promise<void>;
}

export interface AlertJobHooks {
  onNotice(text: Text): void;
  onBug(error: unknown): void;
}

/** Milliseconds. `look`: between two looks at what is wrong; `send`: between two looks at what is to be told. */
const PAUSES = { look: 60_000, send: 5000, trouble: 10_000 };

/** Finds out what is wrong, and tells people: one of all processes at a time. */
export function sendAlerts(
  service: Pick<Service, 'database' | 'clock'>,
  messenger: Messenger,
  { onNotice, onBug, pauses = PAUSES }: AlertJobHooks & { pauses?: typeof PAUSES },
): AlertJob {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = async (milliseconds: number) => sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  let looked = Number.NEGATIVE_INFINITY;
  const running = (async () => {
    while (!signal.aborted) {
      try {
        if (service.clock.now() - looked >= pauses.look) {
          await updateAlerts(service);
          await updateWarnings(service);
          looked = service.clock.now();
        }
        await sendDeliveries(service, messenger);
        await pause(pauses.send);
      } catch (error) {
        if (isDatabaseAway(error)) onNotice(AWAY);
        else onBug(error);
        await pause(pauses.trouble);
      }
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

const AWAY: Text = {
  zh: '数据库暂时不可用，告警稍后继续',
  en: 'the database is not available; alerts go on when it is',
};
