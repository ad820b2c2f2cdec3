import { setTimeout as sleep } from 'node:timers/promises';
import type { Text } from '../../core/model/text.ts';
import { isDatabaseAway } from '../runtime/database/index.ts';
import type { Messenger } from '../runtime/messages/index.ts';
import type { Service } from '../usecases/service.ts';
import { mailDailyHeads } from '../usecases/traces/mail-heads.ts';

interface MailHooks {
  recipients: readonly string[];
  onNotice(text: Text): void;
  onBug(error: unknown): void;
}

/** Milliseconds between two looks at whether it is time. */
const PAUSE = 600_000;

/** Sends the heads of the chains out of the system each day; with no recipients it does nothing. */
export function mailHeads(
  service: Pick<Service, 'database' | 'clock'>,
  messenger: Messenger,
  { recipients, onNotice, onBug, pause = PAUSE }: MailHooks & { pause?: number },
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const turn = async (): Promise<void> => {
    const refusal = await mailDailyHeads(service, messenger, recipients);
    if (refusal !== null)
      onNotice({ zh: `链尾没有寄出：${refusal}`, en: `the heads of the chains were not mailed: ${refusal}` });
  };
  const running = (async () => {
    while (recipients.length > 0 && !signal.aborted) {
      await turn().catch((error: unknown) => (isDatabaseAway(error) || signal.aborted ? undefined : onBug(error)));
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
