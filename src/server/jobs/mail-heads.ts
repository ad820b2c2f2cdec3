import type { Text } from '../../core/model/text.ts';
import type { Messenger } from '../runtime/messages/index.ts';
import type { Service } from '../usecases/service.ts';
import { mailDailyHeads } from '../usecases/traces/mail-heads.ts';
import { takeTurns } from './take-turns.ts';

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
  if (recipients.length === 0) return { stop: async () => Promise.resolve() };
  const turn = async (): Promise<void> => {
    const refusal = await mailDailyHeads(service, messenger, recipients);
    if (refusal !== null)
      onNotice({ zh: `链尾没有寄出：${refusal}`, en: `the heads of the chains were not mailed: ${refusal}` });
  };
  return takeTurns(turn, { pause, onBug });
}
