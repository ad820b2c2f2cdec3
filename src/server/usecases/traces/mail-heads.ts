import { sql } from 'kysely';
import { chinaDay } from '../../../core/model/china-day.ts';
import type { Message, Messenger, Refusal } from '../../runtime/messages/index.ts';
import { keepSetting, settingOf } from '../../store/settings.ts';
import type { Service } from '../service.ts';
import { type ChainHeads, readHeads } from './chain-heads.ts';

/** What this installation remembers of the last mail: its day in China. */
const REMEMBERED = 'heads-mailed';

/** Any number; the same for all machines: one of them sends. */
const LOCK = 7_015_329_016;

/**
 * Sends the heads of this day by mail, once, whatever the number of machines. Gives why it could not be sent; then the next call tries
 * again. A process that dies between sending and remembering sends it twice, under one message id.
 */
export async function mailDailyHeads(
  { database, clock }: Pick<Service, 'database' | 'clock'>,
  messenger: Pick<Messenger, 'send'>,
  recipients: readonly string[],
): Promise<Refusal> {
  const day = chinaDay(clock.moment()) ?? '';
  return database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ isOurs: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as is_ours`.execute(
      transaction,
    );
    if (rows[0]?.isOurs !== true || (await settingOf(transaction, REMEMBERED)) === day) return null;
    const heads = await readHeads({ database: transaction, clock });
    const refusal = await messenger.send(messageOf(heads, day), { kind: 'mail', language: 'zh', recipients });
    if (refusal === null) await keepSetting(transaction, REMEMBERED, day);
    return refusal;
  });
}

/** Read by people, and by `audit verify --head` where the last line is saved as a file. */
function messageOf(heads: ChainHeads, day: string): Message {
  const same = (text: string) => ({ zh: text, en: text });
  return {
    id: `heads-${day}`,
    moment: heads.moment,
    title: { zh: `考评：操作记录的链尾 ${day}`, en: `Kaoping: heads of the chains of events, ${day}` },
    lines: [
      {
        zh: '请保存这封邮件。以后把最后一行存成文件，用 audit verify --head 核对，可证明此前的记录没有被改写。',
        en: 'Keep this mail. Its last line, saved as a file, proves by `audit verify --head` that nothing before was rewritten.',
      },
      ...heads.chains.map(({ chain, events, head }) => same(`${chain} ${events} ${head}`)),
      same(JSON.stringify(heads)),
    ],
    items: [heads],
  };
}
